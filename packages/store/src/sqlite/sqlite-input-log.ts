import type { Snapshot } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import type { InputLog } from '../input-log/input-log.port.js';
import type { PastRow } from '../input-log/overlay.js';
import { recordingOf } from '../input-log/recording-of.js';
import type { RecordedDecision, Recording } from '../input-log/recorded.js';
import { eachPastRow } from '../sql/each-past-row.js';
import { readSnapshot } from '../sql/read-snapshot.js';
import { eachRow } from './each-row.js';
import { openExisting } from './open-existing.js';
import { Session } from './session.js';
import { sqliteDialect } from './sqlite-dialect.js';

const { selected, textOf } = sqliteDialect;

const questions = {
  recordings: `SELECT CAST(seq AS INTEGER) AS id, CAST(term AS INTEGER) AS term, ${selected('body')} AS body FROM recording WHERE body IS NOT NULL ORDER BY seq`,
  decisions: `SELECT CAST(ordinal AS INTEGER) AS ordinal, CAST(at_ms AS INTEGER) AS "atMs", ${selected('inputs')} AS inputs, ${selected('digest')} AS digest FROM recorded_decision WHERE recording = ? AND ordinal > ? ORDER BY ordinal LIMIT ?`,
  putAside: `SELECT CAST(recording AS INTEGER) AS recording, ${selected('id')} AS id, ${selected('body')} AS body FROM recorded_beginning WHERE kind = ? AND recording >= ?`,
} as const;

/** What was recorded in a database file, beside the host that may be using it. */
export class SqliteInputLog implements InputLog {
  private constructor(
    readonly location: string,
    private readonly session: Session,
  ) {}

  static async open(path: string): Promise<SqliteInputLog> {
    return new SqliteInputLog(path, new Session(await openExisting(path), path));
  }

  recordings(): Promise<readonly Recording[]> {
    return this.session.read(async (source) => {
      const rows = await source.query<{ id: number; term: number; body: ArrayBuffer }[]>(questions.recordings);
      return rows.map(({ id, term, body }) => recordingOf(this.location, id, term, textOf(body)));
    });
  }

  startOf(recording: number): Promise<Snapshot> {
    return this.session.read((source) =>
      readSnapshot(
        this.location,
        eachPastRow(
          (place, take) => eachRow(source, place, take),
          (table) => putAside(source, table, recording),
          sqliteDialect,
        ),
      ),
    );
  }

  decisions(recording: number, after: number, atMost: number): Promise<readonly RecordedDecision[]> {
    return this.session.read(async (source) => {
      const rows = await source.query<{ ordinal: number; atMs: number; inputs: ArrayBuffer; digest: ArrayBuffer }[]>(
        questions.decisions,
        [recording, after, atMost],
      );
      return rows.map((row) => ({ ...row, inputs: textOf(row.inputs), digest: textOf(row.digest) }));
    });
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

const putAside = async (source: DataSource, table: string, recording: number): Promise<readonly PastRow[]> => {
  const rows = await source.query<{ recording: number; id: ArrayBuffer; body: ArrayBuffer | null }[]>(
    questions.putAside,
    [table, recording],
  );
  return rows.map((row) => ({ ...row, key: textOf(row.id) }));
};
