// The generated project of examples/generated: what the answers of examples/hello come to. It shows what a scaffold is, and what a
// change of the templates changes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './bootstrap.mjs';

const golden = join(root, 'examples/generated');

const generate = (folder) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'generators/dist/generators/bin.js'),
      folder,
      ...['--answers', join(root, 'examples/hello/answers.json'), '--source', 'registry', '--skip-install', '--force'],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The generator failed: ${stderr}`);
};

const filesOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );

/** The files of the golden project that are not as the generator would write them now. */
export const staleGoldenFiles = () => {
  const folder = mkdtempSync(join(tmpdir(), 'borealis-golden-'));
  try {
    generate(folder);
    const [wanted, there] = [filesOf(folder), filesOf(golden)];
    return [...new Set([...wanted.keys(), ...there.keys()])]
      .filter((name) => wanted.get(name) !== there.get(name))
      .map((name) => `examples/generated/${name}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const writeGoldenProject = () => {
  rmSync(golden, { recursive: true, force: true });
  generate(golden);
};
