import type { BorealisError } from '../errors/index.js';
import type { ProblemDocument } from './views.schema.js';

/** The `type` of the problem documents of a code. */
export const problemTypeOf = (code: string): string => `urn:borealis:error:${code}`;

/** An error as an RFC 9457 problem document. `instance` is the address of the request it came of, where there was one. */
export const problemDocumentOf = ({ code, problem, members }: BorealisError, instance?: string): ProblemDocument => ({
  type: problemTypeOf(code),
  title: problem.title,
  status: problem.status,
  detail: problem.what,
  code,
  todo: problem.todo,
  ...(instance === undefined ? {} : { instance }),
  ...(typeof problem.details['operation'] === 'string' ? { operationId: problem.details['operation'] } : {}),
  ...members,
});
