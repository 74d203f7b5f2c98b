import { fullStop } from '../full-stop.js';
import { errorCatalogue } from './catalogue.js';
import type { ErrorCode } from './catalogue.js';
import type { ErrorDetails, ErrorEntry } from './error-entry.js';

/** Fills `{name}` places; a place without a detail stays readable as `?`. What is filled in may be a sentence of its own. */
const fill = (text: string, details: ErrorDetails): string =>
  text.replace(/\{(\w+)\}(\.?)/g, (_place, name: string, stop: string) => {
    const filled = textOf(details[name]);
    return stop === '' ? filled : fullStop(filled);
  });

const textOf = (value: ErrorDetails[string] | undefined): string => {
  if (value === undefined) return '?';
  return typeof value === 'object' ? value.join(', ') || 'none' : String(value);
};

export interface Problem {
  readonly code: ErrorCode;
  readonly title: string;
  readonly what: string;
  readonly todo: string;
  readonly status: number;
  readonly details: ErrorDetails;
}

/** The catalogue's entry with its places filled. */
export const problemOf = (code: ErrorCode, details: ErrorDetails = {}): Problem => {
  const entry: ErrorEntry = errorCatalogue[code];
  return {
    code,
    title: entry.title,
    what: fill(entry.what, details),
    todo: fill(entry.todo, details),
    status: entry.status,
    details,
  };
};

/** The one error class of the host, the store and the doors. */
export class BorealisError extends Error {
  override readonly name = 'BorealisError';
  readonly problem: Problem;
  /** What programs can use of it: members of its problem document beside the texts. */
  readonly members: Readonly<Record<string, unknown>>;
  constructor(
    readonly code: ErrorCode,
    details: ErrorDetails = {},
    options: { cause?: unknown; members?: Readonly<Record<string, unknown>> | undefined } = {},
  ) {
    const problem = problemOf(code, details);
    super(`${problem.title}: ${problem.what} ${problem.todo} [${code}]`, options);
    this.problem = problem;
    this.members = options.members ?? {};
  }
}
