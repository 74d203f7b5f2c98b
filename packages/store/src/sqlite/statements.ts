import type { Kind } from '../batch.js';
import { tables } from '../sql/tables.js';

/** Bulk statements: one JSON parameter for many rows of a kind, so that a batch costs a handful of statements, whatever its size. */
const bulk = (kind: Kind): { readonly put: string; readonly remove: string } => {
  const { table, key } = tables[kind];
  return {
    put: `INSERT INTO ${table} (id, body) SELECT json_extract(value, '$.${key}'), value FROM json_each(?) WHERE true ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
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
} as const;
