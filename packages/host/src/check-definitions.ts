import { BorealisError } from '@borealis/contracts';
import type { FrameworkConfig, Problem } from '@borealis/contracts';
import type { BorealisModule } from '@borealis/sdk';
import { compileJobs } from './modules/compile-jobs.js';
import { findModules } from './modules/find-modules.js';
import { bundledModules, loadModule } from './modules/load-modules.js';
import { version } from './version.js';

export interface CheckedDefinitions {
  /** For each of them a host would not start. */
  readonly problems: readonly Problem[];
  /** Modules that cannot be loaded yet, so that nobody knows what their drivers say. */
  readonly unchecked: readonly Problem[];
}

/** What the task drivers in the folder of a framework say to its definitions, without starting anything. */
export const checkDefinitions = async (config: FrameworkConfig, folder: string): Promise<CheckedDefinitions> => {
  const modules: BorealisModule[] = [];
  const unchecked: Problem[] = [];
  for (const found of findModules(folder, bundledModules)) {
    try {
      modules.push(await loadModule(found, version));
    } catch (error) {
      if (!(error instanceof BorealisError)) throw error;
      unchecked.push(error.problem);
    }
  }
  const problems = problemsOf(config, modules);
  // A module that is not there yet may bring the driver that is missing.
  const isOpen = ({ code }: Problem): boolean => unchecked.length > 0 && code === 'BOREALIS_DRIVER_UNKNOWN';
  return {
    problems: problems.filter((problem) => !isOpen(problem)),
    unchecked: [...unchecked, ...problems.filter(isOpen)],
  };
};

const problemsOf = (config: FrameworkConfig, modules: readonly BorealisModule[]): Problem[] => {
  try {
    compileJobs(config, modules);
    return [];
  } catch (error) {
    const errors: readonly unknown[] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
    return errors.map((each) => {
      if (!(each instanceof BorealisError)) throw each;
      return each.problem;
    });
  }
};
