import { EntitySchema } from 'typeorm';
import { tables } from './tables.js';

/** One row: the key, and the whole entity as JSON in `body`. Live questions are answered from memory, so no other column is needed. */
export interface Row {
  readonly id: string;
  readonly body: string;
}

const rowEntity = (table: string) =>
  new EntitySchema<Row>({
    name: table,
    tableName: table,
    columns: { id: { type: 'text', primary: true }, body: { type: 'text' } },
  });

/** `seq` is the order of writing: it tells events of one millisecond apart. */
export interface TaskHistoryRow {
  readonly seq: number;
  readonly taskId: string;
  readonly atMs: number;
  readonly state: string;
  readonly jobKey: string;
  readonly body: string;
}

export interface OperationHistoryRow extends Row {
  readonly endedAtMs: number;
}

export interface TermRow {
  readonly id: number;
  readonly current: number;
}

export const taskHistoryEntity = new EntitySchema<TaskHistoryRow>({
  name: 'task_history',
  tableName: 'task_history',
  columns: {
    seq: { type: 'integer', primary: true, generated: 'increment' },
    taskId: { type: 'text', name: 'task_id' },
    atMs: { type: 'integer', name: 'at_ms' },
    state: { type: 'text' },
    jobKey: { type: 'text', name: 'job_key' },
    body: { type: 'text' },
  },
  indices: [
    { name: 'task_history_event', columns: ['taskId', 'atMs', 'state'], unique: true },
    { name: 'task_history_by_time', columns: ['atMs'] },
    { name: 'task_history_by_job', columns: ['jobKey', 'atMs'] },
  ],
});

export const operationHistoryEntity = new EntitySchema<OperationHistoryRow>({
  name: 'operation_history',
  tableName: 'operation_history',
  columns: {
    id: { type: 'text', primary: true },
    endedAtMs: { type: 'integer', name: 'ended_at_ms' },
    body: { type: 'text' },
  },
  indices: [{ name: 'operation_history_by_end', columns: ['endedAtMs'] }],
});

const termEntity = new EntitySchema<TermRow>({
  name: 'term',
  tableName: 'term',
  columns: { id: { type: 'integer', primary: true }, current: { type: 'integer' } },
  checks: [{ name: 'term_is_one_row', expression: 'id = 1' }],
});

export const entities = [
  rowEntity('framework'),
  ...Object.values(tables).map(({ table }) => rowEntity(table)),
  taskHistoryEntity,
  operationHistoryEntity,
  termEntity,
];
