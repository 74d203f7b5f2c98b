import {
  BorealisError,
  issueText,
  jobDefinitionOf,
  problemsOfDefinition,
  taskTemplateSchema,
} from '@borealis/contracts';
import type { FrameworkConfig, JobDefinition, TaskDefinition } from '@borealis/contracts';
import type { BorealisModule, TaskDriver } from '@borealis/sdk';

/** The jobs of a configuration, each compiled by its driver. All that the drivers refuse is told at once. */
export const compileJobs = (config: FrameworkConfig, modules: readonly BorealisModule[]): JobDefinition[] => {
  const drivers = new Map(
    modules.flatMap(({ taskDrivers }) => taskDrivers ?? []).map((driver) => [driver.name, driver]),
  );
  const problems: BorealisError[] = [];
  const definitions = config.tasks.flatMap((task) => {
    try {
      return [checkedDefinition(jobDefinitionOf(config, task, compile(drivers, task)), task)];
    } catch (error) {
      problems.push(error as BorealisError);
      return [];
    }
  });
  if (problems.length === 1) throw problems[0]!;
  if (problems.length > 1) throw new AggregateError(problems, problems.map(({ message }) => message).join('\n'));
  return definitions;
};

/** What fields say together, and what a driver made of them: told by the paths of the fields, as at any other door. */
const checkedDefinition = (definition: JobDefinition, { name, index }: TaskDefinition): JobDefinition => {
  const problems = problemsOfDefinition(definition).map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (problems.length === 0) return definition;
  throw new BorealisError('BOREALIS_DEFINITION_INVALID', { job: `${name} (TASK${index})`, problems });
};

const compile = (drivers: ReadonlyMap<string, TaskDriver>, task: TaskDefinition): JobDefinition['template'] => {
  const driver = drivers.get(task.driver);
  if (!driver)
    throw new BorealisError('BOREALIS_DRIVER_UNKNOWN', {
      variable: `TASK${task.index}_DRIVER`,
      driver: task.driver,
      known: [...drivers.keys()],
    });
  const refuse = (why: string, cause?: unknown): never => {
    throw new BorealisError(
      'BOREALIS_DRIVER_REFUSED',
      { driver: driver.name, job: `${task.name} (TASK${task.index})`, why },
      { cause },
    );
  };
  try {
    const checked = taskTemplateSchema.safeParse(driver.compile(structuredClone(task.settings)));
    return checked.success ? checked.data : refuse(checked.error.issues.map(issueText).join('; '));
  } catch (error) {
    if (error instanceof BorealisError) throw error;
    return refuse((error as Error).message, error);
  }
};
