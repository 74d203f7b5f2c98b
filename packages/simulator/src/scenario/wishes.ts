import { asJobKey, asOperationId, asTaskId, isOpen } from '@borealis/contracts';
import type { Command, JobKey, JobRole, OperationId, RestartSettings, TaskId } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { Random } from '../random/index.js';
import { aDrain, anUndrain } from './wish-drains.js';
import { aPlan } from './wish-plans.js';

/** One thing an operator may ask for. Undefined: there is nothing to ask it of. */
interface Wish {
  readonly weight: number;
  readonly of: (core: Core, random: Random, atMs: number) => Command | undefined;
  /** It is said only so long after what it goes by was looked at. */
  readonly thinksForMs?: readonly number[];
}

/** What is asked for, and how long after the look that led to it. */
export interface DrawnWish {
  readonly command: Command;
  readonly afterMs: number;
}

const aJob = (core: Core, random: Random): JobKey =>
  random.pickOne(core.jobs().map(({ key }) => key)) ?? asJobKey('root/prod/nobody');

const aTask = (core: Core, random: Random): TaskId =>
  random.pickOne(core.tasks().map(({ id }) => id)) ?? asTaskId('nobody');

const someJobs = (core: Core, random: Random): { readonly jobKeys?: JobKey[] } =>
  random.chance(0.3) ? {} : { jobKeys: [aJob(core, random)] };

/** Mostly one that is open, so that something can be done about it. */
const anOperation = (core: Core, random: Random): OperationId => {
  const all = core.operations();
  const open = all.filter(isOpen);
  return random.pickOne(random.chance(0.8) && open.length > 0 ? open : all)?.id ?? asOperationId('nobody');
};

/** Many restarts are as usual. */
const drawSettings = (random: Random): { readonly settings?: RestartSettings } =>
  random.chance(0.4)
    ? {}
    : {
        settings: {
          batchSize: random.between(1, 3),
          method: random.pick(['auto', 'surge', 'inPlace']),
          healthGated: random.chance(0.7),
          watchMs: random.pick([0, 0, 3_000]),
          onlyOutdated: random.chance(0.2),
          maximumFailures: random.between(0, 2),
        },
      };

const within = (random: Random): { readonly withinMs?: number } =>
  random.chance(0.15) ? { withinMs: random.pick([1_000, 10_000, 60_000]) } : {};

const aRole = (random: Random): JobRole => random.pick(['root', 'dev']);

const wishes: readonly Wish[] = [
  {
    weight: 5,
    of: (core, random) => ({
      kind: 'scale',
      jobKey: aJob(core, random),
      instances: random.between(0, 6),
      ...within(random),
    }),
  },
  {
    weight: 3,
    of: (core, random) => ({
      kind: 'restartTask',
      taskId: aTask(core, random),
      ...drawSettings(random),
      ...within(random),
    }),
  },
  {
    weight: 5,
    of: (core, random) => ({
      kind: 'rollingRestart',
      ...someJobs(core, random),
      ...drawSettings(random),
      ...within(random),
      ...(random.chance(0.4) ? { whenBusy: random.pick(['queue', 'refuse'] as const) } : {}),
    }),
  },
  { weight: 2, of: (core, random) => ({ kind: 'killAll', ...someJobs(core, random), ...within(random) }) },
  {
    weight: 3,
    of: (core, random) => ({ kind: 'killTask', taskId: aTask(core, random), scaleDown: random.chance(0.5) }),
  },
  { weight: 2, of: (core, random) => ({ kind: 'suspend', jobKey: aJob(core, random), ...within(random) }) },
  { weight: 3, of: (core, random) => ({ kind: 'resume', jobKey: aJob(core, random), ...within(random) }) },
  { weight: 2, of: (core, random) => ({ kind: 'cancel', operationId: anOperation(core, random) }) },
  { weight: 2, of: (core, random) => ({ kind: 'pauseOperation', operationId: anOperation(core, random) }) },
  { weight: 2, of: (core, random) => ({ kind: 'resumeOperation', operationId: anOperation(core, random) }) },
  { weight: 2, of: (core, random) => ({ kind: 'undo', operationId: anOperation(core, random) }) },
  {
    weight: 3,
    of: (_core, random) => ({
      kind: 'setQuota',
      role: aRole(random),
      amounts: {
        cpus: random.between(5, 60) / 10,
        memMb: random.between(4, 40) * 64,
        diskMb: random.pick([0, 1_000, 10_000]),
        ...(random.chance(0.3) ? { gpus: random.between(0, 2) } : {}),
      },
    }),
  },
  { weight: 1, of: (_core, random) => ({ kind: 'removeQuota', role: aRole(random) }) },
  { weight: 1, of: () => ({ kind: 'endStorm' }) },
  { weight: 4, of: aDrain },
  { weight: 3, of: anUndrain },
  { weight: 4, of: aPlan, thinksForMs: [0, 0, 300, 5_000] },
  {
    weight: 2,
    of: (core, random) => {
      const foreign = random.pickOne(core.foreignTasks());
      if (!foreign) return undefined;
      return random.chance(0.4)
        ? { kind: 'killTask', taskId: foreign.taskId, scaleDown: false }
        : {
            kind: 'adopt',
            taskId: foreign.taskId,
            jobKey: aJob(core, random),
            ...(random.chance(0.3) ? { instance: random.between(0, 4) } : {}),
          };
    },
  },
];

export const drawWish = (core: Core, random: Random, atMs: number): DrawnWish | undefined => {
  const wish = random.weighted(wishes);
  const command = wish.of(core, random, atMs);
  return command && { command, afterMs: wish.thinksForMs === undefined ? 0 : random.pick(wish.thinksForMs) };
};
