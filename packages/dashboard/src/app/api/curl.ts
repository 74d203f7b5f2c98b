import type { JobAddress } from './types';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export const jobPath = (job: JobAddress, action: 'scale' | 'restart' | 'kill' | 'suspend' | 'resume'): string =>
  `api/v2/jobs/${[job.role, job.environment, job.name].map(encodeURIComponent).join('/')}/${action}`;

export const taskPath = (task: string, action: 'restart' | 'kill'): string =>
  `api/v2/tasks/${encodeURIComponent(task)}/${action}`;

/** The same request for a POSIX shell. `path` is relative to `base`, which ends with a slash. */
export const curlOf = (base: string, path: string, body: Readonly<Record<string, unknown>> = {}): string =>
  `curl -X POST ${quoted(base + path)} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`;
