import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks a file as ours: "BORE" in the header of the database. */
export const applicationId = 0x424f5245;

/** The first schema. Migrations are never changed once released; a change of the schema is a new one. */
export class FirstSchema1764000000000 implements MigrationInterface {
  readonly name = 'FirstSchema1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['framework', 'job', 'revision', 'operation', 'agent']) {
      await runner.query(`CREATE TABLE ${table} (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) WITHOUT ROWID`);
    }
    await runner.query(
      'CREATE TABLE task (id TEXT PRIMARY KEY NOT NULL, job_key TEXT NOT NULL, state TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID',
    );
    await runner.query(
      'CREATE TABLE task_history (task_id TEXT NOT NULL, at_ms INTEGER NOT NULL, state TEXT NOT NULL, job_key TEXT NOT NULL, message TEXT, reason TEXT, PRIMARY KEY (task_id, at_ms, state)) WITHOUT ROWID',
    );
    await runner.query('CREATE INDEX task_history_by_time ON task_history (at_ms)');
    await runner.query('CREATE INDEX task_history_by_job ON task_history (job_key, at_ms)');
    await runner.query('CREATE TABLE term (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), current INTEGER NOT NULL)');
    await runner.query('INSERT INTO term (id, current) VALUES (1, 0)');
    await runner.query(`PRAGMA application_id = ${applicationId}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['term', 'task_history', 'task', 'agent', 'operation', 'revision', 'job', 'framework'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

export const migrations = [FirstSchema1764000000000];
