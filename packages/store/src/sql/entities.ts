import { EntitySchema } from 'typeorm';
import { tables } from './tables.js';

/** One row: the key, and the whole entity as JSON in `body`. Live questions are answered from memory, so no other column is needed. */
export interface Row {
  readonly id: string;
  readonly body: string;
}

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

/** The type of a whole number that may be a moment in ms: 64 bits. */
type WholeNumber = 'integer' | 'bigint';

/** How texts are kept. */
type Text = { readonly type: 'text'; readonly collation?: string };

const rowEntity = (table: string, text: Text) =>
  new EntitySchema<Row>({
    name: table,
    tableName: table,
    columns: { id: { ...text, primary: true }, body: text },
  });

const taskHistoryEntity = (whole: WholeNumber, text: Text) =>
  new EntitySchema<TaskHistoryRow>({
    name: 'task_history',
    tableName: 'task_history',
    columns: {
      seq: { type: whole, primary: true, generated: 'increment' },
      taskId: { ...text, name: 'task_id' },
      atMs: { type: whole, name: 'at_ms' },
      state: text,
      jobKey: { ...text, name: 'job_key' },
      body: text,
    },
    indices: [
      { name: 'task_history_in_time', columns: ['atMs', 'taskId', 'state'], unique: true },
      { name: 'task_history_by_job', columns: ['jobKey', 'atMs'] },
    ],
  });

const operationHistoryEntity = (whole: WholeNumber, text: Text) =>
  new EntitySchema<OperationHistoryRow>({
    name: 'operation_history',
    tableName: 'operation_history',
    columns: {
      id: { ...text, primary: true },
      endedAtMs: { type: whole, name: 'ended_at_ms' },
      body: text,
    },
    indices: [{ name: 'operation_history_by_end', columns: ['endedAtMs'] }],
  });

const termEntity = (whole: WholeNumber) =>
  new EntitySchema<TermRow>({
    name: 'term',
    tableName: 'term',
    columns: { id: { type: 'integer', primary: true }, current: { type: whole } },
    checks: [{ name: 'term_is_one_row', expression: 'id = 1' }],
  });

/** The recorded inputs: read and written by statements of their own, so only their columns are said here. */
const recordingEntities = (whole: WholeNumber, text: Text) => [
  new EntitySchema({
    name: 'recording',
    tableName: 'recording',
    columns: {
      seq: { type: whole, primary: true, generated: 'increment' },
      term: { type: whole },
      atMs: { type: whole, name: 'at_ms' },
      bytes: { type: whole },
      body: { ...text, nullable: true },
    },
  }),
  new EntitySchema({
    name: 'recorded_decision',
    tableName: 'recorded_decision',
    columns: {
      recording: { type: whole, primary: true },
      ordinal: { type: whole, primary: true },
      atMs: { type: whole, name: 'at_ms' },
      inputs: text,
      digest: text,
    },
  }),
  new EntitySchema({
    name: 'recorded_beginning',
    tableName: 'recorded_beginning',
    columns: {
      recording: { type: whole, primary: true },
      kind: { ...text, primary: true },
      id: { ...text, primary: true },
      body: { ...text, nullable: true },
    },
  }),
];

/** The tables as TypeORM knows them: the same for every database but for the type of whole numbers and how texts are compared. */
export const entitiesWith = (whole: WholeNumber, collation?: string) => {
  const text: Text = { type: 'text', ...(collation === undefined ? {} : { collation }) };
  return [
    rowEntity('framework', text),
    ...Object.values(tables).map(({ table }) => rowEntity(table, text)),
    taskHistoryEntity(whole, text),
    operationHistoryEntity(whole, text),
    termEntity(whole),
    ...recordingEntities(whole, text),
  ];
};
