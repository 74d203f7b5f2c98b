import { taskLabels } from '@borealis/contracts';
import type { AgentId, CommandTemplate, ContainerTemplate, Job, Revision, Task, TaskLaunch } from '@borealis/contracts';
import { calledOf, nameOf } from '../tasks/called.js';
import type { Taken } from './pool/index.js';

/** Where a task goes. */
export interface Place {
  readonly agentId: AgentId;
  readonly agentIp: string;
  readonly allocatedTo: string;
}

const ours = /^(HOST|PORT\d+)$/;

/** Fills the holes of a template: `{{port.0}}`, `{{host}}`, `{{instance}}`, `{{task.id}}`, `{{task.name}}`. Others stay as they are. */
const filler = (task: Task, place: Place, ports: readonly number[]) => {
  let values: ReadonlyMap<string, string> | undefined;
  return (text: string): string => {
    if (!text.includes('{{')) return text;
    const known = (values ??= valuesFor(task, place, ports));
    return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (hole, key: string) => known.get(key) ?? hole);
  };
};

const valuesFor = (task: Task, place: Place, ports: readonly number[]): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ['host', place.agentIp],
    ['instance', String(task.instance + 1)],
    ['task.id', task.id],
    ['task.name', calledOf(task)],
    ...ports.map((port, index): [string, string] => [`port.${index}`, String(port)]),
  ]);

const filledCommand = (
  command: CommandTemplate,
  fill: (text: string) => string,
  place: Place,
  ports: readonly number[],
): CommandTemplate => ({
  ...command,
  ...(command.value === undefined ? {} : { value: fill(command.value) }),
  arguments: command.arguments.map(fill),
  environment: [
    ...command.environment
      .filter(({ name }) => !ours.test(name))
      .map(({ name, value }) => ({ name, value: fill(value) })),
    ...ports.map((port, index) => ({ name: `PORT${index}`, value: String(port) })),
    { name: 'HOST', value: place.agentIp },
  ],
});

const filledContainer = (container: ContainerTemplate, fill: (text: string) => string): ContainerTemplate => ({
  ...container,
  image: fill(container.image),
  parameters: container.parameters.map(({ key, value }) => ({ key, value: fill(value) })),
});

/** The launch of one task: its revision's template with every hole filled. */
export const launchOf = (job: Job, revision: Revision, task: Task, place: Place, taken: Taken): TaskLaunch => {
  const fill = filler(task, place, taken.ports);
  const { template } = revision;
  return {
    taskId: task.id,
    name: nameOf(job.key),
    agentId: place.agentId,
    allocatedTo: place.allocatedTo,
    resources: taken.resources,
    ports: taken.ports,
    command: filledCommand(template.command, fill, place, taken.ports),
    ...(template.container ? { container: filledContainer(template.container, fill) } : {}),
    ...(template.healthCheck
      ? {
          healthCheck: {
            ...template.healthCheck,
            ...(template.healthCheck.command === undefined ? {} : { command: fill(template.healthCheck.command) }),
          },
        }
      : {}),
    labels: {
      ...template.labels,
      [taskLabels.jobKey]: job.key,
      [taskLabels.instance]: String(task.instance),
      [taskLabels.revision]: revision.id,
      [taskLabels.templateHash]: revision.hash,
    },
    killGraceMs: template.killGraceMs,
  };
};
