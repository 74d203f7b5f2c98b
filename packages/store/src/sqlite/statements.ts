/** Bulk statements: one JSON parameter for all rows of a kind, so that a batch costs a handful of statements, whatever its size. */
const plain = (table: string, key: string): { readonly put: string; readonly remove: string } => ({
  put: `INSERT INTO ${table} (id, body) SELECT json_extract(value, '$.${key}'), value FROM json_each(?) WHERE true ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
  remove: `DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
});

export const statements = {
  jobs: plain('job', 'key'),
  revisions: plain('revision', 'id'),
  operations: plain('operation', 'id'),
  agents: plain('agent', 'id'),
  tasks: {
    put: "INSERT INTO task (id, job_key, state, body) SELECT json_extract(value, '$.id'), json_extract(value, '$.jobKey'), json_extract(value, '$.state'), value FROM json_each(?) WHERE true ON CONFLICT (id) DO UPDATE SET job_key = excluded.job_key, state = excluded.state, body = excluded.body",
    remove: 'DELETE FROM task WHERE id IN (SELECT value FROM json_each(?))',
  },
  history:
    "INSERT INTO task_history (task_id, at_ms, state, job_key, message, reason) SELECT json_extract(value, '$.taskId'), json_extract(value, '$.atMs'), json_extract(value, '$.state'), json_extract(value, '$.jobKey'), json_extract(value, '$.message'), json_extract(value, '$.reason') FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
  framework:
    "INSERT INTO framework (id, body) VALUES ('framework', ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
  prune:
    'DELETE FROM task_history WHERE (task_id, at_ms, state) IN (SELECT task_id, at_ms, state FROM task_history WHERE at_ms < ? ORDER BY at_ms LIMIT ?)',
} as const;
