import { CommandError } from '../../command-error.js';
import { exitCodes } from '../../host-client/index.js';

/** A number of this form. Options come untyped from the parser. An empty text is refused: a variable a script forgot must not mean 0. */
const numberOf = (what: string, given: unknown, form: RegExp, wanted: string): number => {
  const text = typeof given === 'string' ? given : '';
  if (form.test(text)) return Number(text);
  throw new CommandError(`${what}: "${text}" is not ${wanted}.\nNothing was changed.`, exitCodes.wrongUse);
};

export const countOf = (what: string, given: unknown): number =>
  numberOf(what, given, /^\d{1,9}$/, 'a whole number from 0 to 999999999');

/** A place in what is counted from 1. */
export const placeOf = (what: string, given: unknown): number =>
  numberOf(what, given, /^0*[1-9]\d{0,8}$/, 'a whole number from 1 to 999999999');

/** Seconds as they are written, in milliseconds. */
export const millisecondsOf = (what: string, given: unknown): number =>
  Math.round(numberOf(what, given, /^\d{1,9}(\.\d{1,3})?$/, 'a number of seconds') * 1_000);
