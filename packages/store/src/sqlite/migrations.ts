import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks a file as ours: "BORE" in the header of the database. */
export const applicationId = 0x424f5245;

/** The first schema. A migration is never changed once it is released; a change of the schema is a new one. */
export class FirstSchema1764000000000 implements MigrationInterface {
  readonly name = 'FirstSchema1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['framework', 'job', 'revision', 'task', 'operation', 'agent'])
      await runner.query(`CREATE TABLE ${table} (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL)`);
    await runner.query(
      'CREATE TABLE task_history ("seq" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, task_id TEXT NOT NULL, at_ms INTEGER NOT NULL, state TEXT NOT NULL, job_key TEXT NOT NULL, body TEXT NOT NULL)',
    );
    await runner.query('CREATE UNIQUE INDEX task_history_event ON task_history (task_id, at_ms, state)');
    await runner.query('CREATE INDEX task_history_by_time ON task_history (at_ms)');
    await runner.query('CREATE INDEX task_history_by_job ON task_history (job_key, at_ms)');
    await runner.query(
      'CREATE TABLE operation_history (id TEXT PRIMARY KEY NOT NULL, ended_at_ms INTEGER NOT NULL, body TEXT NOT NULL)',
    );
    await runner.query('CREATE INDEX operation_history_by_end ON operation_history (ended_at_ms)');
    await runner.query(
      'CREATE TABLE term (id INTEGER PRIMARY KEY NOT NULL, current INTEGER NOT NULL, CONSTRAINT "term_is_one_row" CHECK (id = 1))',
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
    await runner.query('CREATE TABLE quota (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL)');
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
      'CREATE TABLE recording ("seq" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, term INTEGER NOT NULL, at_ms INTEGER NOT NULL, bytes INTEGER NOT NULL, body TEXT)',
    );
    await runner.query(
      'CREATE TABLE recorded_decision (recording INTEGER NOT NULL, ordinal INTEGER NOT NULL, at_ms INTEGER NOT NULL, inputs TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (recording, ordinal))',
    );
    await runner.query(
      'CREATE TABLE recorded_beginning (recording INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT, PRIMARY KEY (recording, kind, id))',
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
