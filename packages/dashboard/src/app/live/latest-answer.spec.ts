import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LatestAnswer } from './latest-answer';

interface Question {
  readonly about: string;
  readonly signal: AbortSignal;
  readonly answer: (text: string) => void;
  readonly fail: (error: Error) => void;
}

describe('the latest answer', () => {
  const about = signal('a');
  let questions: Question[];
  let latest: LatestAnswer<string>;
  /** Lets promises that are settled be told of. */
  const told = async (): Promise<void> => {
    TestBed.tick();
    await Promise.resolve();
    await Promise.resolve();
  };

  beforeEach(async () => {
    about.set('a');
    questions = [];
    const load = (asked: AbortSignal): Promise<string> =>
      new Promise((answer, fail) => {
        questions.push({ about: about(), signal: asked, answer, fail });
        asked.addEventListener('abort', () => {
          fail(new Error('given up'));
        });
      });
    latest = TestBed.runInInjectionContext(() => new LatestAnswer(about, load));
    await told();
  });

  it('is asked for at once, and again when what it is about is another', async () => {
    questions[0]?.answer('of a');
    await told();
    expect(latest.value()).toBe('of a');
    about.set('b');
    await told();
    questions[1]?.answer('of b');
    await told();
    expect(questions.map((question) => question.about)).toEqual(['a', 'b']);
    expect(latest.value()).toBe('of b');
  });

  it('gives up the question before, which is no problem', async () => {
    about.set('b');
    await told();
    expect(questions.map((question) => question.signal.aborted)).toEqual([true, false]);
    expect(latest.problem()).toBeUndefined();
  });

  it('says why there is none, until there is one', async () => {
    questions[0]?.fail(new Error('no'));
    await told();
    expect(latest.problem()).toBeDefined();
    void latest.ask();
    questions[1]?.answer('of a');
    await told();
    expect(latest.problem()).toBeUndefined();
    expect(latest.value()).toBe('of a');
  });

  it('ends with whoever made it', () => {
    TestBed.resetTestingModule();
    expect(questions[0]?.signal.aborted).toBe(true);
  });
});
