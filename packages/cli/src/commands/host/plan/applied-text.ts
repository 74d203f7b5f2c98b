import type { OperationView } from '@borealis/contracts';
import { lineOf, placesText } from '../operations/index.js';

/** What carries a plan out, by which operations, and where tasks went elsewhere than foreseen. */
export const appliedText = (operation: OperationView): string =>
  [
    lineOf(operation),
    ...(operation.parts ?? []).map(({ operationId, kind, state }) => `  ${operationId}  ${kind}  ${state}`),
    ...placesText(operation),
  ].join('\n');
