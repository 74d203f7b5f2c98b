import { z } from 'zod';
import { jobRoleSchema } from '../ids.js';
import { quotaAmountsSchema } from '../job/index.js';
import type { Endpoint } from './endpoint.js';
import { reasonRequestSchema } from './requests.schema.js';
import { acceptedSchema } from './views.schema.js';

const amounts = z.object({ cpus: z.number(), memMb: z.number(), diskMb: z.number(), gpus: z.number() });

/** A job role: what it may take and what it takes. Only `production` is held against the quota. Memory and disk in MB. */
export const quotaViewSchema = z
  .object({
    role: jobRoleSchema,
    /** Absent: the role is not limited. */
    quota: quotaAmountsSchema.optional(),
    updatedAtMs: z.number().optional(),
    used: z.object({
      /** Tasks of a tier that nothing preempts, wherever they may run. */
      production: amounts,
      /** The same, bound to agents that are dedicated to the role: not held against the quota. */
      productionDedicated: amounts,
      nonProduction: amounts,
      nonProductionDedicated: amounts,
    }),
    /** What production tasks may still take; below zero after a definition was changed at boot. Absent without a quota. */
    left: z.object({ cpus: z.number(), memMb: z.number(), diskMb: z.number(), gpus: z.number().optional() }).optional(),
  })
  .meta({ id: 'Quota' });
export type QuotaView = z.output<typeof quotaViewSchema>;

export const quotaRequestSchema = quotaAmountsSchema
  .extend(reasonRequestSchema.shape)
  .strict()
  .meta({ id: 'QuotaRequest' });

const parameters = { role: 'Job role' };
const one = '/api/v2/quotas/{role}';

export const quotaEndpoints = {
  quotas: {
    id: 'listQuotas',
    method: 'GET',
    path: '/api/v2/quotas',
    summary: 'All job roles that have a quota or a job, with what they take',
    tag: 'quotas',
    status: 200,
    response: z.array(quotaViewSchema),
    problems: [503],
  },
  quota: {
    id: 'getQuota',
    method: 'GET',
    path: one,
    summary: 'Quota and consumption of one job role',
    tag: 'quotas',
    parameters,
    status: 200,
    response: quotaViewSchema,
    problems: [404, 503],
  },
  setQuota: {
    id: 'setQuota',
    method: 'PUT',
    path: one,
    summary: 'Limit what production tasks of a job role may take together',
    tag: 'quotas',
    parameters,
    request: quotaRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 409, 422, 503],
  },
  removeQuota: {
    id: 'removeQuota',
    method: 'DELETE',
    path: one,
    summary: 'Limit a job role no longer',
    tag: 'quotas',
    parameters,
    request: reasonRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 404, 422, 503],
  },
} as const satisfies Record<string, Endpoint>;
