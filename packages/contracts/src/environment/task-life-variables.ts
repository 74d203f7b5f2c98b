import type { Variable } from './variable.js';

const v = (variable: Omit<Variable, 'since'>): Variable => ({ since: '0.1.0', ...variable });

/** Variables about how long tasks may take over what, and what happens when many are lost at once. */
export const taskLifeVariables: readonly Variable[] = [
  v({
    key: 'LAUNCH_TIMEOUT',
    kind: 'seconds',
    default: '1800',
    example: '3600',
    doc: 'A launched task that does not come up within this time is given up, killed and launched anew. Pulling its image is part of it.',
  }),
  v({
    key: 'TRANSIENT_TIMEOUT',
    kind: 'seconds',
    default: '300',
    example: '600',
    doc: 'A launched task nothing at all is heard of, and a killed one (after its _KILL_GRACE) whose end is not heard of, is given up after this time.',
  }),
  v({
    key: 'KILL_RETRY',
    kind: 'seconds',
    default: '10',
    example: '15',
    doc: 'A kill is sent again when the task has not ended after this time, then after twice as long, and so on.',
  }),
  v({
    key: 'PARTITION_DELAY',
    kind: 'seconds',
    default: '300',
    example: '600',
    doc: 'How long a task whose agent is out of reach may come back before it is launched elsewhere, where TASK#_PARTITION_DELAY says nothing else.',
  }),
  v({
    key: 'ENDED_TASKS_PER_JOB',
    kind: 'integer',
    default: '100',
    example: '20',
    doc: 'How many ended tasks of a job are kept at hand. Those that ended within ENDED_TASKS_MIN_AGE are kept besides, up to ten times as many.',
  }),
  v({
    key: 'ENDED_TASKS_MIN_AGE',
    kind: 'seconds',
    default: '3600',
    example: '600',
    doc: 'How long an ended task is kept at hand at least: one of them may turn up again.',
  }),
  v({
    key: 'ENDED_TASKS_MAX_AGE',
    kind: 'seconds',
    default: '172800',
    example: '86400',
    doc: 'How long an ended task is kept at hand at most. What is known of it stays in the history of the database.',
  }),
  v({
    key: 'STORM_SHARE',
    kind: 'number',
    default: '25',
    example: '50',
    doc: 'When this part of the launched tasks, in per cent, is lost or out of reach within STORM_WINDOW, nothing is relaunched, preempted, given up or killed on our own until it is calm again. 0 turns it off.',
  }),
  v({
    key: 'STORM_LEAST',
    kind: 'integer',
    default: '10',
    example: '50',
    doc: 'So many tasks at least have to be lost for that.',
  }),
  v({
    key: 'STORM_LEAST_AGENTS',
    kind: 'integer',
    default: '5',
    example: '10',
    doc: 'The same when STORM_SHARE of the agents with tasks is lost: so many at least.',
  }),
  v({
    key: 'STORM_WINDOW',
    kind: 'seconds',
    default: '60',
    example: '120',
    doc: 'In which losses are counted, and how long there have to be none before a storm is over.',
  }),
  v({
    key: 'STORM_MAX',
    kind: 'seconds',
    default: '600',
    example: '1800',
    doc: 'A storm is taken as over after this time, however many are still being lost.',
  }),
];
