import { expect, it } from '@jest/globals';
import pg from 'pg';
import { postgresPrograms } from './postgres-programs.js';
import { withPostgres } from './testing/index.js';

withPostgres(
  'a server of its own',
  (server) => {
    it('runs programs that say which they are', () => {
      expect(postgresPrograms()?.version).toMatch(/^postgres \(PostgreSQL\) \d+/);
    });

    it('keeps what was committed when it is killed and started again', async () => {
      const name = new URL(await server().createDatabase()).pathname.slice(1);
      await server().sql('CREATE TABLE kept (number integer); INSERT INTO kept VALUES (7)', name);
      await server().kill();
      await expect(server().sql('SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
      await server().run();
      expect(await server().sql('SELECT number FROM kept', name)).toEqual([{ number: 7 }]);
    });

    it('writes to the disk, and asks for the password', async () => {
      expect(await server().sql('SHOW fsync')).toEqual([{ fsync: 'on' }]);
      const stranger = new pg.Client({ connectionString: server().url('postgres', 'borealis', 'a guess') });
      await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
    });
  },
  { durable: true },
);
