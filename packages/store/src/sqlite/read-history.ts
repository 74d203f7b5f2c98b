import { jobKeySchema, taskEventSchema, taskIdSchema } from '@borealis/contracts';
import type { Operation } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import type { EndedOperationsFilter, TaskHistoryEntry, TaskHistoryFilter } from '../store.port.js';
import { operationHistoryEntity, taskHistoryEntity } from './entities.js';
import { entityOf } from './read-rows.js';
import type { RawRow } from './read-rows.js';
import { tables } from './tables.js';

const taskHistorySchema = taskEventSchema.extend({ taskId: taskIdSchema, jobKey: jobKeySchema });

export const readTaskHistory = async (
  source: DataSource,
  database: string,
  { taskId, jobKey, limit }: TaskHistoryFilter,
): Promise<readonly TaskHistoryEntry[]> => {
  const query = source
    .getRepository(taskHistoryEntity)
    .createQueryBuilder('event')
    .select('CAST(event.seq AS BLOB)', 'id')
    .addSelect('CAST(event.body AS BLOB)', 'body')
    .orderBy('event.atMs', 'DESC')
    .addOrderBy('event.seq', 'DESC')
    .limit(limit);
  if (taskId !== undefined) query.andWhere('event.taskId = :taskId', { taskId });
  if (jobKey !== undefined) query.andWhere('event.jobKey = :jobKey', { jobKey });
  const rows = await query.getRawMany<RawRow>();
  return rows.map((row) => entityOf({ database, table: 'task_history', schema: taskHistorySchema }, row));
};

export const readEndedOperations = async (
  source: DataSource,
  database: string,
  { jobKey, limit }: EndedOperationsFilter,
): Promise<readonly Operation[]> => {
  const query = source
    .getRepository(operationHistoryEntity)
    .createQueryBuilder('operation')
    .select('CAST(operation.id AS BLOB)', 'id')
    .addSelect('CAST(operation.body AS BLOB)', 'body')
    .orderBy('operation.endedAtMs', 'DESC')
    .addOrderBy('operation.id', 'DESC')
    .limit(limit);
  // Newest first until the limit is reached: operations are asked for by people, so there are never very many. A row that is no JSON
  // is let through, to be refused by its name.
  if (jobKey !== undefined)
    query.where(
      "CASE WHEN json_valid(operation.body) THEN EXISTS (SELECT 1 FROM json_each(operation.body, '$.jobKeys') WHERE value = :jobKey) ELSE 1 END",
      { jobKey },
    );
  const rows = await query.getRawMany<RawRow>();
  return rows.map((row) => entityOf({ database, ...tables.operations, table: 'operation_history' }, row));
};
