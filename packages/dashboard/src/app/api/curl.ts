import type { JobAddress } from './types';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export const jobPath = (job: JobAddress, action: 'scale' | 'restart' | 'kill' | 'suspend' | 'resume'): string =>
  `api/v2/jobs/${[job.role, job.environment, job.name].map(encodeURIComponent).join('/')}/${action}`;

export const taskPath = (task: string, action: 'restart' | 'kill'): string =>
  `api/v2/tasks/${encodeURIComponent(task)}/${action}`;

export const agentPath = (agent: string, action: 'drain' | 'undrain'): string =>
  `api/v2/agents/${encodeURIComponent(agent)}/${action}`;

export const quotaPath = (role: string): string => `api/v2/quotas/${encodeURIComponent(role)}`;

/** The same request for a POSIX shell. `path` is relative to `base`, which ends with a slash. */
export const curlOf = (
  base: string,
  path: string,
  body: Readonly<Record<string, unknown>> = {},
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): string =>
  `curl -X ${method} ${quoted(base + path)} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`;
