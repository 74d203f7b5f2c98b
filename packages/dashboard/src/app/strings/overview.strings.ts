import { formatCount, plural } from '../format';

const tasks = (count: number): string => plural(count, 'task', 'tasks');
const agents = (count: number): string => plural(count, 'agent', 'agents');

export const overviewStrings = {
  overview: {
    heading: 'Overview',
    subtitle: (types: number, live: number, agentCount: number) =>
      `${plural(types, 'task type', 'task types')}, ${tasks(live)} on ${agents(agentCount)}`,
    running: 'Running',
    ofDesired: (desired: number) => `of ${formatCount(desired)} wanted`,
    waiting: 'Waiting',
    waitingNone: 'nothing waits',
    waitingSome: 'for room or for their next attempt',
    healthy: 'Healthy',
    unhealthySome: (count: number) => `${formatCount(count)} unhealthy`,
    unhealthyNone: 'none unhealthy',
    agents: 'Agents',
    agentsNone: 'none has made an offer yet',
    agentsSome: 'known to this framework',
    tasks: 'Tasks',
    tasksDetail: 'alive, waiting ones included',
    states: 'Tasks by state',
    statesEmpty: 'No task exists yet.',
    share: (label: string, count: number, percent: string) => `${label}: ${tasks(count)}, ${percent}`,
    resources: 'Resources in use',
    byType: 'Resources by task type',
    byTypeEmpty: 'No task type holds resources yet.',
    type: 'Task type',
    instances: 'Instances',
    attention: 'Needs attention',
    attentionEmpty: 'Nothing needs attention.',
    attentionEmptyDetail: 'Waiting, failing and unhealthy tasks would be named here.',
    operations: 'Running operations',
    operationsEmpty: 'No operation is running.',
    operationsEmptyDetail: 'Scale or restart a task type and watch it here.',
    recent: 'Ended last',
    emptyTitle: 'No task types yet',
    emptyDetail:
      'This framework was started without a task definition. Describe one by environment variables and start it again:',
    emptyExample:
      "TASK_DEF_NUM=1\nTASK0_NAME=hello\nTASK0_NUM_INSTANCES=2\nTASK0_CPUS=0.1\nTASK0_MEM=64\nTASK0_DRIVER=command\nTASK0_CMD='while true; do date; sleep 5; done'",
    failedTitle: 'The overview could not be loaded',
  },
} as const;
