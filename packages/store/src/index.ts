export { MemoryStore } from './memory/memory-store.js';
export { openStore } from './open-store.js';
export type { Store, TaskHistoryEntry, Term } from './store.port.js';
