import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages of Borealis a project needs at run time, in the order of their dependence. */
export const borealisPackages = [
  'packages/contracts',
  'packages/core',
  'packages/mesos',
  'packages/zookeeper',
  'packages/local-mesos',
  'packages/store',
  'packages/sdk',
  'modules/module-task-docker',
  'modules/module-task-command',
  'packages/host',
  'packages/cli',
] as const;

/** The checkout this generator runs from; undefined when it was installed from a registry. */
export const checkoutFolder = (): string | undefined => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (dirname(folder) !== folder) {
    const manifest = join(folder, 'package.json');
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'borealis-workspace'
    )
      return folder;
    folder = dirname(folder);
  }
  return undefined;
};

export const manifestOf = (
  folder: string,
): { readonly name: string; readonly version: string; readonly dependencies?: Readonly<Record<string, string>> } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof manifestOf>;
