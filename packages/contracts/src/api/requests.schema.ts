import { z } from 'zod';
import { jobKeySchema } from '../ids.js';
import { maximumInstances, restartSettingsSchema } from '../job/index.js';
import { agentAttributeSchema, whenBusyModes, wishShape } from '../scheduling/index.js';

export const scaleRequestSchema = z
  .strictObject({ instances: z.int().min(0).max(maximumInstances), ...wishShape })
  .meta({ id: 'ScaleRequest' });
export const reasonRequestSchema = z.strictObject({ reason: wishShape.reason }).meta({ id: 'ReasonRequest' });
export const wishRequestSchema = z.strictObject(wishShape).meta({ id: 'WishRequest' });
export const killRequestSchema = z
  .strictObject({
    scaleDown: z.boolean().default(false).describe('Give the instance up instead of launching it again.'),
    ...wishShape,
  })
  .meta({ id: 'KillRequest' });
export const restartRequestSchema = z
  .strictObject({
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
const force = z
  .boolean()
  .default(false)
  .describe('End what is still there shortly before the time is over. Without, it stays and the operation fails.');
export const drainRequestSchema = z.strictObject({ force, ...wishShape }).meta({ id: 'DrainRequest' });
const byAttribute = agentAttributeSchema.describe('All known agents that have this value now.');
export const drainAgentsRequestSchema = z
  .strictObject({ by: byAttribute, force, ...wishShape })
  .meta({ id: 'DrainAgentsRequest' });
export const undrainAgentsRequestSchema = z
  .strictObject({ by: byAttribute, reason: wishShape.reason })
  .meta({ id: 'UndrainAgentsRequest' });
export const adoptRequestSchema = z
  .strictObject({
    jobKey: jobKeySchema,
    instance: z.int().min(0).optional().describe('Counted from 0; without, the first free place.'),
    reason: wishShape.reason,
  })
  .meta({ id: 'AdoptRequest' });
