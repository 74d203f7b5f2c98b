import { expect, it } from '@jest/globals';
import type { Change } from '@borealis/contracts';
import fc from 'fast-check';
import type { InputLog } from '../input-log/input-log.port.js';
import type { RecordedDecision } from '../input-log/recorded.js';
import type { Store, Term } from '../store.port.js';
import { aFramework, aQuota, aTask, putTask, removeTask } from './entities.js';
import { anyChange } from './store-model.js';

const start = (atMs: number) => ({
  atMs,
  version: '1.2.3',
  settings: { frameworkName: 'fw', nested: { a: [1, null] } },
});
const decision = (ordinal: number, more: Partial<RecordedDecision> = {}): RecordedDecision => ({
  ordinal,
  atMs: 10 + ordinal,
  inputs: JSON.stringify([{ kind: 'tick', text: `half \ud800, \0 and "all"\n${ordinal}` }]),
  digest: `d-${ordinal}`,
  ...more,
});
const framework = (name: string): Change => ({ kind: 'framework', framework: { ...aFramework(), name } });
const everything = { olderThanMs: Infinity, maxBytes: Infinity };

export interface RecordingStore {
  readonly store: Store;
  readonly reopen: () => Promise<Store>;
  readonly term: Term;
  readonly log: () => Promise<InputLog>;
}

/** The recorded inputs part of what every adapter has to do. */
export const recordingBehaviour = (fresh: () => Promise<RecordingStore>): void => {
  const reading = async <T>(log: () => Promise<InputLog>, read: (log: InputLog) => Promise<T>): Promise<T> => {
    const opened = await log();
    try {
      return await read(opened);
    } finally {
      await opened.close();
    }
  };
  const allOf = (log: () => Promise<InputLog>, recording: number) =>
    reading(log, (opened) => opened.decisions(recording, -1, 99));

  it('returns recorded decisions as they were committed, in order and in parts', async () => {
    const { store, term, log } = await fresh();
    await store.beginRecording(start(1), term);
    await store.commit([putTask('a')], term, [decision(0), decision(1)]);
    await store.commit([], term, [decision(2)]);
    await reading(log, async (opened) => {
      const [recording] = await opened.recordings();
      expect(recording).toMatchObject({ ...start(1), term });
      const id = recording?.id ?? 0;
      expect(await opened.decisions(id, -1, 9)).toEqual([decision(0), decision(1), decision(2)]);
      expect(await opened.decisions(id, 0, 1)).toEqual([decision(1)]);
      expect(await opened.decisions(id, 2, 9)).toEqual([]);
    });
  });

  it('records nothing of a commit that is refused', async () => {
    const { store, term, log } = await fresh();
    await store.beginRecording(start(1), term);
    const [{ id = 0 } = {}] = await reading(log, (opened) => opened.recordings());
    const broken = { ...aTask('z'), createdAtMs: 1n as unknown as number };
    await expect(store.commit([{ kind: 'task', task: broken }], term, [decision(0)])).rejects.toThrow();
    expect(await allOf(log, id)).toEqual([]);
    const newer = await store.beginTerm();
    await expect(store.commit([putTask('a')], term, [decision(0)])).rejects.toThrow();
    await expect(store.beginRecording(start(2), term)).rejects.toMatchObject({ code: 'BOREALIS_STORE_FENCED' });
    expect(await allOf(log, id)).toEqual([]);
    expect(newer).toBeGreaterThan(term);
  });

  it('can tell the state each recording began with, whatever came later', async () => {
    const { store, reopen, term, log } = await fresh();
    await store.commit([framework('one'), putTask('stays'), putTask('goes'), putTask('changes')], term);
    const first = await store.load();
    await store.beginRecording(start(1), term);
    await store.commit([framework('two'), removeTask('goes'), putTask('changes', { failures: 1 })], term, [
      decision(0),
    ]);
    await store.commit([putTask('comes'), putTask('changes', { failures: 2 })], term, [decision(1)]);
    const second = await store.load();
    await store.beginRecording(start(2), term);
    await store.commit([putTask('goes', { failures: 3 }), removeTask('stays'), removeTask('comes')], term, [
      decision(0),
    ]);
    // A host that records nothing leaves it as readable as it was.
    const other = await reopen();
    const newer = await other.beginTerm();
    await other.beginRecording(undefined, newer);
    await other.commit([putTask('changes', { failures: 9 }), { kind: 'quota', quota: aQuota('root') }], newer);
    await reading(log, async (opened) => {
      const recordings = await opened.recordings();
      expect(recordings.map(({ atMs }) => atMs)).toEqual([1, 2]);
      expect(await opened.startOf(recordings[0]?.id ?? 0)).toEqual(first);
      expect(await opened.startOf(recordings[1]?.id ?? 0)).toEqual(second);
    });
    await other.close();
  });

  it('tells the state of every beginning, after any changes', async () => {
    const { store, term, log } = await fresh();
    const begun: unknown[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyChange, { maxLength: 8 }), { maxLength: 3 }), async (commits) => {
        begun.push(await store.load());
        await store.beginRecording(start(begun.length), term);
        for (const changes of commits) await store.commit(changes, term);
      }),
      { numRuns: 12, endOnFailure: true },
    );
    await reading(log, async (opened) => {
      for (const [index, { id }] of (await opened.recordings()).entries())
        expect(await opened.startOf(id)).toEqual(begun[index]);
    });
  });

  it('forgets recordings as a whole and in slices, never the one of now', async () => {
    const { store, term, log } = await fresh();
    for (const atMs of [1, 2, 3]) {
      await store.beginRecording(start(atMs), term);
      await store.commit([putTask('a', { failures: atMs })], term, [decision(0), decision(1), decision(2)]);
    }
    const moments = () => reading(log, async (opened) => (await opened.recordings()).map(({ atMs }) => atMs));
    expect(await store.prune({ olderThanMs: 0, recordings: { olderThanMs: 2, maxBytes: Infinity } }, term)).toBe(0);
    const prune = async (recordings: { olderThanMs: number; maxBytes: number }) => {
      const taken: number[] = [];
      do taken.push(await store.prune({ olderThanMs: 0, recordings, slice: 2 }, term));
      while (taken.at(-1) !== 0 && taken.length < 20);
      return taken;
    };
    // The first ended when the second began.
    await prune({ olderThanMs: 2.5, maxBytes: Infinity });
    expect(await moments()).toEqual([2, 3]);
    await prune({ olderThanMs: 0, maxBytes: 1 });
    expect(await moments()).toEqual([3]);
    const [{ id = 0 } = {}] = await reading(log, (opened) => opened.recordings());
    await store.commit([putTask('b')], term, [decision(3)]);
    expect(await allOf(log, id)).toHaveLength(4);
  });

  it('ends the time that is not recorded with the last recording before it', async () => {
    const { store, term, log } = await fresh();
    await store.beginRecording(undefined, term);
    await store.beginRecording(start(1), term);
    await store.commit([putTask('a')], term, [decision(0)]);
    await store.beginRecording(undefined, term);
    await store.commit([putTask('a', { failures: 1 })], term);
    for (let rounds = 0; rounds < 9; rounds++) await store.prune({ olderThanMs: 0, recordings: everything }, term);
    await store.commit([putTask('a', { failures: 2 })], term);
    expect(await reading(log, (opened) => opened.recordings())).toEqual([]);
    expect(await store.prune({ olderThanMs: 0, recordings: everything }, term)).toBe(0);
  });
};
