import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { PostgresServer } from '../postgres-server.js';
import type { PostgresOptions } from '../postgres-server.js';
import { PostgresFailed } from '../postgres-failed.js';

const startPatienceMs = 300_000;

/**
 * Suites that need a real PostgreSQL: it is started before the first and ended after the last of them. Where BOREALIS_WITHOUT_POSTGRES
 * says that there is none they are left out and say so; on CI that is a failure.
 */
export const withPostgres = (
  title: string,
  suites: (server: () => PostgresServer) => void,
  options?: PostgresOptions,
): void => {
  if (process.env['BOREALIS_WITHOUT_POSTGRES'] !== undefined) {
    // Of a file with nothing but skipped tests the runner says no word.
    const told = `NOT RUN, PostgreSQL is missing: ${title}`;
    process.stderr.write(`${told}\n`);
    (process.env['CI'] ? it : it.skip)(told, () => {
      throw new PostgresFailed('PostgreSQL is missing, and on CI a database nobody looked at is no success');
    });
    return;
  }
  describe(title, () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await PostgresServer.start(options);
    }, startPatienceMs);
    afterAll(() => server?.stop());
    suites(() => {
      if (!server) throw new PostgresFailed('PostgreSQL did not start');
      return server;
    });
  });
};
