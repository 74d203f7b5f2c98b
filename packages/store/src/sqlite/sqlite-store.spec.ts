import { join } from 'node:path';
import { storeBehaviour } from '../testing/store-behaviour.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { SqliteInputLog } from './sqlite-input-log.js';
import { SqliteStore } from './sqlite-store.js';

storeBehaviour('SqliteStore', async () => {
  const { path, clean } = temporaryFolder();
  const file = join(path, 'deep', 'er', 'state.sqlite');
  return {
    store: await SqliteStore.open(file),
    reopen: () => SqliteStore.open(file),
    log: () => SqliteInputLog.open(file),
    clean,
  };
});
