import { z } from 'zod';
import { jobKeySchema } from '../ids.js';
import { maximumInstances, restartSettingsSchema } from '../job/index.js';
import { whenBusyModes, wishShape } from '../scheduling/index.js';

export const scaleRequestSchema = z
  .object({ instances: z.int().min(0).max(maximumInstances), ...wishShape })
  .meta({ id: 'ScaleRequest' });
export const reasonRequestSchema = z.object({ reason: wishShape.reason }).meta({ id: 'ReasonRequest' });
export const wishRequestSchema = z.object(wishShape).meta({ id: 'WishRequest' });
export const killRequestSchema = z
  .object({
    scaleDown: z.boolean().default(false).describe('Give the instance up instead of launching it again.'),
    ...wishShape,
  })
  .meta({ id: 'KillRequest' });
export const restartRequestSchema = z
  .object({
    settings: restartSettingsSchema.optional(),
    ...wishShape,
  })
  .meta({ id: 'RestartRequest' });
export const rollingRestartRequestSchema = restartRequestSchema
  .extend({
    whenBusy: z
      .enum(whenBusyModes)
      .optional()
      .describe('queue: begin after the operation that is in the way instead of being refused with its id.'),
  })
  .meta({ id: 'RollingRestartRequest' });
export const adoptRequestSchema = z
  .object({
    jobKey: jobKeySchema,
    instance: z.int().min(0).optional().describe('Counted from 0; without, the first free place.'),
    reason: wishShape.reason,
  })
  .meta({ id: 'AdoptRequest' });
