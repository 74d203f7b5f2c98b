import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { freePort } from '@borealis/postgres-server';
import { withPostgres } from '@borealis/postgres-server/testing';
import type { QueryRunner } from 'typeorm';
import { putTask } from '../testing/entities.js';
import { connect } from './connect.js';
import { migrations, migrationsTable } from './migrations.js';
import { readPostgresAddress } from './postgres-address.js';
import { PostgresStore } from './postgres-store.js';

const refusal = (code: string, why: RegExp) => ({
  code: `BOREALIS_STORE_${code}`,
  problem: { details: { why: expect.stringMatching(why) as unknown } },
});
const nameOf = (url: string): string => new URL(url).pathname.slice(1);

withPostgres('opening a database of a real server', (server) => {
  const contentOf = (name: string) =>
    server().sql(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1`, name);
  const use = async (url: string): Promise<void> => {
    const store = await PostgresStore.open(url);
    await store.commit([putTask('a')], await store.beginTerm());
    await store.close();
  };
  /** The address of a schema of its own, which costs less than a database. */
  let schemas = 0;
  const place = (): string => `${server().url()}?schema=place_${++schemas}`;
  const schemaOf = (url: string): string => new URL(url).searchParams.get('schema')!;
  const inside = (url: string, statements: string) =>
    server().sql(`SET search_path TO ${schemaOf(url)}; ${statements}`);
  const filled = async (): Promise<string> => {
    const url = place();
    await use(url);
    return url;
  };

  describe('the schema', () => {
    it('is made once, says so, and needs nothing when it is opened again', async () => {
      const remarks: string[] = [];
      const logger = { info: (_: object, text: string) => remarks.push(text), warn: () => undefined };
      const url = place();
      await (await PostgresStore.open(url, logger)).close();
      await (await PostgresStore.open(url, logger)).close();
      expect(remarks).toEqual(['The schema was brought up to date']);
    });

    it('is the same in entities and migrations', async () => {
      const source = await connect(readPostgresAddress(await filled()), () => undefined);
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
      await source.destroy();
    });

    it('is made once by two hosts that open it at the same moment', async () => {
      const url = place();
      const stores = await Promise.all([PostgresStore.open(url), PostgresStore.open(url)]);
      const terms = await Promise.all(stores.map((store) => store.beginTerm()));
      expect([...terms].sort()).toEqual([1, 2]);
      await Promise.all(stores.map((store) => store.close()));
    });

    it.each(migrations.map((_, index) => index).slice(1))(
      'is brought up to date from migration %i',
      async (version) => {
        const url = place();
        const statements = [
          `CREATE SCHEMA ${schemaOf(url)}`,
          `SET search_path TO ${schemaOf(url)}`,
          `CREATE TABLE ${migrationsTable} (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name varchar NOT NULL)`,
        ];
        const recording = { query: (sql: string) => Promise.resolve(statements.push(sql)) } as unknown as QueryRunner;
        for (const migration of migrations.slice(0, version)) {
          const made = new migration();
          await made.up(recording);
          statements.push(
            `INSERT INTO ${migrationsTable} ("timestamp", name) VALUES (${made.name.slice(-13)}, '${made.name}')`,
          );
        }
        statements.push(`INSERT INTO framework (id, body) VALUES ('framework', '{"name":"older"}')`);
        await server().sql(statements.join(';'));
        const store = await PostgresStore.open(url);
        await store.commit([putTask('a')], await store.beginTerm());
        expect(await store.load()).toMatchObject({ framework: { name: 'older' }, tasks: [{ id: 'a' }] });
        await store.close();
      },
    );

    it('may be one of many in a database', async () => {
      await use(place());
      const other = await PostgresStore.open(place());
      expect((await other.load()).tasks).toEqual([]);
      await other.close();
    });
  });

  describe('is refused, and nothing is changed', () => {
    it('when it holds another program’s tables; a schema of its own is the way out', async () => {
      const url = await server().createDatabase();
      await server().sql('CREATE TABLE customers (id integer); CREATE TABLE task (id integer)', nameOf(url));
      const before = await contentOf(nameOf(url));
      await expect(PostgresStore.open(url)).rejects.toMatchObject(
        refusal('UNREADABLE', /another program \(customers, task\)/),
      );
      expect(await contentOf(nameOf(url))).toEqual(before);
      await use(`${url}?schema=borealis`);
      expect(await contentOf(nameOf(url))).toEqual(before);
    });

    it('when a newer version has written it', async () => {
      const url = await filled();
      await inside(url, `INSERT INTO ${migrationsTable} ("timestamp", name) VALUES (1, 'FromTheFuture')`);
      await expect(PostgresStore.open(url)).rejects.toMatchObject({ code: 'BOREALIS_STORE_NEWER' });
    });

    it('when one of its tables is gone', async () => {
      const url = await filled();
      await inside(url, 'DROP TABLE agent');
      await expect(PostgresStore.open(url)).rejects.toMatchObject(refusal('UNREADABLE', /table agent is gone/));
    });

    it('when a row makes no sense', async () => {
      const url = await filled();
      await inside(url, `UPDATE task SET body = '{"id":"a"}'`);
      const store = await PostgresStore.open(url);
      await expect(store.load()).rejects.toMatchObject({
        code: 'BOREALIS_STORE_ROW_INVALID',
        problem: { details: { table: 'task', row: 'a' } },
      });
      await store.close();
    });

    it('when its encoding cannot hold every text', async () => {
      const url = await server().createDatabase(`ENCODING 'LATIN1' TEMPLATE template0`);
      await expect(PostgresStore.open(url)).rejects.toMatchObject(refusal('UNREADABLE', /LATIN1, UTF8 is needed/));
    });

    it('when it is read only', async () => {
      const url = await server().createDatabase();
      await server().sql(`ALTER DATABASE ${nameOf(url)} SET default_transaction_read_only = on`);
      await expect(PostgresStore.open(url)).rejects.toMatchObject(refusal('UNWRITABLE', /read only/));
    });

    it('when the user may not make tables, or not write them', async () => {
      await server().sql(`CREATE ROLE guest LOGIN PASSWORD 'geheim'`);
      const asGuest = (url: string) => `${server().url('postgres', 'guest', 'geheim')}?schema=${schemaOf(url)}`;
      await expect(PostgresStore.open(server().url('postgres', 'guest', 'geheim'))).rejects.toMatchObject(
        refusal('DENIED', /may not create tables in schema "public"/),
      );
      const ours = await filled();
      const schema = schemaOf(ours);
      await inside(
        ours,
        `GRANT USAGE ON SCHEMA ${schema} TO guest; GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO guest`,
      );
      await expect(PostgresStore.open(asGuest(ours))).rejects.toMatchObject(
        refusal('DENIED', /may not write its table agent/),
      );
    });

    it('when user, password or database are wrong, without showing them', async () => {
      for (const url of [
        server().url('postgres', 'borealis', 'geheim'),
        server().url('postgres', 'nobody', 'geheim'),
        server().url('nowhere'),
      ]) {
        const error: unknown = await PostgresStore.open(url).catch((reason: unknown) => reason);
        expect(error).toMatchObject({ code: 'BOREALIS_STORE_DENIED' });
        expect(inspect(error, { depth: 9 })).not.toMatch(/geheim|a password/);
      }
    });

    it('when nobody listens, at a port or at a socket', async () => {
      for (const place of [`127.0.0.1:${await freePort()}/d?`, 'localhost/d?host=/nowhere&'])
        await expect(PostgresStore.open(`postgres://u:geheim@${place}connect_timeout=1`)).rejects.toMatchObject({
          code: 'BOREALIS_STORE_UNREACHABLE',
        });
    });

    it('when TLS is wanted and the server has none', async () => {
      await expect(PostgresStore.open(`${server().url()}?sslmode=require&connect_timeout=1`)).rejects.toMatchObject(
        refusal('UNREACHABLE', /does not support SSL/),
      );
    });
  });
});
