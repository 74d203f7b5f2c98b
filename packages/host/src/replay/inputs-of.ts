import { BorealisError } from '@borealis/contracts';
import type { UntimedInput } from '@borealis/contracts';
import type { RecordedDecision, Recording } from '@borealis/store';

const isInput = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string';

/** The inputs of a recorded decision. BOREALIS_STORE_ROW_INVALID when they are none. */
export const inputsOf = (
  database: string,
  { id }: Recording,
  { ordinal, inputs }: RecordedDecision,
): readonly UntimedInput[] => {
  let why = 'inputs: not a list of inputs';
  try {
    const value: unknown = JSON.parse(inputs);
    if (Array.isArray(value) && value.every(isInput)) return value as readonly UntimedInput[];
  } catch (error) {
    why = (error as Error).message;
  }
  throw new BorealisError('BOREALIS_STORE_ROW_INVALID', {
    row: `${id}/${ordinal}`,
    table: 'recorded_decision',
    database,
    why,
  });
};
