import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { PostgresServer } from '@borealis/postgres-server';
import type { PostgresOptions } from '@borealis/postgres-server';

const startPatienceMs = 300_000;

/**
 * Suites that need a real PostgreSQL: it is started before the first and ended after the last of them. Where there is none they are
 * left out, and say so.
 */
export const withPostgres = (
  title: string,
  suites: (server: () => PostgresServer) => void,
  options?: PostgresOptions,
): void => {
  if (process.env['BOREALIS_WITHOUT_POSTGRES'] !== undefined) {
    it.skip(`NOT RUN, PostgreSQL is missing: ${title}`, () => undefined);
    return;
  }
  describe(title, () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await PostgresServer.start(options);
    }, startPatienceMs);
    afterAll(() => server?.stop());
    suites(() => {
      if (!server) throw new Error('PostgreSQL did not start');
      return server;
    });
  });
};
