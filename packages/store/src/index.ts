export { MemoryStore } from './memory/memory-store.js';
export { openStore } from './open-store.js';
export type {
  EndedOperationsFilter,
  HistoryLimits,
  Store,
  StoreLogger,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from './store.port.js';
