import { isOpen } from '@borealis/contracts';
import type { Actor, Agent, Command, CommandReply, Operation } from '@borealis/contracts';
import { closeOperation } from '../operations/close-operation.js';
import { markedBy } from '../operations/drain/index.js';
import { howFar } from '../operations/how-far.js';
import { isPausable } from '../operations/pausable.js';
import { undoOf } from '../operations/undo.js';
import type { CoreState } from '../state/core-state.js';
import { undrain, useAgain } from './drain-commands.js';
import { begun, refused } from './refusal.js';
import { resume, scale, suspend } from './scale-commands.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const unknown = (id: string): CommandReply => refused('BOREALIS_OPERATION_UNKNOWN', { operation: id });
const ended = ({ id, state }: Operation): CommandReply => refused('BOREALIS_OPERATION_ENDED', { operation: id, state });

export const cancel = (state: CoreState, command: Of<'cancel'>, actor: Actor, atMs: number): CommandReply => {
  const operation = state.operations.get(command.operationId);
  if (!operation) return unknown(command.operationId);
  if (!isOpen(operation)) return ended(operation);
  const because = command.reason === undefined ? '' : `: ${command.reason}`;
  for (const part of partsBegunBy(state, operation))
    end(state, part, `Cancelled by ${actor.id} with plan ${operation.id}${because}.`, atMs);
  useAgain(state, agentsDrainedBy(state, operation));
  return begun(end(state, operation, `Cancelled by ${actor.id}${because}.`, atMs));
};

/** Cancelled half-way, which is said. */
const end = (state: CoreState, operation: Operation, why: string, atMs: number): Operation => {
  const stays = operation.state === 'queued' ? [] : ['What was done stays.'];
  return closeOperation(state, operation, 'cancelled', [why, howFar(operation), ...stays].join(' '), atMs);
};

const agentsDrainedBy = (state: CoreState, operation: Operation): Agent[] =>
  markedBy(state, operation).flatMap((agentId) => state.agents.get(agentId) ?? []);

/** Parts of a plan that are open; those it joined go on. */
const partsBegunBy = (state: CoreState, { id, parts = [] }: Operation): Operation[] =>
  parts.flatMap(({ operationId }) => {
    const part = state.openOperations.get(operationId);
    return part?.partOf === id ? [part] : [];
  });

/** Nothing further is begun; the batch under way is finished, and the deadline stays. */
export const pause = (state: CoreState, command: Of<'pauseOperation'>, actor: Actor, atMs: number): CommandReply => {
  const operation = state.operations.get(command.operationId);
  if (!operation) return unknown(command.operationId);
  if (!isOpen(operation)) return ended(operation);
  if (operation.state === 'paused') return begun(operation, true);
  if (!isPausable(operation)) {
    const { id, kind, state: now } = operation;
    return refused('BOREALIS_OPERATION_NOT_PAUSABLE', { operation: id, kind, state: now });
  }
  const because = command.reason === undefined ? {} : { reason: command.reason };
  return begun(put(state, { ...operation, state: 'paused', pause: { actor, atMs, ...because } }, actor, 'paused'));
};

export const goOn = (state: CoreState, command: Of<'resumeOperation'>, actor: Actor): CommandReply => {
  const operation = state.operations.get(command.operationId);
  if (!operation) return unknown(command.operationId);
  if (!isOpen(operation)) return ended(operation);
  if (operation.state !== 'paused')
    return refused('BOREALIS_OPERATION_NOT_PAUSED', { operation: operation.id, state: operation.state });
  const { pause: _pause, ...rest } = operation;
  return begun(put(state, { ...rest, state: 'running' }, actor, 'resumed'));
};

const put = (state: CoreState, operation: Operation, actor: Actor, what: string): Operation => {
  state.putOperation(operation);
  state.remark({
    level: 'info',
    message: `${actor.id} ${what} ${operation.kind} of ${operation.jobKeys.join(', ')}.`,
    operationId: operation.id,
  });
  return operation;
};

export const undo = (state: CoreState, command: Of<'undo'>, actor: Actor, atMs: number): CommandReply => {
  const operation = state.operations.get(command.operationId);
  if (!operation) return unknown(command.operationId);
  const way = undoOf(state, operation);
  if ('code' in way) return refused(way.code, { operation: operation.id, kind: operation.kind, why: way.why });
  const reply = carryOut(state, way.command, command.reason, actor, atMs, operation);
  if (reply.ok && !reply.joined) {
    // Read anew: what undoes it may have ended it.
    const undone = state.operations.get(operation.id);
    if (undone) state.putOperation({ ...undone, undoneBy: reply.operation.id });
  }
  return reply;
};

const carryOut = (
  state: CoreState,
  opposite: Extract<Command, { kind: 'scale' | 'suspend' | 'resume' | 'undrain' }>,
  reason: string | undefined,
  actor: Actor,
  atMs: number,
  { id }: Operation,
): CommandReply => {
  const because = reason === undefined ? {} : { reason };
  switch (opposite.kind) {
    case 'scale':
      return scale(state, { ...opposite, ...because }, actor, atMs, id);
    case 'suspend':
      return suspend(state, { ...opposite, ...because }, actor, atMs, id);
    case 'undrain':
      return undrain(state, { ...opposite, ...because }, actor, atMs, id);
    case 'resume':
      return resume(state, { ...opposite, ...because }, actor, atMs, id);
  }
};
