import { EntitySchema } from 'typeorm';

/** One row: key columns for questions, the whole entity as JSON in `body`. */
export interface Row {
  readonly id: string;
  readonly body: string;
}

const rowEntity = (name: string) =>
  new EntitySchema<Row>({
    name,
    tableName: name,
    columns: { id: { type: 'text', primary: true }, body: { type: 'text' } },
  });

export interface TaskRow extends Row {
  readonly jobKey: string;
  readonly state: string;
}

export interface HistoryRow {
  readonly taskId: string;
  readonly atMs: number;
  readonly state: string;
  readonly jobKey: string;
  readonly message: string | null;
  readonly reason: string | null;
}

export const entities = {
  framework: rowEntity('framework'),
  job: rowEntity('job'),
  revision: rowEntity('revision'),
  operation: rowEntity('operation'),
  agent: rowEntity('agent'),
  task: new EntitySchema<TaskRow>({
    name: 'task',
    tableName: 'task',
    columns: {
      id: { type: 'text', primary: true },
      jobKey: { type: 'text', name: 'job_key' },
      state: { type: 'text' },
      body: { type: 'text' },
    },
  }),
  history: new EntitySchema<HistoryRow>({
    name: 'taskHistory',
    tableName: 'task_history',
    columns: {
      taskId: { type: 'text', name: 'task_id', primary: true },
      atMs: { type: 'integer', name: 'at_ms', primary: true },
      state: { type: 'text', primary: true },
      jobKey: { type: 'text', name: 'job_key' },
      message: { type: 'text', nullable: true },
      reason: { type: 'text', nullable: true },
    },
  }),
} as const;
