export { backUp, backUpBeside, backupName, checkBackup, restore, rowsOfBackup } from './backup/index.js';
export type { ArchivePlace, BackupSummary, KeptRow, WrittenBackup } from './backup/index.js';
export { crashPlanOf, passingOf, storeCrashPoints } from './crash-point.js';
export type { CrashPlan } from './crash-point.js';
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
