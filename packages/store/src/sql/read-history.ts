import type { Operation } from '@borealis/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { EndedOperationsFilter, TaskHistoryEntry, TaskHistoryFilter } from '../store.port.js';
import type { Dialect } from './dialect.js';
import type { OperationHistoryRow, TaskHistoryRow } from './entities.js';
import { entityOf } from './entity-of.js';
import type { RawRow } from './entity-of.js';
import { places } from './places.js';

export const readTaskHistory = async (
  source: DataSource | EntityManager,
  database: string,
  dialect: Dialect,
  { taskId, jobKey, limit }: TaskHistoryFilter,
): Promise<readonly TaskHistoryEntry[]> => {
  const query = source
    .getRepository<TaskHistoryRow>('task_history')
    .createQueryBuilder('event')
    .select(dialect.selected('event.seq'), 'id')
    .addSelect(dialect.selected('event.body'), 'body')
    .orderBy('event.atMs', 'DESC')
    .addOrderBy('event.seq', 'DESC')
    .limit(limit);
  if (taskId !== undefined) query.andWhere('event.taskId = :taskId', { taskId });
  if (jobKey !== undefined) query.andWhere('event.jobKey = :jobKey', { jobKey });
  const rows = await query.getRawMany<RawRow>();
  return rows.map((row) => entityOf({ database, ...places.taskHistory }, row, dialect));
};

export const readEndedOperations = async (
  source: DataSource | EntityManager,
  database: string,
  dialect: Dialect,
  { jobKey, id, limit }: EndedOperationsFilter,
): Promise<readonly Operation[]> => {
  const query = source
    .getRepository<OperationHistoryRow>('operation_history')
    .createQueryBuilder('operation')
    .select(dialect.selected('operation.id'), 'id')
    .addSelect(dialect.selected('operation.body'), 'body')
    .orderBy('operation.endedAtMs', 'DESC')
    .addOrderBy('operation.id', 'DESC')
    .limit(limit);
  // Newest first until the limit is reached: operations are asked for by people, so there are never very many.
  if (id !== undefined) query.andWhere('operation.id = :id', { id });
  if (jobKey !== undefined) query.andWhere(dialect.concernsJob, { jobKey });
  const rows = await query.getRawMany<RawRow>();
  return rows.map((row) => entityOf({ database, ...places.operationHistory }, row, dialect));
};
