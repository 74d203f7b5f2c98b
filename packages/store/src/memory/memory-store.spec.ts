import { storeBehaviour } from '../testing/store-behaviour.js';
import { MemoryStore } from './memory-store.js';

storeBehaviour('MemoryStore', () => {
  const store = new MemoryStore();
  return Promise.resolve({ store, reopen: () => Promise.resolve(store.reopen()), clean: () => undefined });
});
