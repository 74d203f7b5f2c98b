import { isOpen } from '@borealis/contracts';
import type { Operation } from '@borealis/contracts';
import { stayingInWords } from '../operations/drain/index.js';
import { howFar } from '../operations/how-far.js';
import { whyWaiting } from '../operations/why-waiting.js';
import type { CoreState } from '../state/core-state.js';

/** How an operation stands, in a sentence or two. */
export const operationSentence = (state: CoreState, operation: Operation): string => {
  if (!isOpen(operation)) return operation.outcome?.message ?? '';
  if (operation.state === 'queued') return `It begins when operation ${operation.after ?? ''} has ended.`;
  return [howFar(operation), ...standing(state, operation)].join(' ');
};

const standing = (state: CoreState, operation: Operation): string[] => {
  if (operation.state === 'paused') {
    const { actor, reason } = operation.pause ?? {};
    const left = (operation.inWork ?? []).length;
    return [
      `Paused by ${actor?.id ?? 'somebody'}${reason === undefined ? '' : `: ${reason}`}.`,
      left > 0
        ? `${left} under way ${left === 1 ? 'is' : 'are'} finished first.`
        : 'Nothing is begun until it is resumed.',
    ];
  }
  if (operation.kind === 'drain') {
    const stays = stayingInWords(state, operation);
    return [...(stays === '' ? [] : [stays]), ...away(state)];
  }
  const why = whyWaiting(state, operation);
  return [...(why === undefined ? [] : [why]), ...away(state)];
};

const away = ({ connected }: CoreState): string[] => (connected ? [] : ['The Mesos master cannot be reached now.']);
