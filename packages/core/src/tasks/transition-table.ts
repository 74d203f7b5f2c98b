import { endingTaskStates } from '@borealis/contracts';
import type { TaskState } from '@borealis/contracts';

/**
 * What a change of state brings about, in the order in which it is always carried out. Being saved is part of every one.
 * `countFailure`: one more in the count of the instance's failures. `reschedule…`: the instance may be launched again, see
 * {@link Reschedule}. `giveUp`: the same task becomes LOST at once. `kill`: Mesos is told to end it.
 */
export const effects = ['countFailure', 'save', 'reschedule', 'giveUp', 'kill'] as const;
export type Effect = (typeof effects)[number];

/**
 * Whether the slot of an ended task is filled again, as long as it is wanted at all. `always`: we ended it, so the policy about ends
 * of its own has no say. `byPolicy`: unless the policy is never. `service`: when it is a service (policy always). `failures`: by the
 * policy, while there have been fewer failures than allowed.
 */
export type Reschedule = 'always' | 'byPolicy' | 'service' | 'failures';

export interface Rule {
  readonly effects: readonly Effect[];
  readonly reschedule?: Reschedule;
}

const rule = (reschedule: Reschedule | undefined, ...more: readonly Effect[]): Rule => {
  const all = new Set<Effect>(['save', ...more, ...(reschedule === undefined ? [] : ['reschedule' as const])]);
  return {
    effects: effects.filter((effect) => all.has(effect)),
    ...(reschedule === undefined ? {} : { reschedule }),
  };
};

type Row = Readonly<Partial<Record<TaskState, Rule>>>;

const saved = rule(undefined);
const interrupted: Row = Object.fromEntries(endingTaskStates.map((to) => [to, rule(undefined, 'kill')]));
const ownEnds: Row = {
  FINISHED: rule('service'),
  FAILED: rule('failures', 'countFailure'),
  KILLED: rule('byPolicy'),
};
const endsOfOurs: Row = {
  FAILED: rule('always'),
  KILLED: rule('always'),
  LOST: rule('always', 'kill'),
  KILLING: saved,
  PARTITIONED: rule(undefined, 'giveUp'),
};

/** Every legal change of state, from × to. What is not here is illegal: {@link illegalEffects}. */
export const transitionTable: Readonly<Record<TaskState, Row>> = {
  // What was never launched just ends, with its history.
  PENDING: { ASSIGNED: saved, KILLED: rule('always') },
  THROTTLED: { PENDING: saved, KILLED: rule('always') },
  ASSIGNED: {
    STARTING: saved,
    RUNNING: saved,
    PARTITIONED: saved,
    ...ownEnds,
    LOST: rule('byPolicy', 'kill'),
    ...interrupted,
  },
  STARTING: { RUNNING: saved, PARTITIONED: saved, ...ownEnds, LOST: rule('byPolicy'), ...interrupted },
  RUNNING: { PARTITIONED: saved, ...ownEnds, LOST: rule('byPolicy'), ...interrupted },
  // A run to completion that came to its end before the kill did is complete; one to be restarted is to run again.
  PREEMPTING: { ...endsOfOurs, FINISHED: rule('service') },
  RESTARTING: { ...endsOfOurs, FINISHED: rule('always') },
  DRAINING: { ...endsOfOurs, FINISHED: rule('service') },
  KILLING: {
    FINISHED: rule('always'),
    FAILED: rule('always'),
    KILLED: rule('always'),
    LOST: rule('always'),
    PARTITIONED: rule(undefined, 'giveUp'),
  },
  PARTITIONED: {
    ASSIGNED: saved,
    STARTING: saved,
    RUNNING: saved,
    ...ownEnds,
    LOST: rule('byPolicy', 'kill'),
    ...Object.fromEntries(
      endingTaskStates.map((to) => [
        to,
        to === 'KILLING' ? rule(undefined, 'giveUp', 'kill') : rule(undefined, 'giveUp'),
      ]),
    ),
  },
  FINISHED: {},
  FAILED: {},
  KILLED: {},
  LOST: {},
};

const alive: ReadonlySet<TaskState> = new Set(['ASSIGNED', 'STARTING', 'RUNNING']);
const mayNotLive: ReadonlySet<TaskState> = new Set([...endingTaskStates, 'FINISHED', 'FAILED', 'KILLED', 'LOST']);

/** A task that should not live and is told to is killed, again if need be; any other illegal change has no effect. */
export const illegalEffects = (from: TaskState, to: TaskState): readonly Effect[] =>
  mayNotLive.has(from) && alive.has(to) ? ['kill'] : [];

/** How the end of a task out of this state is followed. */
export const rescheduleAfter = (from: TaskState, to: TaskState): Reschedule =>
  transitionTable[from][to]?.reschedule ?? 'byPolicy';
