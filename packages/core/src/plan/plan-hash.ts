import type { PlannedCommand } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { canonicalJson, digest } from '../state/identity.js';

/**
 * Equal while a plan still says the truth about what would be changed: it covers the revisions, counts and constraints of jobs, running
 * operations and the changes themselves. Where tasks are, and what is offered, is not in it: that may always come out differently.
 */
export const planHashOf = (state: CoreState, changes: readonly PlannedCommand[]): string =>
  digest(
    canonicalJson({
      jobs: [...state.jobs.values()]
        .map(({ key, revisionId, desired, suspended, orphaned, definition: { placement } }) => ({
          key,
          revision: [revisionId, state.revisions.get(revisionId)?.hash],
          desired,
          suspended,
          orphaned,
          placement,
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
      operations: [...state.operations.values()]
        .filter((operation) => operation.state === 'running')
        .map(({ id, kind }) => `${kind} ${id}`)
        .sort(),
      changes,
    }),
  );
