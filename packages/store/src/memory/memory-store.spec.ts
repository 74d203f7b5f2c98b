import { storeBehaviour } from '../testing/store-behaviour.js';
import { MemoryStore } from './memory-store.js';

storeBehaviour('MemoryStore', () => {
  const store = new MemoryStore();
  return Promise.resolve({
    store,
    reopen: () => Promise.resolve(store.reopen()),
    log: () => Promise.resolve(store.inputLog()),
    clean: () => undefined,
  });
});
