import { endpoints } from '@borealis/contracts';
import type { TaskDetail, TaskView } from '@borealis/contracts';
import { jobIfNamed } from '../../host-client/index.js';
import type { HostCommand } from '../../host-client/index.js';
import { ageOf, bad, doubtful, tableOf } from '../../output/index.js';

const healthOf = ({ hasHealthCheck, healthy }: TaskView): string => {
  if (!hasHealthCheck) return '';
  return healthy === null ? 'not known yet' : healthy ? 'healthy' : bad('unhealthy');
};

const remarksOf = (task: TaskView): string[] => [
  ...(task.outdated ? [doubtful('outdated')] : []),
  ...(task.replacedBy === undefined ? [] : ['is being replaced']),
  ...(task.message === undefined || task.message === '' ? [] : [task.message]),
];

const rowOf = (task: TaskView): string[] => [
  task.id,
  task.state,
  healthOf(task),
  task.hostname ?? '',
  task.ports.join(' '),
  ageOf(task.createdAtMs),
  remarksOf(task).join('; '),
];

const detailsOf = (task: TaskDetail): string =>
  [
    `${task.id}  ${task.instanceName} of ${task.jobKey}`,
    [task.state, healthOf(task), ...remarksOf(task)].filter((said) => said !== '').join('; '),
    ...(task.hostname === undefined ? [] : [`on ${task.hostname}${portsOf(task)}`]),
    ...task.history.map(({ atMs, state, reason, message }) =>
      ['', ageOf(atMs).padStart(6), state, reason, message].filter((said) => said !== undefined).join('  '),
    ),
  ].join('\n');

const portsOf = ({ ports }: TaskView): string =>
  ports.length === 0 ? '' : `, port${ports.length === 1 ? '' : 's'} ${ports.join(', ')}`;

/** `borealis tasks` */
export const tasksCommand: HostCommand = {
  usage: 'tasks [task]',
  description: 'list the tasks of a running host, or show one of them with what happened to it',
  examples: ['borealis tasks', 'borealis tasks --job web --ended', 'borealis tasks my-fw.web-1.6f1c…'],
  options: (command) =>
    command
      .option('--job <job>', 'only tasks of this task type')
      .option('--ended', 'also those that have ended and are still kept'),
  run: async (host, [id], options) => {
    if (id !== undefined) {
      const task = await host.ask(endpoints.task, { parameters: { task: id } });
      return { data: task, text: () => detailsOf(task) };
    }
    const job = await jobIfNamed(host, options);
    const query = { job, ended: options['ended'] === true ? 'true' : undefined };
    const tasks = await host.ask(endpoints.tasks, { query });
    return {
      data: tasks,
      text: () =>
        tasks.length === 0
          ? 'There are no such tasks.'
          : tableOf(['TASK', 'STATE', 'HEALTH', 'AGENT', 'PORTS', 'AGE', ''], tasks.map(rowOf)),
    };
  },
};
