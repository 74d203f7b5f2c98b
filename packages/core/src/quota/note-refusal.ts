import type { Actor, Command, CommandReply, JobKey, Operation } from '@borealis/contracts';
import { failOperation, failureText } from '../operations/close-operation.js';
import { refusedLast } from '../operations/last-apply.js';
import { openOperation } from '../operations/open-operation.js';
import type { CoreState } from '../state/core-state.js';

/**
 * The definitions of the environment are refused as a whole, and what is remembered goes on. Nobody reads the answer at that moment,
 * so it is kept as an operation that failed: once, and remarked again when the same is refused for the same reason, as it is at every start.
 */
export const noteRefusedDefinitions = (
  state: CoreState,
  command: Command,
  { code, details }: Extract<CommandReply, { ok: false }>,
  actor: Actor,
  atMs: number,
): void => {
  if (command.kind !== 'applyJobs' || actor.kind !== 'environment') return;
  const jobKeys = command.definitions.map(({ key }) => key);
  const before = refusedLast(state);
  if (before && isSame(before, jobKeys, failureText(code, details))) {
    const message = `The definitions of the environment are refused as before. ${before.outcome?.message ?? ''}`;
    return state.remark({ level: 'warn', message, operationId: before.id, code });
  }
  const operation = openOperation(state, { kind: 'apply', jobKeys, total: jobKeys.length, actor, wish: {} }, atMs);
  failOperation(state, operation, code, details, atMs);
};

const isSame = ({ outcome, jobKeys }: Operation, keys: readonly JobKey[], message: string): boolean =>
  outcome?.message === message && jobKeys.length === keys.length && keys.every((key, index) => key === jobKeys[index]);
