import { taskEventSchema, taskIdSchema, jobKeySchema } from '@borealis/contracts';
import type { Operation } from '@borealis/contracts';
import type { DataSource, FindOptionsWhere } from 'typeorm';
import type { EndedOperationsFilter, TaskHistoryEntry, TaskHistoryFilter } from '../store.port.js';
import { operationHistoryEntity, taskHistoryEntity } from './entities.js';
import type { TaskHistoryRow } from './entities.js';
import { entityOf } from './read-rows.js';
import { tables } from './tables.js';

const taskHistorySchema = taskEventSchema.extend({ taskId: taskIdSchema, jobKey: jobKeySchema });

export const readTaskHistory = async (
  source: DataSource,
  database: string,
  { taskId, jobKey, limit }: TaskHistoryFilter,
): Promise<readonly TaskHistoryEntry[]> => {
  const where: FindOptionsWhere<TaskHistoryRow> = {
    ...(taskId === undefined ? {} : { taskId }),
    ...(jobKey === undefined ? {} : { jobKey }),
  };
  const rows = await source
    .getRepository(taskHistoryEntity)
    .find({ where, order: { atMs: 'DESC', seq: 'DESC' }, take: limit });
  const place = { database, table: 'task_history', schema: taskHistorySchema };
  return rows.map(({ seq, body }) => entityOf(place, { id: String(seq), body }));
};

export const readEndedOperations = async (
  source: DataSource,
  database: string,
  { jobKey, limit }: EndedOperationsFilter,
): Promise<readonly Operation[]> => {
  const query = source
    .getRepository(operationHistoryEntity)
    .createQueryBuilder('operation')
    .orderBy('operation.endedAtMs', 'DESC')
    .addOrderBy('operation.id', 'DESC')
    .limit(limit);
  // Newest first until the limit is reached: operations are asked for by people, so there are never very many.
  if (jobKey !== undefined)
    query.where("EXISTS (SELECT 1 FROM json_each(operation.body, '$.jobKeys') WHERE value = :jobKey)", { jobKey });
  const rows = await query.getMany();
  return rows.map((row) => entityOf({ database, ...tables.operations, table: 'operation_history' }, row));
};
