import type { z } from 'zod';

/** One address of the v2 door. The OpenAPI description is made from these, and a test holds the host's routes against them. */
export interface Endpoint {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{parameter}` places. */
  readonly path: string;
  readonly summary: string;
  readonly tag: 'overview' | 'agents' | 'jobs' | 'tasks' | 'operations' | 'quotas' | 'framework' | 'events';
  readonly parameters?: Readonly<Record<string, string>>;
  /** What may be asked for in the address; nothing where it is absent. */
  readonly query?: z.ZodObject;
  readonly request?: z.ZodType;
  readonly status: 200 | 202;
  readonly response: z.ZodType;
  readonly contentType?: 'application/json' | 'text/event-stream';
  /** Problem statuses this address can answer beside 500. */
  readonly problems: readonly number[];
}
