import { counted, endingTaskStates } from '@borealis/contracts';
import type { Job, MissingInstances } from '@borealis/contracts';
import { emptyForGood } from '../jobs/empty-for-good.js';
import { slotsUntilCalm } from '../jobs/lost-slots.js';
import { wantedOf } from '../jobs/wanted.js';
import type { CoreState } from '../state/core-state.js';
import { inStorm } from '../tasks/storm.js';
import { inStateSinceMs } from '../tasks/transition.js';
import { durationText } from '../time/index.js';

/** Instances that are wanted and are neither up nor waiting: where they are, the worst first. Undefined when there is none. */
export const missingOf = (state: CoreState, job: Job): MissingInstances | undefined =>
  state.missing.of(job.key, state.version, () => findMissing(state, job));

const findMissing = (state: CoreState, job: Job): MissingInstances | undefined => {
  const parts = partsOf(state, job).filter(({ count }) => count > 0);
  const [worst] = parts;
  if (!worst) return undefined;
  return {
    cause: worst.cause,
    instances: parts.reduce((sum, { count }) => sum + count, 0),
    sentence: parts.map(({ count, words }) => `${count} of its instances ${words(count)}.`).join(' '),
    ...(worst.sinceMs === undefined ? {} : { sinceMs: worst.sinceMs }),
  };
};

interface Part {
  readonly cause: MissingInstances['cause'];
  readonly count: number;
  readonly sinceMs?: number;
  /** What is so with that many. */
  readonly words: (count: number) => string;
}

const partsOf = (state: CoreState, job: Job): Part[] => {
  const { states, waiting } = state.tasks.census(job.key);
  const wanted = wantedOf(job);
  if (wanted === 'hold') return [];
  let left = wanted - states.RUNNING - states.ASSIGNED - states.STARTING - waiting;
  // Mostly none is missing, and then nothing has to be counted.
  if (left <= 0) return [];
  const some = (count: number): number => {
    const counted = Math.min(count, left);
    left -= counted;
    return counted;
  };
  const lost = some(slotsUntilCalm(state, job));
  const outOfReach = some(states.PARTITIONED);
  const ending = some(endingTaskStates.reduce((sum, at) => sum + states[at], 0));
  const forGood = some(emptyForGood(state, job.key, { definition: job.definition, wanted }));
  return [
    {
      cause: 'stormPaused',
      count: lost,
      words: (count) => `${count === 1 ? 'is' : 'are'} lost, and nothing is relaunched while so much is lost at once`,
    },
    {
      cause: 'outOfReach',
      count: outOfReach,
      ...(outOfReach > 0 ? { sinceMs: outOfReachSinceMs(state, job) } : {}),
      words: (count) =>
        `${count === 1 ? 'is on an agent' : 'are on agents'} out of reach, ${untilWhen(state, job, count)}`,
    },
    { cause: 'ending', count: ending, words: (count) => `${count === 1 ? 'is' : 'are'} being ended` },
    // What is left then is filled before long.
    { cause: 'ended', count: forGood, words: (count) => ended(job, count) },
  ];
};

const ended = (job: Job, count: number): string =>
  `${count === 1 ? 'has ended and is' : 'have ended and are'} not launched again: ${untilWhichEnd(job)}`;

/** A limit of failures is told: without it, a restart on failure would seem to be what launches them again. */
const untilWhichEnd = ({ definition: { restart } }: Job): string => {
  const { mode, maxFailures } = restart;
  if (mode !== 'failure' || maxFailures === undefined || maxFailures < 0) return `restart ${mode}`;
  return `restart ${mode}, given up after ${counted(maxFailures, 'failure')}`;
};

const untilWhen = (state: CoreState, job: Job, count: number): string => {
  const { partition } = job.definition;
  if (partition?.reschedule === false) return 'for whose return it is waited, however long it takes';
  if (inStorm(state)) return 'and none is given up while so much is lost at once';
  const afterMs = partition?.delayMs ?? state.settings.partitionMs;
  return `and ${count === 1 ? 'is' : 'are'} replaced after ${durationText(afterMs)} of that`;
};

const outOfReachSinceMs = (state: CoreState, job: Job): number => {
  let sinceMs = Infinity;
  for (const task of state.tasks.live(job.key).values())
    if (task.state === 'PARTITIONED') sinceMs = Math.min(sinceMs, inStateSinceMs(task));
  return sinceMs;
};
