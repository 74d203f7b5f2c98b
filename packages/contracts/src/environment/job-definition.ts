import { jobKeyOf } from '../ids.js';
import type { JobDefinition, TaskTemplate } from '../job/index.js';
import type { FrameworkConfig, TaskDefinition } from './framework-config.js';

/** The job a task definition and the template its driver made stand for. */
export const jobDefinitionOf = (
  config: Pick<FrameworkConfig, 'jobRole' | 'jobEnvironment'>,
  task: TaskDefinition,
  template: TaskTemplate,
): JobDefinition => ({
  key: jobKeyOf({ role: config.jobRole, environment: config.jobEnvironment, name: task.name }),
  driver: task.driver,
  instances: task.instances,
  minimumInstances: task.minimumInstances,
  allowScaling: task.allowScaling,
  launchOrder: task.launchOrder,
  ...(task.tier === undefined ? {} : { tier: task.tier }),
  ...(task.priority === undefined ? {} : { priority: task.priority }),
  ...(task.version === undefined ? {} : { version: task.version }),
  persistent: task.persistent,
  placement: task.placement,
  restart: task.restart,
  ...(task.partition === undefined ? {} : { partition: task.partition }),
  template,
});
