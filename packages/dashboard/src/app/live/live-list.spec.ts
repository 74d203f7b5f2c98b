import type { Task } from '../api';
import { ProblemError, unreachableProblem } from '../api';
import { aTask } from '../testing/builders';
import { LiveList } from './live-list';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('a live list', () => {
  let answers: { resolve: (tasks: readonly Task[]) => void; reject: (cause: unknown) => void; signal: AbortSignal }[];
  let list: LiveList<Task>;
  let changed: jest.Mock;

  beforeEach(() => {
    answers = [];
    changed = jest.fn();
    list = new LiveList<Task>({
      keyOf: (task) => task.id,
      load: (signal) =>
        new Promise((resolve, reject) => {
          answers.push({ resolve, reject, signal });
        }),
      replaces: (incoming, existing) => incoming.updatedAtMs >= existing.updatedAtMs,
      changed,
    });
  });

  const ids = (): string[] => list.items().map(({ id }) => id);
  const loaded = async (...tasks: Task[]): Promise<void> => {
    list.want(Promise.resolve());
    await settle();
    answers.at(-1)?.resolve(tasks);
    await settle();
  };

  it('is loaded once, when it is first wanted', async () => {
    expect(answers).toHaveLength(0);
    await loaded(aTask({ id: 'a' }));
    list.want(Promise.resolve());
    await settle();
    expect(answers).toHaveLength(1);
    expect(list.status()).toBe('ready');
    expect(ids()).toEqual(['a']);
  });

  it('passes over events while nobody wants it', () => {
    list.put(aTask({ id: 'a' }));
    list.flush();
    expect(ids()).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });

  it('takes what is new, changed and removed, in one change', async () => {
    await loaded(aTask({ id: 'a' }), aTask({ id: 'b' }));
    list.put(aTask({ id: 'c' }));
    list.put(aTask({ id: 'a', state: 'KILLING', updatedAtMs: 3_000 }));
    list.remove('b');
    expect(ids()).toEqual(['a', 'b']);
    list.flush();
    expect(ids()).toEqual(['a', 'c']);
    expect(list.byKey().get('a')?.state).toBe('KILLING');
  });

  it('does not let an older event undo a newer one', async () => {
    await loaded(aTask({ id: 'a', state: 'RUNNING', updatedAtMs: 5_000 }));
    list.put(aTask({ id: 'a', state: 'STARTING', updatedAtMs: 4_000 }));
    list.flush();
    expect(list.byKey().get('a')?.state).toBe('RUNNING');
  });

  it('keeps what comes while it loads and puts it on top of the answer', async () => {
    list.want(Promise.resolve());
    await settle();
    list.put(aTask({ id: 'late', updatedAtMs: 9_000 }));
    list.remove('ended');
    list.flush();
    expect(ids()).toEqual([]);
    answers[0]?.resolve([aTask({ id: 'ended' }), aTask({ id: 'late', state: 'STARTING', updatedAtMs: 1_000 })]);
    await settle();
    expect(ids()).toEqual(['late']);
    expect(list.byKey().get('late')?.state).toBe('RUNNING');
  });

  it('is replaced as a whole by a reset', async () => {
    await loaded(aTask({ id: 'a' }), aTask({ id: 'b' }));
    list.reset();
    await settle();
    expect(list.status()).toBe('ready');
    expect(ids()).toEqual(['a', 'b']);
    answers.at(-1)?.resolve([aTask({ id: 'c' })]);
    await settle();
    expect(ids()).toEqual(['c']);
  });

  it('gives up an answer from before a reset, whenever it comes', async () => {
    list.want(Promise.resolve());
    await settle();
    list.reset();
    await settle();
    expect(answers[0]?.signal.aborted).toBe(true);
    answers[1]?.resolve([aTask({ id: 'new' })]);
    await settle();
    answers[0]?.resolve([aTask({ id: 'old' })]);
    await settle();
    expect(ids()).toEqual(['new']);
  });

  it('is not loaded by a reset before anybody wanted it', async () => {
    list.reset();
    await settle();
    expect(answers).toHaveLength(0);
  });

  it('says why it could not be loaded and tries again by itself', async () => {
    jest.useFakeTimers();
    list.want(Promise.resolve());
    await settle();
    answers[0]?.reject(new ProblemError(unreachableProblem()));
    await settle();
    expect(list.status()).toBe('failed');
    expect(list.problem()?.code).toBe('BOREALIS_DASHBOARD_UNREACHABLE');
    await jest.advanceTimersByTimeAsync(1_000);
    answers[1]?.resolve([aTask({ id: 'a' })]);
    await settle();
    expect(list.status()).toBe('ready');
    expect(list.problem()).toBeUndefined();
    jest.useRealTimers();
  });

  it('does not insist where asking again cannot help', async () => {
    jest.useFakeTimers();
    list.want(Promise.resolve());
    await settle();
    answers[0]?.reject(new ProblemError({ ...unreachableProblem(), status: 403 }));
    await settle();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(answers).toHaveLength(1);
    jest.useRealTimers();
  });
});
