import type { Change } from '@borealis/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InputLog } from '../input-log/input-log.port.js';
import type { Store } from '../store.port.js';
import {
  aFramework,
  aJob,
  anAgent,
  anOperation,
  aQuota,
  aRevision,
  aTask,
  aTemplate,
  putTask,
  removeOperation,
  removeTask,
} from './entities.js';
import { historyBehaviour } from './history-behaviour.js';
import { recordingBehaviour } from './recording-behaviour.js';
import { anyChange, StoreModel } from './store-model.js';

export interface OpenedStore {
  readonly store: Store;
  /** Opens the same place once more; the first store stays open. */
  readonly reopen: () => Promise<Store>;
  /** What was recorded there, read beside the store. */
  readonly log: () => Promise<InputLog>;
  readonly clean: () => void;
}

const template = aTemplate({
  command: { shell: false, arguments: [], environment: [{ name: 'Ä', value: '🐟 "quoted" \\ \n' }], uris: [] },
});
const job = aJob('web');
const operation = anOperation('op-1');
const everything: readonly Change[] = [
  { kind: 'framework', framework: aFramework() },
  { kind: 'job', job },
  { kind: 'revision', revision: aRevision('r', { template }) },
  putTask('t'),
  { kind: 'operation', operation },
  { kind: 'agent', agent: anAgent('a') },
  { kind: 'quota', quota: aQuota('root') },
];

/** What every adapter has to do. */
export const storeBehaviour = (name: string, open: () => Promise<OpenedStore>): void => {
  describe(name, () => {
    const cleaning: (() => Promise<void> | void)[] = [];
    afterEach(async () => {
      for (const clean of cleaning.splice(0).reverse()) await clean();
    });
    const fresh = async () => {
      const { store, reopen, log, clean } = await open();
      cleaning.push(clean, () => store.close());
      return { store, reopen, log, term: await store.beginTerm() };
    };

    it('knows nothing at first', async () => {
      const { store } = await fresh();
      expect(await store.load()).toEqual({
        jobs: [],
        revisions: [],
        tasks: [],
        operations: [],
        agents: [],
        quotas: [],
      });
    });

    it('says without the tasks whose state it keeps', async () => {
      const { store, term } = await fresh();
      expect((await store.loadWithoutTasks()).framework).toBeUndefined();
      await store.commit(everything, term);
      const { tasks, ...rest } = await store.load();
      expect(tasks).not.toEqual([]);
      expect(await store.loadWithoutTasks()).toEqual(rest);
    });

    it('returns every kind of entity as it was committed, also when opened again', async () => {
      const { store, reopen, term } = await fresh();
      await store.commit(everything, term);
      const loaded = await store.load();
      expect(loaded).toEqual({
        framework: aFramework(),
        jobs: [job],
        revisions: [aRevision('r', { template })],
        tasks: [aTask('t')],
        operations: [operation],
        agents: [anAgent('a')],
        quotas: [aQuota('root')],
      });
      await store.close();
      const again = await reopen();
      expect(await again.load()).toEqual(loaded);
      await again.close();
    });

    it('keeps the last change of an entity in a batch', async () => {
      const { store, term } = await fresh();
      await store.commit(
        [putTask('a', { failures: 1 }), putTask('a', { failures: 2 }), putTask('b'), removeTask('b')],
        term,
      );
      await store.commit([removeTask('a'), putTask('a', { failures: 3 })], term);
      expect((await store.load()).tasks).toEqual([aTask('a', { failures: 3 })]);
    });

    it('forgets what is removed, and minds no removal of what is not there', async () => {
      const { store, term } = await fresh();
      const removals: readonly Change[] = [
        { kind: 'jobRemoved', jobKey: job.key },
        { kind: 'revisionRemoved', revisionId: aRevision('r').id },
        removeTask('t'),
        removeOperation('op-1'),
        { kind: 'agentRemoved', agentId: anAgent('a').id },
        { kind: 'quotaRemoved', role: 'root' },
      ];
      await store.commit(removals, term);
      await store.commit(everything, term);
      await store.commit(removals, term);
      expect(await store.load()).toEqual({
        framework: aFramework(),
        jobs: [],
        revisions: [],
        tasks: [],
        operations: [],
        agents: [],
        quotas: [],
      });
    });

    it('locks out a host of an older term, which then writes nothing', async () => {
      const { store, term } = await fresh();
      await store.commit([putTask('a')], term);
      const newer = await store.beginTerm();
      expect(newer).toBeGreaterThan(term);
      const fenced = { code: 'BOREALIS_STORE_FENCED', problem: { details: { term, current: newer } } };
      await expect(store.commit([putTask('b'), removeTask('a')], term)).rejects.toMatchObject(fenced);
      await expect(store.commit([], term)).rejects.toMatchObject(fenced);
      await expect(store.prune({ olderThanMs: 9 }, term)).rejects.toMatchObject(fenced);
      await store.commit([putTask('c')], newer);
      await store.commit([], newer);
      expect((await store.load()).tasks.map(({ id }) => id)).toEqual(['a', 'c']);
      expect(await store.history({ limit: 9 })).toHaveLength(2);
    });

    it('locks out a host that has the same place open', async () => {
      const { store, reopen, term } = await fresh();
      await store.commit([putTask('a')], term);
      const other = await reopen();
      const newer = await other.beginTerm();
      await expect(store.commit([putTask('b')], term)).rejects.toMatchObject({ code: 'BOREALIS_STORE_FENCED' });
      await other.commit([putTask('c')], newer);
      expect((await store.load()).tasks.map(({ id }) => id)).toEqual(['a', 'c']);
      await other.close();
    });

    it('takes a term nobody has begun for an older one', async () => {
      const { store, term } = await fresh();
      await expect(store.commit([putTask('a')], term + 1)).rejects.toMatchObject({ code: 'BOREALIS_STORE_FENCED' });
    });

    it('takes overlapping commits one after the other', async () => {
      const { store, term } = await fresh();
      await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          store.commit([putTask('same', { failures: index }), putTask(`t${index}`)], term),
        ),
      );
      const { tasks } = await store.load();
      expect(tasks).toHaveLength(51);
      expect(tasks.find(({ id }) => id === 'same')?.failures).toBe(49);
    });

    it('keeps a refused commit apart from those around it', async () => {
      const { store, term } = await fresh();
      const outcomes = await Promise.allSettled([
        store.commit([putTask('a')], term),
        store.commit([putTask('b')], term - 1),
        store.commit([putTask('c')], term),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.load()).tasks.map(({ id }) => id)).toEqual(['a', 'c']);
    });

    it('leaves nothing of a batch that breaks in its middle, and goes on', async () => {
      const { store, term } = await fresh();
      const broken = anAgent('z', { firstSeenAtMs: 1n as unknown as number });
      await expect(store.commit([...everything, { kind: 'agent', agent: broken }], term)).rejects.toMatchObject({
        code: 'BOREALIS_STORE_FAILED',
      });
      expect((await store.load()).tasks).toEqual([]);
      expect(await store.history({ limit: 9 })).toEqual([]);
      await store.commit(everything, term);
      expect(await store.history({ limit: 9 })).toHaveLength(1);
    });

    it('takes a batch of ten thousand', async () => {
      const { store, term } = await fresh();
      const changes = Array.from({ length: 10_000 }, (_, index) => putTask(`t${index}`));
      await store.commit(changes, term);
      expect((await store.load()).tasks).toHaveLength(10_000);
      await store.commit(
        changes.map((_, index) => removeTask(`t${index}`)),
        term,
      );
      expect((await store.load()).tasks).toHaveLength(0);
    });

    it('holds an attribute of an agent whatever its name', async () => {
      const { store, term } = await fresh();
      const attributes = JSON.parse('{"__proto__":"a","constructor":"b"}') as Record<string, string>;
      const agent = { ...anAgent('a'), attributes };
      await store.commit([{ kind: 'agent', agent }], term);
      expect(JSON.stringify((await store.load()).agents[0]?.attributes)).toBe(JSON.stringify(attributes));
    });

    it('holds what the same changes make of plain maps', async () => {
      const { store, term } = await fresh();
      const model = new StoreModel();
      await fc.assert(
        fc.asyncProperty(fc.array(anyChange, { maxLength: 20 }), async (changes) => {
          model.apply(changes);
          await store.commit(changes, term);
          expect(await store.load()).toEqual(model.snapshot());
        }),
        { numRuns: 100, endOnFailure: true },
      );
    });

    it('finishes what is under way when it is closed, and then says that it is closed', async () => {
      const { store, term } = await fresh();
      const committing = store.commit([putTask('a')], term);
      await Promise.all([committing, store.close(), store.close()]);
      const closed = { code: 'BOREALIS_STORE_CLOSED' };
      await expect(store.commit([putTask('b')], term)).rejects.toMatchObject(closed);
      await expect(store.load()).rejects.toMatchObject(closed);
    });

    historyBehaviour(fresh);
    recordingBehaviour(fresh);
  });
};
