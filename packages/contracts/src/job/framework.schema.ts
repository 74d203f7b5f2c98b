import { z } from 'zod';
import { frameworkIdSchema, agentIdSchema } from '../ids.js';

/** What must survive about the framework itself. */
export const frameworkSchema = z.object({
  name: z.string(),
  principal: z.string().optional(),
  frameworkId: frameworkIdSchema.optional(),
  subscribedAtMs: z.number().optional(),
});

/** An agent we have seen: identity and attributes. Its last offered resources live in the core's ledger only. */
export const agentSchema = z.object({
  id: agentIdSchema,
  hostname: z.string(),
  ip: z.string().optional(),
  port: z.int().optional(),
  attributes: z.record(z.string(), z.string()),
  firstSeenAtMs: z.number(),
  lostAtMs: z.number().optional(),
});

export type Framework = z.output<typeof frameworkSchema>;
export type Agent = z.output<typeof agentSchema>;
