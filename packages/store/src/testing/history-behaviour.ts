import { asJobKey, asTaskId } from '@borealis/contracts';
import type { TaskEvent } from '@borealis/contracts';
import { expect, it } from '@jest/globals';
import type { Store, Term } from '../store.port.js';
import { anOperation, putOperation, putTask, removeOperation, removeTask } from './entities.js';

const one: TaskEvent = { atMs: 1, state: 'PENDING' };
const two: TaskEvent = { atMs: 2, state: 'ASSIGNED', message: 'half \ud800, \0 and "all"' };
const three: TaskEvent = { atMs: 3, state: 'FAILED', reason: 'R' };
const ended = { state: 'succeeded', endedAtMs: 5 } as const;
const db = asJobKey('root/prod/db');

/** The history part of what every adapter has to do. */
export const historyBehaviour = (
  fresh: () => Promise<{ store: Store; reopen: () => Promise<Store>; term: Term }>,
): void => {
  it('keeps each event of a task once, newest first, also of tasks that are gone', async () => {
    const { store, term } = await fresh();
    await store.commit([putTask('a', { history: [one] })], term);
    await store.commit([putTask('a', { history: [one, two] })], term);
    await store.commit([putTask('a', { state: 'FAILED', history: [one, two, three] })], term);
    await store.commit([putTask('a', { state: 'FAILED', message: 'again', history: [one, two, three] })], term);
    await store.commit([removeTask('a')], term);
    const named = { taskId: asTaskId('a'), jobKey: asJobKey('root/prod/web') };
    expect(await store.history({ taskId: asTaskId('a'), limit: 10 })).toEqual([
      { ...three, ...named },
      { ...two, ...named },
      { ...one, ...named },
    ]);
    expect(await store.history({ jobKey: 'root/prod/web', limit: 2 })).toHaveLength(2);
    expect(await store.history({ jobKey: 'root/prod/other', limit: 10 })).toEqual([]);
  });

  it('tells events of one millisecond apart by their order', async () => {
    const { store, term } = await fresh();
    const states = ['PENDING', 'ASSIGNED', 'RUNNING', 'FAILED'] as const;
    await store.commit([putTask('a', { history: states.map((state) => ({ atMs: 7, state })) })], term);
    const history = await store.history({ limit: 10 });
    expect(history.map(({ state }) => state).reverse()).toEqual(states);
  });

  it('keeps the events of a task that comes and goes in one batch', async () => {
    const { store, term } = await fresh();
    await store.commit([putTask('a', { history: [one, three] }), removeTask('a')], term);
    expect((await store.load()).tasks).toEqual([]);
    expect(await store.history({ limit: 10 })).toHaveLength(2);
  });

  it('goes on where it was when a task carries only its last events', async () => {
    const { store, term } = await fresh();
    await store.commit([putTask('a', { history: [one, two] })], term);
    await store.commit([putTask('a', { history: [three] })], term);
    expect(await store.history({ limit: 10 })).toHaveLength(3);
  });

  it('writes no event again after a restart, not even a forgotten one', async () => {
    const { store, reopen, term } = await fresh();
    await store.commit([putTask('a', { history: [one, two] })], term);
    expect(await store.prune({ olderThanMs: 2 }, term)).toBe(1);
    const next = await reopen();
    const later = await next.beginTerm();
    await next.load();
    await next.commit([putTask('a', { history: [one, two, three] })], later);
    expect((await next.history({ limit: 10 })).map(({ atMs }) => atMs)).toEqual([3, 2]);
    await next.close();
  });

  it('forgets old events in slices', async () => {
    const { store, term } = await fresh();
    await store.commit([putTask('a', { history: [one, two, three] })], term);
    const limits = { olderThanMs: 3, slice: 1 };
    expect([await store.prune(limits, term), await store.prune(limits, term), await store.prune(limits, term)]).toEqual(
      [1, 1, 0],
    );
    expect((await store.history({ limit: 10 })).map(({ atMs }) => atMs)).toEqual([3]);
  });

  it('keeps the newest events of each job', async () => {
    const { store, term } = await fresh();
    const history = Array.from({ length: 20 }, (_, atMs): TaskEvent => ({ atMs, state: 'RUNNING' }));
    await store.commit([putTask('a', { history }), putTask('b', { jobKey: db, history: history.slice(0, 5) })], term);
    const limits = { olderThanMs: 0, perJob: 4, slice: 10 };
    expect([await store.prune(limits, term), await store.prune(limits, term), await store.prune(limits, term)]).toEqual(
      [10, 7, 0],
    );
    const kept = async (jobKey: string) => (await store.history({ jobKey, limit: 99 })).map(({ atMs }) => atMs);
    expect(await kept('root/prod/web')).toEqual([19, 18, 17, 16]);
    expect(await kept(db)).toEqual([4, 3, 2, 1]);
  });

  it('keeps operations that have ended, the last first, also when they are removed', async () => {
    const { store, term } = await fresh();
    await store.commit([putOperation('running'), putOperation('x')], term);
    await store.commit([putOperation('x', ended), putOperation('y', { ...ended, endedAtMs: 6, jobKeys: [db] })], term);
    await store.commit(
      [putOperation('z', { ...ended, endedAtMs: 7 }), removeOperation('z'), removeOperation('x')],
      term,
    );
    expect(await store.endedOperations({ limit: 2 })).toEqual([
      anOperation('z', { ...ended, endedAtMs: 7 }),
      anOperation('y', { ...ended, endedAtMs: 6, jobKeys: [db] }),
    ]);
    expect(await store.endedOperations({ jobKey: 'root/prod/web', limit: 9 })).toMatchObject([
      { id: 'z' },
      { id: 'x' },
    ]);
    expect((await store.load()).operations.map(({ id }) => id)).toEqual(['running', 'y']);
    expect(await store.prune({ olderThanMs: 6 }, term)).toBe(1);
    expect(await store.endedOperations({ limit: 9 })).toMatchObject([{ id: 'z' }, { id: 'y' }]);
  });

  it('finds one ended operation by its id, whatever else ended since', async () => {
    const { store, term } = await fresh();
    const many = Array.from({ length: 30 }, (_, index) =>
      putOperation(`op-${index}`, { ...ended, endedAtMs: index + 1 }),
    );
    await store.commit(many, term);
    expect((await store.endedOperations({ id: 'op-3', limit: 1 })).map(({ id }) => id)).toEqual(['op-3']);
    expect(await store.endedOperations({ id: 'op-99', limit: 1 })).toEqual([]);
    expect(await store.endedOperations({ id: 'op-3', jobKey: 'root/prod/other', limit: 1 })).toEqual([]);
  });
};
