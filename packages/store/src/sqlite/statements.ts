import type { Kind } from '../batch.js';
import { tables } from '../sql/tables.js';

/**
 * Bulk statements: a few parameters for many rows of a kind, so that a batch costs a handful of statements, whatever its size. Bodies to be
 * put come in one piece of bytes, and a JSON array tells the id, the place and the length of each: out of an array of bodies SQLite would
 * parse every one of them, write it down again, and parse it once more for its id.
 */
const bulk = (kind: Kind): { readonly put: string; readonly remove: string } => {
  const { table } = tables[kind];
  return {
    put: `INSERT INTO ${table} (id, body) SELECT json_extract(value, '$[0]'), CAST(substr(?2, json_extract(value, '$[1]'), json_extract(value, '$[2]')) AS TEXT) FROM json_each(?1) WHERE true ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
    remove: `DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
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
    "INSERT INTO framework (id, body) VALUES ('framework', ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
  currentTerm: 'SELECT CAST(current AS INTEGER) AS current FROM term WHERE id = 1',
  beginTerm: 'UPDATE term SET current = current + 1 WHERE id = 1',
  appendTaskHistory:
    "INSERT INTO task_history (task_id, at_ms, state, job_key, body) SELECT json_extract(value, '$.taskId'), json_extract(value, '$.atMs'), json_extract(value, '$.state'), json_extract(value, '$.jobKey'), value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
  appendOperationHistory:
    "INSERT INTO operation_history (id, ended_at_ms, body) SELECT json_extract(value, '$.id'), json_extract(value, '$.endedAtMs'), value FROM json_each(?) WHERE true ON CONFLICT (id) DO UPDATE SET ended_at_ms = excluded.ended_at_ms, body = excluded.body",
  /** The next job that has history, found by the index alone. */
  nextJobWithHistory: 'SELECT CAST(min(job_key) AS BLOB) AS "jobKey" FROM task_history WHERE job_key > ?',
  pruneByAge:
    'DELETE FROM task_history WHERE seq IN (SELECT seq FROM task_history WHERE at_ms < ? ORDER BY at_ms LIMIT ?)',
  pruneByCount:
    'DELETE FROM task_history WHERE seq IN (SELECT seq FROM task_history WHERE job_key = ? ORDER BY at_ms DESC, seq DESC LIMIT ? OFFSET ?)',
  pruneOperations:
    'DELETE FROM operation_history WHERE id IN (SELECT id FROM operation_history WHERE ended_at_ms < ? ORDER BY ended_at_ms LIMIT ?)',
  beginRecording: 'INSERT INTO recording (term, at_ms, bytes, body) VALUES (?, ?, 0, ?)',
  appendDecisions:
    "INSERT INTO recorded_decision (recording, ordinal, at_ms, inputs, digest) SELECT ?, json_extract(value, '$.ordinal'), json_extract(value, '$.atMs'), json_extract(value, '$.inputs'), json_extract(value, '$.digest') FROM json_each(?)",
  anyRecording: 'SELECT 1 FROM recording LIMIT 1',
  newestRecording: 'SELECT CAST(MAX(seq) AS INTEGER) AS id FROM recording',
  keptRecordings:
    'SELECT CAST(seq AS INTEGER) AS id, CAST(at_ms AS INTEGER) AS "atMs", CAST(bytes AS INTEGER) AS bytes, body IS NOT NULL AS recorded FROM recording ORDER BY seq',
  forgetRecordings: 'DELETE FROM recording WHERE seq IN (SELECT value FROM json_each(?))',
  /** Recordings go oldest first: so what is older than the oldest remains of those that went, and the primary key finds it. */
  remainingDecisions:
    'DELETE FROM recorded_decision WHERE rowid IN (SELECT rowid FROM recorded_decision WHERE recording < COALESCE((SELECT MIN(seq) FROM recording), 9223372036854775807) LIMIT ?)',
  remainingBeginnings:
    'DELETE FROM recorded_beginning WHERE rowid IN (SELECT rowid FROM recorded_beginning WHERE recording < COALESCE((SELECT MIN(seq) FROM recording), 9223372036854775807) LIMIT ?)',
  growRecording: 'UPDATE recording SET bytes = bytes + ? WHERE seq = ?',
} as const;

/** Puts rows aside as they are, those that are not there as well; `ids` is a JSON array. */
export const keepBeginningOf = (table: string) => ({
  keep: `INSERT INTO recorded_beginning (recording, kind, id, body) SELECT ?, '${table}', value, (SELECT body FROM ${table} WHERE id = value) FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
  size: `SELECT COALESCE(SUM(LENGTH(body)), 0) AS bytes FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
});
