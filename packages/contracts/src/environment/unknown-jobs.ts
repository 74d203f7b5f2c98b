import { jobKeyOf } from '../ids.js';
import { nearestName } from '../nearest-name.js';
import type { FrameworkConfig } from './framework-config.js';
import type { ParsedTask } from './parse-task.js';
import type { Reader } from './reader.js';
import { taskVariables } from './task-variables.js';

const variable = taskVariables.find(({ key }) => key === 'TASK#_CONSTRAINTS')!;

/** To be kept apart from a task type that nobody defines holds nothing back: most often a typing error. */
export const warnOfUnknownJobs = (
  reader: Reader,
  tasks: readonly ParsedTask[],
  { jobRole: role, jobEnvironment: environment }: Pick<FrameworkConfig, 'jobRole' | 'jobEnvironment'>,
): void => {
  const names = tasks.map(({ name }) => name);
  const known = new Set([...names, ...names.map((name) => jobKeyOf({ role, environment, name }))]);
  for (const { index, definition } of tasks)
    for (const constraint of definition?.placement.constraints ?? []) {
      if (constraint.kind !== 'apart' || known.has(constraint.from)) continue;
      const near = nearestName(constraint.from, names);
      const meant = near === undefined ? '' : ` Is ${near} meant?`;
      reader.warning(
        variable,
        `TASK${index}_CONSTRAINTS`,
        `keeps apart from ${constraint.from}, and no definition here has this name: it holds only once there is one.${meant}`,
      );
    }
};
