import type { Actor, Command, CommandReply } from '@borealis/contracts';
import { failOperation } from '../operations/close-operation.js';
import { openOperation } from '../operations/open-operation.js';
import type { CoreState } from '../state/core-state.js';

/**
 * The definitions of the environment are refused as a whole, and what is remembered goes on. Nobody reads the answer at that moment,
 * so it is kept as an operation that failed.
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
  const operation = openOperation(state, { kind: 'apply', jobKeys, total: jobKeys.length, actor, wish: {} }, atMs);
  failOperation(state, operation, code, details, atMs);
};
