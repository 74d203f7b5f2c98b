// Lets a child process of a test run the TypeScript sources, so that no build is needed: node --import <this file> program.ts
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

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

export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
};
