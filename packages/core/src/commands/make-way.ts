import type { Actor, CommandReply, Operation } from '@borealis/contracts';
import { closeOperation } from '../operations/close-operation.js';
import { howFar } from '../operations/how-far.js';
import { meet } from '../operations/meet.js';
import type { Asked } from '../operations/meet.js';
import type { CoreState } from '../state/core-state.js';
import { begun, busy } from './refusal.js';

/** The way is free now, or will be after another operation. */
export interface Way {
  readonly after?: Operation;
}

/** Settles what two operators want at the same moment: the reply when that is all, else what the wish makes pointless has ended. */
export const makeWay = (state: CoreState, asked: Asked, actor: Actor, atMs: number): CommandReply | Way => {
  const met = meet(state, asked);
  if (met.verdict === 'join') return begun(met.operation, true);
  if (met.verdict === 'refuse') return busy(met.operation, asked.jobKeys);
  if (met.verdict !== 'free') return { after: met.operation };
  supersede(state, met.supersedes, `${asked.kind} by ${actor.id}`, atMs);
  return {};
};

/** `by` took the place of these operations. */
export const supersede = (state: CoreState, operations: readonly Operation[], by: string, atMs: number): void => {
  for (const operation of operations) {
    const why = `A newer request took its place: ${by}.`;
    closeOperation(state, operation, 'superseded', `${why} ${howFar(operation)}`, atMs);
  }
};

export const isReply = (way: CommandReply | Way): way is CommandReply => 'ok' in way;
