import { z } from 'zod';
import { logLevels, logLevelWords, otherLevelWords } from '../log-level.js';
import type { Endpoint } from './endpoint.js';

/** Parts of the host whose logging can be raised and lowered while it runs. */
export const logComponents = ['host', 'modules', 'scheduling', 'mesos', 'store', 'doors'] as const;

export const logLevelSchema = z
  .object({ component: z.enum(logComponents), level: z.enum(logLevels) })
  .meta({ id: 'LogLevel' });

export const logLevelRequestSchema = z
  .strictObject({
    level: z.enum(logLevelWords).describe(`${otherLevelWords}; the answer says what it became`),
  })
  .meta({ id: 'LogLevelRequest' });

export const logEndpoints = {
  logLevels: {
    id: 'listLogLevels',
    method: 'GET',
    path: '/api/v2/logs/components',
    summary: 'The parts of the host that log, and from which level on',
    tag: 'framework',
    status: 200,
    response: z.array(logLevelSchema),
    problems: [],
  },
  setLogLevel: {
    id: 'setLogLevel',
    method: 'PUT',
    path: '/api/v2/logs/components/{component}',
    summary: 'Log a part of the host from another level on, until the host ends',
    tag: 'framework',
    parameters: { component: 'Part of the host, or all' },
    request: logLevelRequestSchema,
    status: 200,
    response: z.array(logLevelSchema),
    problems: [400, 404, 422],
  },
} as const satisfies Record<string, Endpoint>;

export type LogComponent = (typeof logComponents)[number];
export type ComponentLevel = z.output<typeof logLevelSchema>;
