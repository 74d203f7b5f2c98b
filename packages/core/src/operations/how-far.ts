import { isOpen } from '@borealis/contracts';
import type { Operation } from '@borealis/contracts';
import { placesInWords } from './plan/index.js';
import { isScaleDown } from './scale-down.js';

/** How far an operation has come, as it was counted last: a sentence, of a plan two. */
export const howFar = (operation: Operation): string => {
  if (operation.state === 'queued') return 'It had not begun.';
  const { done, total } = operation.progress;
  const failed = operation.failed?.length ?? 0;
  const of = `${done} of ${total}`;
  switch (operation.kind) {
    case 'restart':
    case 'rollingRestart':
      return `${of} tasks are replaced${failed > 0 ? `, ${failed} failed` : ''}.`;
    case 'kill':
    case 'killAll':
    case 'suspend':
      return `${of} tasks have ended.`;
    case 'scale':
      return isScaleDown(operation) ? `${of} instances have ended.` : `${of} instances came up.`;
    case 'resume':
      return `${of} instances came up.`;
    case 'drain':
      return `${of} tasks have left.`;
    case 'adopt':
    case 'undrain':
    case 'setQuota':
    case 'removeQuota':
    case 'endStorm':
      return 'It is done at once.';
    case 'apply':
      return `${of} instances are as defined.`;
    case 'applyPlan': {
      const parts = operation.parts ?? [];
      const ended = parts.filter((part) => !isOpen(part)).length;
      const places = operation.forecast ? ` ${placesInWords(operation.forecast)}` : '';
      return `${ended} of ${parts.length} parts have ended, ${of} tasks are done.${places}`;
    }
  }
};
