import { endingTaskStates, taskStates } from '@borealis/contracts';
import type { TaskState } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { illegalEffects, rescheduleAfter, transitionTable } from './transition-table.js';

type Row = Partial<Record<TaskState, string>>;

const interrupted: Row = Object.fromEntries(endingTaskStates.map((to) => [to, 'save kill']));
const ownEnds: Row = {
  FINISHED: 'save reschedule: service',
  FAILED: 'countFailure save reschedule: failures',
  KILLED: 'save reschedule: byPolicy',
  LOST: 'save reschedule: byPolicy',
};
const toldToEnd: Row = {
  FINISHED: 'save reschedule: service',
  FAILED: 'save reschedule: always',
  KILLED: 'save reschedule: always',
  LOST: 'save reschedule kill: always',
  PARTITIONED: 'save giveUp',
  KILLING: 'save',
};
const alwaysAgain = 'save reschedule: always';

/** From the contract: what each legal change brings about, in this order, and how a slot that was emptied by it is filled again. */
const contract: Readonly<Record<TaskState, Row>> = {
  PENDING: { ASSIGNED: 'save', KILLED: alwaysAgain },
  THROTTLED: { PENDING: 'save', KILLED: alwaysAgain },
  ASSIGNED: {
    ...{ STARTING: 'save', RUNNING: 'save', PARTITIONED: 'save' },
    ...ownEnds,
    ...interrupted,
    LOST: 'save reschedule kill: byPolicy',
  },
  STARTING: { RUNNING: 'save', PARTITIONED: 'save', ...ownEnds, ...interrupted },
  RUNNING: { PARTITIONED: 'save', ...ownEnds, ...interrupted },
  PREEMPTING: toldToEnd,
  RESTARTING: { ...toldToEnd, FINISHED: alwaysAgain },
  DRAINING: toldToEnd,
  KILLING: {
    ...{ FINISHED: alwaysAgain, FAILED: alwaysAgain, KILLED: alwaysAgain, LOST: alwaysAgain },
    PARTITIONED: 'save giveUp',
  },
  PARTITIONED: {
    ...{ ASSIGNED: 'save', STARTING: 'save', RUNNING: 'save' },
    ...ownEnds,
    ...{ PREEMPTING: 'save giveUp', RESTARTING: 'save giveUp', DRAINING: 'save giveUp', KILLING: 'save giveUp kill' },
    LOST: 'save reschedule kill: byPolicy',
  },
  FINISHED: {},
  FAILED: {},
  KILLED: {},
  LOST: {},
};
const alive: readonly TaskState[] = ['ASSIGNED', 'STARTING', 'RUNNING'];
const notToLive: readonly TaskState[] = [...endingTaskStates, 'FINISHED', 'FAILED', 'KILLED', 'LOST'];

describe('what follows a change of state', () => {
  it.each(taskStates)('out of %s is as the contract says', (from) => {
    for (const to of taskStates) {
      const rule = transitionTable[from][to];
      const said = rule && [rule.effects.join(' '), ...((rule.reschedule ?? '') ? [rule.reschedule] : [])].join(': ');
      expect({ to, said }).toEqual({ to, said: contract[from][to] });
      expect(rescheduleAfter(from, to)).toBe(contract[from][to]?.split(': ')[1] ?? 'byPolicy');
    }
  });

  it.each(taskStates)(
    'out of %s that is not legal is a kill where a task should not live and is told to, else nothing',
    (from) => {
      for (const to of taskStates)
        expect(illegalEffects(from, to)).toEqual(notToLive.includes(from) && alive.includes(to) ? ['kill'] : []);
    },
  );
});
