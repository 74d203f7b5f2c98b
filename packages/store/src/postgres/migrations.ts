import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the migrations that were run are written down; a schema with this table is ours. */
export const migrationsTable = 'borealis_migrations';

/**
 * Texts are compared byte by byte: faster, and an index outlives an upgrade of the operating system's collations. Bodies are text, for
 * `jsonb` refuses NUL and halves of characters, which messages of tasks may hold.
 */
const text = 'TEXT COLLATE "C" NOT NULL';

const createRows = (runner: QueryRunner, table: string): Promise<unknown> =>
  runner.query(`CREATE TABLE ${table} (id ${text}, body ${text}, CONSTRAINT ${table}_id PRIMARY KEY (id))`);

/** The first schema. A migration is never changed once it is released; a change of the schema is a new one. */
export class FirstSchema1764000000000 implements MigrationInterface {
  readonly name = 'FirstSchema1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['framework', 'job', 'revision', 'task', 'operation', 'agent']) await createRows(runner, table);
    await runner.query(
      `CREATE TABLE task_history (seq BIGSERIAL NOT NULL, task_id ${text}, at_ms BIGINT NOT NULL, state ${text}, job_key ${text}, body ${text}, CONSTRAINT task_history_seq PRIMARY KEY (seq))`,
    );
    await runner.query('CREATE UNIQUE INDEX task_history_event ON task_history (task_id, at_ms, state)');
    await runner.query('CREATE INDEX task_history_by_time ON task_history (at_ms)');
    await runner.query('CREATE INDEX task_history_by_job ON task_history (job_key, at_ms)');
    await runner.query(
      `CREATE TABLE operation_history (id ${text}, ended_at_ms BIGINT NOT NULL, body ${text}, CONSTRAINT operation_history_id PRIMARY KEY (id))`,
    );
    await runner.query('CREATE INDEX operation_history_by_end ON operation_history (ended_at_ms)');
    await runner.query(
      'CREATE TABLE term (id INTEGER NOT NULL, current BIGINT NOT NULL, CONSTRAINT term_id PRIMARY KEY (id), CONSTRAINT term_is_one_row CHECK (id = 1))',
    );
    await runner.query('INSERT INTO term (id, current) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    const all = [
      'term',
      'operation_history',
      'task_history',
      'agent',
      'operation',
      'task',
      'revision',
      'job',
      'framework',
    ];
    for (const table of all) await runner.query(`DROP TABLE ${table}`);
  }
}

/** What production tasks of a job role may take. */
export class Quotas1764200000000 implements MigrationInterface {
  readonly name = 'Quotas1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await createRows(runner, 'quota');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quota');
  }
}

/** The inputs of the scheduler, with what their replay begins with. */
export class Recordings1764300000000 implements MigrationInterface {
  readonly name = 'Recordings1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE recording (seq BIGSERIAL NOT NULL, term BIGINT NOT NULL, at_ms BIGINT NOT NULL, bytes BIGINT NOT NULL, body TEXT COLLATE "C", CONSTRAINT recording_seq PRIMARY KEY (seq))',
    );
    await runner.query(
      `CREATE TABLE recorded_decision (recording BIGINT NOT NULL, ordinal BIGINT NOT NULL, at_ms BIGINT NOT NULL, inputs ${text}, digest ${text}, CONSTRAINT recorded_decision_ordinal PRIMARY KEY (recording, ordinal))`,
    );
    await runner.query(
      `CREATE TABLE recorded_beginning (recording BIGINT NOT NULL, kind ${text}, id ${text}, body TEXT COLLATE "C", CONSTRAINT recorded_beginning_row PRIMARY KEY (recording, kind, id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recorded_beginning', 'recorded_decision', 'recording'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

/**
 * The history of tasks is written and forgotten in the order of time: an index that begins with the task would have another page to be
 * written for each event, which at a hundred thousand tasks costs more than all the rest.
 */
export class HistoryInTime1764400000000 implements MigrationInterface {
  readonly name = 'HistoryInTime1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE UNIQUE INDEX task_history_in_time ON task_history (at_ms, task_id, state)');
    await runner.query('DROP INDEX task_history_event');
    await runner.query('DROP INDEX task_history_by_time');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE UNIQUE INDEX task_history_event ON task_history (task_id, at_ms, state)');
    await runner.query('CREATE INDEX task_history_by_time ON task_history (at_ms)');
    await runner.query('DROP INDEX task_history_in_time');
  }
}

export const migrations = [
  FirstSchema1764000000000,
  Quotas1764200000000,
  Recordings1764300000000,
  HistoryInTime1764400000000,
];
