import { ProblemError, problemOfAnswer, unreachableProblem, unreadableProblem } from './problem';

interface Answer<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer, or a ProblemError that says why there is none; an aborted call rejects with AbortError. */
export const ask = async <T>(call: Promise<Answer<T>>): Promise<T> => {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    // A body that is not JSON although it should be: a proxy or a login page answered.
    const problem = cause instanceof SyntaxError ? unreadableProblem(0) : unreachableProblem();
    throw new ProblemError(problem, { cause });
  }
  if (answer.data === undefined) throw new ProblemError(problemOfAnswer(answer.error, answer.response.status));
  return answer.data;
};
