import { pathToFileURL } from 'node:url';
import { BorealisError } from '@borealis/contracts';
import { isModule } from '@borealis/sdk';
import type { BorealisModule } from '@borealis/sdk';
import type { Logger } from 'pino';
import semver from 'semver';
import { findModules } from './find-modules.js';
import type { FoundModule } from './find-modules.js';

/** The modules that come with Borealis. They are found and loaded like any other. */
export const bundledModules: readonly string[] = ['@borealis/module-task-docker', '@borealis/module-task-command'];

/** Loads every module of a framework, or says what is wrong with the first that cannot be used. */
export const loadModules = async (folder: string, version: string, logger: Logger): Promise<BorealisModule[]> => {
  const modules: BorealisModule[] = [];
  for (const found of findModules(folder, bundledModules)) {
    if (found.oldName)
      logger.warn(
        { module: found.name },
        `The module folder ${found.folder} has the older form of name; rename it to module-${found.name.replace(/-module$/, '')}.`,
      );
    modules.push(await loadModule(found, version));
  }
  return modules;
};

/** Throws what keeps it from being used. */
export const loadModule = async ({ name, entry, built }: FoundModule, version: string): Promise<BorealisModule> => {
  if (!built) throw new BorealisError('BOREALIS_MODULE_NOT_BUILT', { module: name, path: entry });
  let loaded: { readonly default?: unknown };
  try {
    loaded = (await import(pathToFileURL(entry).href)) as typeof loaded;
  } catch (error) {
    throw new BorealisError(
      'BOREALIS_MODULE_INVALID',
      { module: name, path: entry, why: (error as Error).message },
      { cause: error },
    );
  }
  const candidate = loaded.default;
  if (!isModule(candidate))
    throw new BorealisError('BOREALIS_MODULE_INVALID', {
      module: name,
      path: entry,
      why: 'its default export is not made by defineModule',
    });
  if (!semver.satisfies(version, candidate.borealis, { includePrerelease: true })) {
    throw new BorealisError('BOREALIS_MODULE_INCOMPATIBLE', { module: name, range: candidate.borealis, version });
  }
  return candidate;
};
