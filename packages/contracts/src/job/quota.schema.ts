import { z } from 'zod';
import { jobRoleSchema } from '../ids.js';

const amount = z.number().nonnegative().max(1_000_000_000);

/** What production tasks of one job role may take together. Memory and disk in MB. */
export const quotaAmountsSchema = z.object({
  cpus: amount,
  memMb: amount,
  diskMb: amount,
  /** Absent: GPUs are not limited. */
  gpus: amount.optional(),
});

/** The quota of a job role. A role without one is not limited. */
export const quotaSchema = quotaAmountsSchema.extend({ role: jobRoleSchema, updatedAtMs: z.number() });

export type QuotaAmounts = z.output<typeof quotaAmountsSchema>;
export type Quota = z.output<typeof quotaSchema>;
