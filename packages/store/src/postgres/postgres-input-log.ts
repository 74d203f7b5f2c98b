import type { Snapshot } from '@borealis/contracts';
import type { InputLog } from '../input-log/input-log.port.js';
import type { PastRow } from '../input-log/overlay.js';
import { recordingOf } from '../input-log/recording-of.js';
import type { RecordedDecision, Recording } from '../input-log/recorded.js';
import { eachPastRow } from '../sql/each-past-row.js';
import { readSnapshot } from '../sql/read-snapshot.js';
import { eachRow } from './each-row.js';
import { openExisting } from './open-existing.js';
import { readPostgresAddress } from './postgres-address.js';
import { postgresDialect } from './postgres-dialect.js';
import type { Session, Transaction } from './session.js';

const questions = {
  recordings: 'SELECT seq, term, body FROM recording WHERE body IS NOT NULL ORDER BY seq',
  decisions:
    'SELECT ordinal, at_ms AS "atMs", inputs, digest FROM recorded_decision WHERE recording = $1 AND ordinal > $2 ORDER BY ordinal LIMIT $3',
  putAside: 'SELECT recording, id, body FROM recorded_beginning WHERE kind = $1 AND recording >= $2',
} as const;

/** What was recorded in a database of a server, beside the host that may be using it. */
export class PostgresInputLog implements InputLog {
  private constructor(
    readonly location: string,
    private readonly session: Session,
  ) {}

  static async open(url: string): Promise<PostgresInputLog> {
    const address = readPostgresAddress(url);
    return new PostgresInputLog(address.location, await openExisting(address));
  }

  recordings(): Promise<readonly Recording[]> {
    return this.session.read(async ({ rows }) =>
      (await rows<{ seq: string; term: string; body: string }>(questions.recordings)).map(({ seq, term, body }) =>
        recordingOf(this.location, Number(seq), Number(term), body),
      ),
    );
  }

  startOf(recording: number): Promise<Snapshot> {
    return this.session.read((transaction) =>
      readSnapshot(
        this.location,
        eachPastRow(
          (place, take) => eachRow(transaction, place, take),
          (table) => putAside(transaction, table, recording),
          postgresDialect,
        ),
      ),
    );
  }

  decisions(recording: number, after: number, atMost: number): Promise<readonly RecordedDecision[]> {
    return this.session.read(async ({ rows }) => {
      const found = await rows<{ ordinal: string; atMs: string; inputs: string; digest: string }>(questions.decisions, [
        recording,
        after,
        atMost,
      ]);
      return found.map((row) => ({ ...row, ordinal: Number(row.ordinal), atMs: Number(row.atMs) }));
    });
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

const putAside = async ({ rows }: Transaction, table: string, recording: number): Promise<readonly PastRow[]> => {
  const found = await rows<{ recording: string; id: string; body: string | null }>(questions.putAside, [
    table,
    recording,
  ]);
  return found.map((row) => ({ ...row, key: row.id, recording: Number(row.recording) }));
};
