export { backUp, backUpBeside, backupName, checkBackup, restore, rowsOfBackup } from './backup/index.js';
export type { ArchivePlace, BackupSummary, KeptRow, WrittenBackup } from './backup/index.js';
export { crashPlanOf, passingOf, storeCrashPoints } from './crash-point.js';
export type { CrashPlan } from './crash-point.js';
export { openInputLog } from './input-log/open-input-log.js';
export type { InputLog } from './input-log/input-log.port.js';
export type { RecordedDecision, Recording, RecordingLimits, RecordingStart } from './input-log/recorded.js';
export { MemoryStore } from './memory/memory-store.js';
export { openStore } from './open-store.js';
export type {
  EndedOperationsFilter,
  HistoryLimits,
  SnapshotWithoutTasks,
  Store,
  StoreLogger,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from './store.port.js';
