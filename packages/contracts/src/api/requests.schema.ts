import { z } from 'zod';

/** The most instances one task type may have: a bound against typing errors, not a promise. */
export const maximumInstances = 100_000;

export const reasonSchema = z.string().max(500).optional().describe('Why; shown with the operation.');
export const scaleRequestSchema = z
  .object({ instances: z.int().min(0).max(maximumInstances), reason: reasonSchema })
  .meta({ id: 'ScaleRequest' });
export const reasonRequestSchema = z.object({ reason: reasonSchema }).meta({ id: 'ReasonRequest' });
export const killRequestSchema = z
  .object({
    scaleDown: z.boolean().default(false).describe('Give the instance up instead of launching it again.'),
    reason: reasonSchema,
  })
  .meta({ id: 'KillRequest' });
