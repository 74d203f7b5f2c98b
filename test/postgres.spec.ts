import { afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Operation } from '@borealis/contracts';
import { withPostgres } from '@borealis/postgres-server/testing';
import type { HostProcess } from './support/index.js';
import { alpine, converged, endOf, eventually, jobOf, settled, Stage } from './support/index.js';

withPostgres(
  'a host whose state is kept by PostgreSQL',
  (server) => {
    let stage: Stage | undefined;
    let environment: Readonly<Record<string, string>>;
    beforeAll(async () => {
      environment = { ...alpine, DATABASE_URL: await server().createDatabase(), TASK0_KILL_GRACE: '0.2' };
    });
    afterEach(async () => {
      await stage?.close();
      stage = undefined;
    });

    const scaleTo = async (host: HostProcess, count: number): Promise<string> => {
      const response = await host.request('PUT', `/api/v1/tasks/types/alpine/scale/${count}`);
      expect(response.status).toBe(202);
      return ((await response.json()) as { operation: string }).operation;
    };

    it('does its work, outlives a restart and the death of its server, and loses nothing', async () => {
      stage = await Stage.open();
      const first = await stage.start(environment);
      await settled(first, 'alpine', 3);
      const scaled = await scaleTo(first, 4);
      expect(await endOf(first, scaled)).toMatchObject({ state: 'succeeded' });
      expect(first.output).not.toContain('a%20password');

      // Idle connections are lost; the next commit makes a new one.
      await server().kill('SIGINT');
      await server().run();
      expect(await endOf(first, await scaleTo(first, 2))).toMatchObject({ state: 'succeeded' });

      // In the middle of its work: it goes on by itself, or ends because it cannot know what is durable.
      await first.request('POST', '/api/v1/tasks/rollingRestart?sure=yes');
      await server().kill();
      await server().run();
      await eventually(
        'the host has ended or is through',
        async () =>
          !first.running ||
          (await first.get<Operation[]>('/api/v2/operations')).every(({ state }) => state !== 'running'),
        90_000,
      );
      await first.kill();
      const second = await stage.start(environment);
      await converged(second, stage.cluster);
      expect((await jobOf(second, 'alpine')).desired).toBe(2);
      expect(stage.cluster.master.counts.frameworks).toBe(1);
      expect(await endOf(second, scaled)).toMatchObject({ state: 'succeeded' });
    }, 300_000);

    it('says what to do about a database that is not its own, and touches nothing', async () => {
      stage = await Stage.open();
      const url = await server().createDatabase();
      await server().sql('CREATE TABLE customers (id integer)', new URL(url).pathname.slice(1));
      const refused = stage.launch({ ...environment, DATABASE_URL: url });
      expect((await refused.exit()).code).toBe(1);
      for (const words of [
        'BOREALIS_STORE_UNREADABLE',
        'another program (customers)',
        'name an empty database or schema',
      ])
        expect(refused.output).toContain(words);
      expect(refused.output).not.toMatch(/a( |%20)password/);
    });
  },
  { durable: true },
);
