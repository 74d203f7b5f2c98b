import type { components } from './generated/openapi';
import { strings } from '../strings';

/** A problem document (RFC 9457) as the doors send it, or as made here when no door answered. */
export type Problem = components['schemas']['Problem'];

/** Why a request did not do what it was for. `problem.code` is permanent. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly problem: Problem,
    options?: { cause?: unknown },
  ) {
    super(`${problem.title}: ${problem.detail} [${problem.code}]`, options);
  }
}

const ownProblem = (code: keyof typeof strings.problems, status: number): Problem => ({
  type: `urn:borealis:${code}`,
  status,
  code,
  ...strings.problems[code],
});

export const unreachableProblem = (): Problem => ownProblem('BOREALIS_DASHBOARD_UNREACHABLE', 0);
export const unreadableProblem = (status: number): Problem =>
  ownProblem('BOREALIS_DASHBOARD_ANSWER_UNREADABLE', status);
export const silentProblem = (): Problem => ownProblem('BOREALIS_DASHBOARD_STREAM_SILENT', 0);
export const closedProblem = (): Problem => ownProblem('BOREALIS_DASHBOARD_STREAM_CLOSED', 0);

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'title' in body &&
  typeof body.title === 'string' &&
  'code' in body &&
  typeof body.code === 'string';

/** The problem document in an answer's body; a proxy in between may have put something else there. */
export const problemOfAnswer = (body: unknown, status: number): Problem =>
  isProblem(body) ? body : unreadableProblem(status);

/** Whatever was thrown, as something that can be shown. */
export const problemOf = (thrown: unknown): Problem =>
  thrown instanceof ProblemError ? thrown.problem : unreachableProblem();

/** Asking again may help without anybody doing anything: the host is starting, away, or stumbled. */
export const isPassing = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500;
