import type { Kind } from '../batch.js';
import { tables } from '../sql/tables.js';

/** Longest wait for a lock another session holds. */
const lockPatienceMs = 15_000;
/** A session that stops in the middle of its transaction is ended by the server, so that a frozen host keeps nobody from going on. */
const idlePatienceMs = 5_000;

export const beginReading = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Settings hold for the transaction only: connections may be shared through a pooler. */
export const beginWriting = (asksForDurability: boolean): string =>
  [
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    `SET LOCAL lock_timeout = ${lockPatienceMs}`,
    `SET LOCAL idle_in_transaction_session_timeout = ${idlePatienceMs}`,
    ...(asksForDurability ? ['SET LOCAL synchronous_commit = on'] : []),
  ].join('; ');

/**
 * Bulk statements: arrays for many rows, so that a batch costs a handful of statements, whatever its size. Bodies come as one text with
 * a line for each: JSON has no line ends of its own, and an array of them would have to be escaped once more.
 */
const bulk = (kind: Kind): { readonly put: string; readonly remove: string } => {
  const { table } = tables[kind];
  return {
    put: `INSERT INTO ${table} (id, body) SELECT * FROM unnest($1::text[], string_to_array($2, E'\\n')) ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
    remove: `DELETE FROM ${table} WHERE id = ANY ($1::text[])`,
  };
};

export const statements = {
  jobs: bulk('jobs'),
  revisions: bulk('revisions'),
  tasks: bulk('tasks'),
  operations: bulk('operations'),
  agents: bulk('agents'),
  quotas: bulk('quotas'),
  framework:
    "INSERT INTO framework (id, body) VALUES ('framework', $1) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
  /** Locks the row: nobody begins a term between the check of a commit and its end. */
  currentTerm: 'SELECT current FROM term WHERE id = 1 FOR UPDATE',
  beginTerm: 'UPDATE term SET current = current + 1 WHERE id = 1 RETURNING current',
  appendTaskHistory:
    "INSERT INTO task_history (task_id, at_ms, state, job_key, body) SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], string_to_array($5, E'\\n')) ON CONFLICT (task_id, at_ms, state) DO NOTHING",
  appendOperationHistory:
    "INSERT INTO operation_history (id, ended_at_ms, body) SELECT * FROM unnest($1::text[], $2::bigint[], string_to_array($3, E'\\n')) ON CONFLICT (id) DO UPDATE SET ended_at_ms = excluded.ended_at_ms, body = excluded.body",
  /** The next job that has history, found by the index alone. */
  nextJobWithHistory: 'SELECT min(job_key) AS "jobKey" FROM task_history WHERE job_key > $1',
  pruneByAge:
    'DELETE FROM task_history WHERE seq = ANY (ARRAY(SELECT seq FROM task_history WHERE at_ms < $1 ORDER BY at_ms LIMIT $2))',
  pruneByCount:
    'DELETE FROM task_history WHERE seq = ANY (ARRAY(SELECT seq FROM task_history WHERE job_key = $1 ORDER BY at_ms DESC, seq DESC LIMIT $2 OFFSET $3))',
  pruneOperations:
    'DELETE FROM operation_history WHERE id = ANY (ARRAY(SELECT id FROM operation_history WHERE ended_at_ms < $1 ORDER BY ended_at_ms LIMIT $2))',
  beginRecording: 'INSERT INTO recording (term, at_ms, bytes, body) VALUES ($1, $2, 0, $3) RETURNING seq',
  appendDecisions:
    "INSERT INTO recorded_decision (recording, ordinal, at_ms, inputs, digest) SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], string_to_array($4, E'\\n'), $5::text[])",
  anyRecording: 'SELECT 1 FROM recording LIMIT 1',
  keptRecordings: 'SELECT seq AS id, at_ms AS "atMs", bytes, body IS NOT NULL AS recorded FROM recording ORDER BY seq',
  forgetRecordings: 'DELETE FROM recording WHERE seq = ANY ($1::bigint[])',
  /** Recordings go oldest first: so what is older than the oldest remains of those that went, and the primary key finds it. */
  remainingDecisions:
    'DELETE FROM recorded_decision WHERE ctid = ANY (ARRAY(SELECT ctid FROM recorded_decision WHERE recording < COALESCE((SELECT MIN(seq) FROM recording), 9223372036854775807) LIMIT $1))',
  remainingBeginnings:
    'DELETE FROM recorded_beginning WHERE ctid = ANY (ARRAY(SELECT ctid FROM recorded_beginning WHERE recording < COALESCE((SELECT MIN(seq) FROM recording), 9223372036854775807) LIMIT $1))',
  growRecording: 'UPDATE recording SET bytes = bytes + $1 WHERE seq = $2',
} as const;

/** Puts rows aside as they are, those that are not there as well. */
export const keepBeginningOf = (table: string) => ({
  keep: `INSERT INTO recorded_beginning (recording, kind, id, body) SELECT $1, '${table}', ids.id, kept.body FROM unnest($2::text[]) AS ids (id) LEFT JOIN ${table} kept ON kept.id = ids.id ON CONFLICT DO NOTHING`,
  size: `SELECT COALESCE(SUM(LENGTH(body)), 0) AS bytes FROM ${table} WHERE id = ANY ($1::text[])`,
});
