import { endpoints } from '@borealis/contracts';
import type { Answer, HostClient, HostCommand } from '../../../host-client/index.js';
import { answerOf, wishesOf, withReason, withWait } from './begun.js';

type Act =
  | typeof endpoints.pauseOperation
  | typeof endpoints.resumeOperation
  | typeof endpoints.cancelOperation
  | typeof endpoints.undoOperation;

export const isOperationId = (text: string): boolean => /^op-[0-9a-f]+$/.test(text);

export const actOn = async (
  host: HostClient,
  act: Act,
  operation: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Answer> => {
  const { withinMs: _not, ...body } = wishesOf(options);
  return answerOf(host, await host.ask(act, { parameters: { operation }, body }), options);
};

const actCommand = (name: string, act: Act, description: string): HostCommand => ({
  usage: `${name} <operation>`,
  description,
  examples: [`borealis ${name} op-4f2a9c0b1d3e`],
  options: (command) => withWait(withReason(command)),
  run: (host, [operation = ''], options) => actOn(host, act, operation, options),
});

export const pauseCommand = actCommand(
  'pause',
  endpoints.pauseOperation,
  'begin no further step of a rolling restart; its deadline stays',
);
export const cancelCommand = actCommand(
  'cancel',
  endpoints.cancelOperation,
  'stop an operation where it is; what was done stays',
);
export const undoCommand = actCommand(
  'undo',
  endpoints.undoOperation,
  'take back what an operation did, as a new operation',
);
