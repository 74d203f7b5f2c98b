// Lets a child process of a test run the TypeScript sources, so that no build is needed: node --import <this file> program.ts
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, threadId } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

const packages = new URL('../packages/', import.meta.url);

export const resolve = async (specifier, context, next) => {
  const ours = /^@borealis\/([^/]+)$/.exec(specifier);
  if (ours) return next(new URL(`${ours[1]}/src/index.ts`, packages).href, context);
  const inSources = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  if (!inSources) return next(specifier, context);
  // What is generated is JavaScript already.
  return next(specifier.replace(/\.js$/, '.ts'), context).catch(() => next(specifier, context));
};

const cache = new URL('../node_modules/.cache/borealis-sources/', import.meta.url);

/** The compiler is loaded only for what no earlier process has compiled: it takes longer than most programs here run. */
const compile = async (source, kept) => {
  const { transform } = await import('@swc/core');
  const { code } = await transform(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  // Whole or not at all, for others read it meanwhile.
  const written = new URL(`${kept.href}.${process.pid}-${threadId}`);
  await mkdir(cache, { recursive: true });
  await writeFile(written, code);
  await rename(written, kept);
  return code;
};

export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, cache);
  const code = await readFile(kept, 'utf8').catch(() => compile(source, kept));
  return { format: 'module', source: code, shortCircuit: true };
};
