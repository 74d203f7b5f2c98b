import { asAgentId, asFrameworkId, asJobKey, asOperationId, asRevisionId, asTaskId } from '@borealis/contracts';
import type { Change, Job, Operation, Revision } from '@borealis/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Store } from '../store.port.js';
import { aTask, putTask } from './entities.js';

const template: Revision['template'] = {
  resources: { cpus: 1, memMb: 1, diskMb: 0, gpus: 0, ports: { count: 0, fixed: [] } },
  command: { shell: false, arguments: [], environment: [{ name: 'Ä', value: '🐟 "quoted" \\ \n' }], uris: [] },
  labels: {},
  killGraceMs: 0,
};
const key = asJobKey('root/prod/web');
const job: Job = {
  key,
  definition: {
    key,
    driver: 'docker',
    instances: 1,
    minimumInstances: 0,
    allowScaling: true,
    launchOrder: 1,
    persistent: false,
    placement: { oneInstancePerAgent: false },
    restart: { mode: 'always', backoffMs: 1, backoffMaxMs: 1, stableAfterMs: 1 },
    template,
  },
  desired: 1,
  suspended: false,
  orphaned: false,
  revisionId: asRevisionId('r'),
  revisionNumber: 1,
  position: 0,
  createdAtMs: 1,
  updatedAtMs: 1,
};
const operation: Operation = {
  id: asOperationId('op-1'),
  kind: 'scale',
  state: 'running',
  jobKeys: [key],
  taskIds: [],
  cursor: 0,
  actor: { kind: 'user', id: 'u' },
  progress: { done: 0, total: 1 },
  createdAtMs: 1,
  deadlineMs: 2,
};
const everything: readonly Change[] = [
  { kind: 'framework', framework: { name: 'fw', frameworkId: asFrameworkId('f') } },
  { kind: 'job', job },
  {
    kind: 'revision',
    revision: { id: asRevisionId('r'), jobKey: key, number: 1, hash: 'h', template, createdAtMs: 1 },
  },
  putTask('t'),
  { kind: 'operation', operation },
  { kind: 'agent', agent: { id: asAgentId('a'), hostname: 'h', attributes: { rack: '1' }, firstSeenAtMs: 1 } },
];

/** What every adapter has to do. `reopen` closes nothing: it opens the same place once more. */
export const storeBehaviour = (
  name: string,
  open: () => Promise<{ store: Store; reopen: () => Promise<Store>; clean: () => void }>,
): void => {
  describe(name, () => {
    const cleaning: (() => Promise<void> | void)[] = [];
    afterEach(async () => {
      for (const clean of cleaning.splice(0).reverse()) await clean();
    });
    const fresh = async () => {
      const { store, reopen, clean } = await open();
      cleaning.push(clean, () => store.close().catch(() => undefined));
      return { store, reopen, term: await store.beginTerm() };
    };

    it('returns every kind of entity as it was committed, also when opened again', async () => {
      const { store, reopen, term } = await fresh();
      await store.commit(everything, term);
      const loaded = await store.load();
      expect(loaded.jobs).toEqual([job]);
      expect(loaded.tasks).toEqual([aTask('t')]);
      expect(loaded.operations).toEqual([operation]);
      expect(loaded.framework).toEqual({ name: 'fw', frameworkId: 'f' });
      expect(loaded.agents).toHaveLength(1);
      expect(loaded.revisions[0]?.template).toEqual(template);
      const again = await reopen();
      expect(await again.load()).toEqual(loaded);
      await again.close();
    });

    it('keeps the last change of an entity in a batch', async () => {
      const { store, term } = await fresh();
      await store.commit(
        [
          putTask('a', { failures: 1 }),
          putTask('a', { failures: 2 }),
          putTask('b'),
          { kind: 'taskRemoved', taskId: asTaskId('b') },
        ],
        term,
      );
      expect((await store.load()).tasks).toEqual([aTask('a', { failures: 2 })]);
    });

    it('forgets what is removed', async () => {
      const { store, term } = await fresh();
      await store.commit(everything, term);
      await store.commit(
        [
          { kind: 'jobRemoved', jobKey: key },
          { kind: 'revisionRemoved', revisionId: asRevisionId('r') },
          { kind: 'taskRemoved', taskId: asTaskId('t') },
          { kind: 'operationRemoved', operationId: operation.id },
          { kind: 'agentRemoved', agentId: asAgentId('a') },
        ],
        term,
      );
      expect(await store.load()).toMatchObject({ jobs: [], revisions: [], tasks: [], operations: [], agents: [] });
    });

    it('locks out a host of an older term, which then writes nothing', async () => {
      const { store, term } = await fresh();
      await store.commit([putTask('a')], term);
      const newer = await store.beginTerm();
      expect(newer).toBeGreaterThan(term);
      await expect(store.commit([putTask('b')], term)).rejects.toMatchObject({ code: 'BOREALIS_STORE_FENCED' });
      await store.commit([putTask('c')], newer);
      expect((await store.load()).tasks.map(({ id }) => id)).toEqual(['a', 'c']);
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

    it('takes a batch of ten thousand', async () => {
      const { store, term } = await fresh();
      await store.commit(
        Array.from({ length: 10_000 }, (_, index) => putTask(`t${index}`)),
        term,
      );
      expect((await store.load()).tasks).toHaveLength(10_000);
    });

    it('keeps each event of a task’s history once, also of tasks that are gone, and forgets the old ones in slices', async () => {
      const { store, term } = await fresh();
      const one = { atMs: 1, state: 'PENDING' } as const;
      const two = { atMs: 2, state: 'ASSIGNED', message: 'm' } as const;
      const three = { atMs: 3, state: 'FAILED', reason: 'R' } as const;
      await store.commit([putTask('a', { history: [one] })], term);
      await store.commit([putTask('a', { history: [one, two] })], term);
      await store.commit([putTask('a', { state: 'FAILED', history: [one, two, three] })], term);
      await store.commit([{ kind: 'taskRemoved', taskId: asTaskId('a') }], term);
      const history = await store.history({ taskId: asTaskId('a'), limit: 10 });
      expect(history.map(({ atMs, state, message, reason }) => ({ atMs, state, message, reason }))).toEqual([
        { atMs: 3, state: 'FAILED', message: undefined, reason: 'R' },
        { atMs: 2, state: 'ASSIGNED', message: 'm', reason: undefined },
        { atMs: 1, state: 'PENDING', message: undefined, reason: undefined },
      ]);
      expect(await store.history({ jobKey: 'root/prod/other', limit: 10 })).toEqual([]);
      expect([await store.prune(3, 1), await store.prune(3, 1), await store.prune(3, 1)]).toEqual([1, 1, 0]);
      expect(await store.history({ limit: 10 })).toHaveLength(1);
    });

    it('holds what the same changes make of a plain map', async () => {
      const { store, term } = await fresh();
      const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), failures: fc.nat(9), remove: fc.boolean() });
      const model = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (wishes) => {
          for (const { id, failures, remove } of wishes) {
            if (remove) model.delete(id);
            else model.set(id, failures);
          }
          await store.commit(
            wishes.map(({ id, failures, remove }): Change =>
              remove ? { kind: 'taskRemoved', taskId: asTaskId(id) } : putTask(id, { failures }),
            ),
            term,
          );
          const { tasks } = await store.load();
          expect(new Map(tasks.map((task) => [String(task.id), task.failures]))).toEqual(model);
        }),
        { numRuns: 40 },
      );
    });
  });
};
