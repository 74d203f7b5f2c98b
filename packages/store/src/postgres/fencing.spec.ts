import { afterEach, describe, expect, it } from '@jest/globals';
import { withPostgres } from '@borealis/postgres-server/testing';
import fc from 'fast-check';
import { commitInAnotherProcess, killCommittingProcesses } from '../testing/committing-process.js';
import { CuttingProxy } from '../testing/cutting-proxy.js';
import { putTask } from '../testing/entities.js';
import { wholeBatch } from '../testing/whole-batch.js';
import { PostgresStore } from './postgres-store.js';

const patienceMs = 300_000;

withPostgres(
  'on a server that writes to the disk',
  (server) => {
    const open: PostgresStore[] = [];
    const opened = async (url: string): Promise<PostgresStore> => {
      const store = await PostgresStore.open(url);
      open.push(store);
      return store;
    };
    afterEach(async () => {
      killCommittingProcesses();
      for (const store of open.splice(0)) await store.close();
    });

    describe('two hosts on one database', () => {
      it('race as they like: only commits of the newest term are there', async () => {
        const url = await server().createDatabase();
        const stores = [await opened(url), await opened(url)] as const;
        const terms: [number, number] = [0, 0];
        const expected = new Map<string, number>();
        let number = 0;
        const step = fc.record({ who: fc.constantFrom(0 as const, 1 as const), begins: fc.boolean() });
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
            const commits = steps.map(async ({ who, begins }) => {
              if (begins) terms[who] = await stores[who].beginTerm();
              const failures = ++number;
              const term = terms[who];
              await stores[who].commit([putTask('t', { failures })], term).then(
                () => expected.set(`${failures}`, term),
                (error: { code?: string }) => expect(error.code).toBe('BOREALIS_STORE_FENCED'),
              );
              return failures;
            });
            await Promise.all(commits);
            const [task] = (await stores[0].load()).tasks;
            // What is there was acknowledged, and nothing of a newer term was acknowledged before it.
            const there = expected.get(`${task?.failures}`);
            if (expected.size > 0) expect(there).toBe(Math.max(...expected.values()));
          }),
          { numRuns: 30, endOnFailure: true },
        );
      }, 300_000);

      it('are told apart when one was frozen in the middle of a commit: it wakes up, is refused and ends', async () => {
        const url = await server().createDatabase();
        const frozen = commitInAnotherProcess(url, { ballast: 10_000 });
        await frozen.acknowledged(5);
        frozen.kill('SIGSTOP');
        const store = await opened(url);
        // If it holds the lock, the server ends its session first.
        const term = await store.beginTerm();
        const taken = wholeBatch(await store.load());
        await store.commit([putTask('mine', { failures: taken })], term);
        frozen.kill('SIGCONT');
        const { last, code } = await frozen.ended;
        expect(code).toBe('BOREALIS_STORE_FENCED');
        expect(last).toBeLessThanOrEqual(taken);
        expect(wholeBatch(await store.load())).toBe(taken);
      }, 300_000);
    });

    describe('nothing that was acknowledged is lost, and no batch is halved', () => {
      it('when the host is killed', async () => {
        const url = await server().createDatabase();
        for (const round of [1, 2]) {
          const child = commitInAnotherProcess(url, { ballast: 500 * round });
          await child.acknowledged(7 * round);
          child.kill();
          const { last } = await child.ended;
          const store = await opened(url);
          await store.beginTerm();
          const batch = wholeBatch(await store.load());
          expect(batch).toBeGreaterThanOrEqual(last);
          expect(await store.history({ limit: 10_000 })).toHaveLength(20 * batch);
        }
      }, 300_000);
    });

    describe('a connection that is lost', () => {
      it(
        'while nobody uses it is replaced',
        async () => {
          const store = await opened(await server().createDatabase());
          const term = await store.beginTerm();
          await server().kill('SIGINT');
          await server().run();
          await store.commit([putTask('a')], term);
          expect(await store.history({ limit: 9 })).toHaveLength(1);
        },
        patienceMs,
      );

      it(
        'before COMMIT changes nothing: the work is done again',
        async () => {
          const proxy = await CuttingProxy.start(server().port);
          const url = (await server().createDatabase()).replace(`:${server().port}/`, `:${proxy.port}/`);
          const store = await opened(url);
          const term = await store.beginTerm();
          proxy.cutAfter('INSERT INTO task ');
          await store.commit([putTask('a')], term);
          expect((await store.load()).tasks).toHaveLength(1);
          await store.close();
          await proxy.stop();
        },
        patienceMs,
      );

      it(
        'while COMMIT is under way is not repeated: nobody knows, and a host that starts anew finds out',
        async () => {
          const proxy = await CuttingProxy.start(server().port);
          const url = (await server().createDatabase()).replace(`:${server().port}/`, `:${proxy.port}/`);
          const store = await opened(url);
          const term = await store.beginTerm();
          proxy.cutAfter('COMMIT\0');
          await expect(store.commit([putTask('a')], term)).rejects.toMatchObject({
            code: 'BOREALIS_STORE_UNREACHABLE',
            problem: { details: { why: expect.stringContaining('not known') as unknown } },
          });
          expect((await store.load()).tasks).toHaveLength(1);
          await store.close();
          await proxy.stop();
        },
        patienceMs,
      );
    });
  },
  { durable: true },
);
