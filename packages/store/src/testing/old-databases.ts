import { applicationId } from '../sqlite/migrations.js';

/** Rows as the first version wrote them: what it did not know of is not in them. */
const firstRows = {
  framework: { name: 'fw', frameworkId: 'f-1', subscribedAtMs: 5 },
  job: {
    key: 'root/prod/web',
    definition: {
      key: 'root/prod/web',
      driver: 'docker',
      instances: 2,
      minimumInstances: 0,
      allowScaling: true,
      launchOrder: 1,
      persistent: false,
      placement: { oneInstancePerAgent: false },
      restart: { mode: 'always', backoffMs: 1000, backoffMaxMs: 60000, stableAfterMs: 30000 },
      template: {
        resources: { cpus: 1, memMb: 32, diskMb: 0, gpus: 0, ports: { count: 0, fixed: [] } },
        command: { shell: false, arguments: ['sleep', '1'], environment: [{ name: 'A', value: 'ä "b"' }], uris: [] },
        labels: {},
        killGraceMs: 5000,
      },
    },
    desired: 2,
    suspended: false,
    orphaned: false,
    revisionId: 'root/prod/web@1',
    revisionNumber: 1,
    position: 0,
    createdAtMs: 1,
    updatedAtMs: 1,
  },
  task: {
    id: 'fw.web-1.1',
    jobKey: 'root/prod/web',
    instance: 0,
    revisionId: 'root/prod/web@1',
    state: 'RUNNING',
    mesosState: 'TASK_RUNNING',
    healthy: null,
    agentId: 'a-1',
    hostname: 'h',
    ports: [],
    failures: 0,
    createdAtMs: 1,
    runningAtMs: 2,
    updatedAtMs: 2,
    history: [
      { atMs: 1, state: 'PENDING' },
      { atMs: 2, state: 'RUNNING' },
    ],
  },
  operation: {
    id: 'op-1',
    kind: 'scale',
    state: 'succeeded',
    jobKeys: ['root/prod/web'],
    taskIds: [],
    cursor: 0,
    from: 1,
    to: 2,
    actor: { kind: 'user', id: 'u' },
    progress: { done: 1, total: 1 },
    createdAtMs: 1,
    deadlineMs: 9,
    endedAtMs: 3,
    outcome: { message: 'Done.' },
  },
  agent: { id: 'a-1', hostname: 'h', attributes: { rack: 'r1' }, firstSeenAtMs: 1 },
} as const;

const text = (value: object): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

const first = [
  `PRAGMA application_id = ${applicationId}`,
  'CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL)',
  ...['framework', 'job', 'revision', 'task', 'operation', 'agent'].map(
    (table) => `CREATE TABLE ${table} (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL)`,
  ),
  'CREATE TABLE task_history ("seq" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, task_id TEXT NOT NULL, at_ms INTEGER NOT NULL, state TEXT NOT NULL, job_key TEXT NOT NULL, body TEXT NOT NULL)',
  'CREATE UNIQUE INDEX task_history_event ON task_history (task_id, at_ms, state)',
  'CREATE INDEX task_history_by_time ON task_history (at_ms)',
  'CREATE INDEX task_history_by_job ON task_history (job_key, at_ms)',
  'CREATE TABLE operation_history (id TEXT PRIMARY KEY NOT NULL, ended_at_ms INTEGER NOT NULL, body TEXT NOT NULL)',
  'CREATE INDEX operation_history_by_end ON operation_history (ended_at_ms)',
  'CREATE TABLE term (id INTEGER PRIMARY KEY NOT NULL, current INTEGER NOT NULL, CONSTRAINT "term_is_one_row" CHECK (id = 1))',
  'INSERT INTO term (id, current) VALUES (1, 7)',
  "INSERT INTO migrations (timestamp, name) VALUES (1764000000000, 'FirstSchema1764000000000')",
  `INSERT INTO framework VALUES ('framework', ${text(firstRows.framework)})`,
  `INSERT INTO job VALUES ('root/prod/web', ${text(firstRows.job)})`,
  `INSERT INTO revision VALUES ('root/prod/web@1', ${text({ id: 'root/prod/web@1', jobKey: 'root/prod/web', number: 1, hash: 'h', template: firstRows.job.definition.template, createdAtMs: 1 })})`,
  `INSERT INTO task VALUES ('fw.web-1.1', ${text(firstRows.task)})`,
  `INSERT INTO operation VALUES ('op-1', ${text(firstRows.operation)})`,
  `INSERT INTO agent VALUES ('a-1', ${text(firstRows.agent)})`,
  ...firstRows.task.history.map(
    ({ atMs, state }) =>
      `INSERT INTO task_history (task_id, at_ms, state, job_key, body) VALUES ('fw.web-1.1', ${atMs}, '${state}', 'root/prod/web', ${text({ atMs, state, taskId: 'fw.web-1.1', jobKey: 'root/prod/web' })})`,
  ),
  `INSERT INTO operation_history VALUES ('op-1', 3, ${text(firstRows.operation)})`,
];

const second = [
  ...first,
  'CREATE TABLE quota (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL)',
  "INSERT INTO migrations (timestamp, name) VALUES (1764200000000, 'Quotas1764200000000')",
];

const third = [
  ...second,
  'CREATE TABLE recording ("seq" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, term INTEGER NOT NULL, at_ms INTEGER NOT NULL, bytes INTEGER NOT NULL, body TEXT)',
  'CREATE TABLE recorded_decision (recording INTEGER NOT NULL, ordinal INTEGER NOT NULL, at_ms INTEGER NOT NULL, inputs TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (recording, ordinal))',
  'CREATE TABLE recorded_beginning (recording INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT, PRIMARY KEY (recording, kind, id))',
  "INSERT INTO migrations (timestamp, name) VALUES (1764300000000, 'Recordings1764300000000')",
];

/**
 * What each version made of an empty file, with rows of its own, by the migration that was its last. Never changed: a new migration gets
 * an entry with the statements that lead from the version before it to what that version wrote.
 */
export const oldDatabases: readonly {
  readonly upTo: string;
  readonly statements: readonly string[];
  /** What the next step makes: a table, or an index, which a table of that name is in the way of. */
  readonly next: string;
}[] = [
  { upTo: 'FirstSchema1764000000000', statements: first, next: 'quota' },
  { upTo: 'Quotas1764200000000', statements: second, next: 'recording' },
  { upTo: 'Recordings1764300000000', statements: third, next: 'task_history_in_time' },
];
