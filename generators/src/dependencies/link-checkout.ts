import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { borealisPackages, manifestOf } from './checkout.js';

const link = (target: string, path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  if (lstatSync(path, { throwIfNoEntry: false })) rmSync(path, { recursive: true });
  symlinkSync(target, path);
};

/** Gives a project the packages of a checkout, and the tools it builds with, by links: no install, nothing copied. */
export const linkCheckout = (checkout: string, project: string): void => {
  const modules = join(project, 'node_modules');
  for (const folder of borealisPackages)
    link(join(checkout, folder), join(modules, manifestOf(join(checkout, folder)).name));
  for (const name of ['typescript', '@types/node', 'undici-types']) {
    if (existsSync(join(checkout, 'node_modules', name)))
      link(join(checkout, 'node_modules', name), join(modules, name));
  }
  link(join('..', 'typescript', 'bin', 'tsc'), join(modules, '.bin', 'tsc'));
  // npm makes commands executable when it installs them, but these were built afterwards.
  for (const command of ['packages/cli/dist/bin.js', 'packages/host/dist/main.js'])
    chmodSync(join(checkout, command), 0o755);
  link(join('..', '@borealis', 'cli', 'dist', 'bin.js'), join(modules, '.bin', 'borealis'));
  link(join('..', '@borealis', 'host', 'dist', 'main.js'), join(modules, '.bin', 'borealis-host'));
};
