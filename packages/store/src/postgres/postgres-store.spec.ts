import { withPostgres } from '@borealis/postgres-server/testing';
import { storeBehaviour } from '../testing/store-behaviour.js';
import { PostgresInputLog } from './postgres-input-log.js';
import { PostgresStore } from './postgres-store.js';

withPostgres('on a real server', (server) => {
  let schemas = 0;
  storeBehaviour('PostgresStore', async () => {
    schemas += 1;
    const url = `${server().url()}?schema=behaviour_${schemas}`;
    return {
      store: await PostgresStore.open(url),
      reopen: () => PostgresStore.open(url),
      log: () => PostgresInputLog.open(url),
      clean: () => undefined,
    };
  });
});
