import { storeBehaviour } from '../testing/store-behaviour.js';
import { withPostgres } from '../testing/with-postgres.js';
import { PostgresStore } from './postgres-store.js';

withPostgres('on a real server', (server) => {
  storeBehaviour('PostgresStore', async () => {
    const url = await server().createDatabase();
    return { store: await PostgresStore.open(url), reopen: () => PostgresStore.open(url), clean: () => undefined };
  });
});
