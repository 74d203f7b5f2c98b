import { asJobKey, asOperationId, asTaskId } from '@borealis/contracts';
import type { Command, JobKey, TaskId } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { Random } from '../random/index.js';

/** One thing an operator may ask for. Undefined: there is nothing to ask it of. */
interface Wish {
  readonly weight: number;
  readonly of: (core: Core, random: Random) => Command | undefined;
}

const aJob = (core: Core, random: Random): JobKey =>
  random.pickOne(core.jobs().map(({ key }) => key)) ?? asJobKey('root/prod/nobody');

const aTask = (core: Core, random: Random): TaskId =>
  random.pickOne(core.tasks().map(({ id }) => id)) ?? asTaskId('nobody');

const someJobs = (core: Core, random: Random): { readonly jobKeys?: JobKey[] } =>
  random.chance(0.3) ? {} : { jobKeys: [aJob(core, random)] };

const wishes: readonly Wish[] = [
  {
    weight: 5,
    of: (core, random) => ({ kind: 'scale', jobKey: aJob(core, random), instances: random.between(0, 6) }),
  },
  { weight: 3, of: (core, random) => ({ kind: 'restartTask', taskId: aTask(core, random) }) },
  { weight: 4, of: (core, random) => ({ kind: 'rollingRestart', ...someJobs(core, random) }) },
  { weight: 2, of: (core, random) => ({ kind: 'killAll', ...someJobs(core, random) }) },
  {
    weight: 3,
    of: (core, random) => ({ kind: 'killTask', taskId: aTask(core, random), scaleDown: random.chance(0.5) }),
  },
  { weight: 2, of: (core, random) => ({ kind: 'suspend', jobKey: aJob(core, random) }) },
  { weight: 3, of: (core, random) => ({ kind: 'resume', jobKey: aJob(core, random) }) },
  {
    weight: 2,
    of: (core, random) => ({
      kind: 'cancel',
      operationId: random.pickOne(core.operations())?.id ?? asOperationId('nobody'),
    }),
  },
  {
    weight: 1,
    of: (core, random) => {
      const foreign = random.pickOne(core.foreignTasks());
      return foreign && { kind: 'killTask', taskId: foreign.taskId, scaleDown: false };
    },
  },
];

export const drawWish = (core: Core, random: Random): Command | undefined => random.weighted(wishes).of(core, random);
