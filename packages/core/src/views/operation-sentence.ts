import { isOpen } from '@borealis/contracts';
import type { Operation } from '@borealis/contracts';
import { explainPending } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';

/** How an operation stands, in a sentence or two. */
export const operationSentence = (state: CoreState, operation: Operation): string => {
  if (!isOpen(operation)) return operation.outcome?.message ?? '';
  if (operation.state === 'queued') return `It begins when operation ${operation.after ?? ''} has ended.`;
  return [doneSentence(operation), ...standing(state, operation)].join(' ');
};

const doneSentence = (operation: Operation): string => {
  const { done, total } = operation.progress;
  const failed = operation.failed?.length ?? 0;
  const of = `${done} of ${total}`;
  switch (operation.kind) {
    case 'restart':
    case 'rollingRestart':
      return `${of} tasks are replaced${failed > 0 ? `, ${failed} failed` : ''}.`;
    case 'kill':
    case 'killAll':
      return `${of} tasks have ended.`;
    case 'suspend':
      return `${of} tasks have ended.`;
    case 'scale':
      return (operation.to ?? 0) < (operation.from ?? 0) ? `${of} instances have ended.` : `${of} instances came up.`;
    case 'resume':
      return `${of} instances came up.`;
    case 'adopt':
    case 'setQuota':
    case 'removeQuota':
    case 'endStorm':
      return 'It is done at once.';
    case 'apply':
      return `${of} instances are as defined.`;
  }
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
  const why = operation.jobKeys
    .map((key) => explainPending(state, key)?.sentence)
    .find((sentence) => sentence !== undefined);
  return [...(why === undefined ? [] : [why]), ...(state.connected ? [] : ['The Mesos master cannot be reached now.'])];
};
