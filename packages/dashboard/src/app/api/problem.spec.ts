import { ProblemError, isPassing, problemOf, problemOfAnswer, unreachableProblem } from './problem';

describe('problems', () => {
  const document = {
    type: 'urn:x',
    title: 'Unknown task',
    status: 404,
    detail: 'There is no live task x.',
    code: 'BOREALIS_TASK_UNKNOWN',
    todo: 'Look at the list.',
  };

  it('are shown as the host says them', () => {
    expect(problemOfAnswer(document, 404)).toBe(document);
    expect(problemOf(new ProblemError(document))).toBe(document);
  });

  it.each([undefined, 'Bad gateway', { message: 'nope' }, null])('have words even when %p answered', (body) => {
    expect(problemOfAnswer(body, 502)).toMatchObject({ code: 'BOREALIS_DASHBOARD_ANSWER_UNREADABLE', status: 502 });
  });

  it('of unknown making are those of a host out of reach', () => {
    expect(problemOf(new TypeError('Failed to fetch')).code).toBe('BOREALIS_DASHBOARD_UNREACHABLE');
  });

  it('may pass by themselves, or not', () => {
    expect(isPassing(unreachableProblem())).toBe(true);
    expect(isPassing({ ...document, status: 503 })).toBe(true);
    expect(isPassing(document)).toBe(false);
  });
});
