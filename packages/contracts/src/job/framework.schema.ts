import { z } from 'zod';
import { frameworkIdSchema, agentIdSchema, operationIdSchema } from '../ids.js';
import { portRangeSchema } from '../port-range.schema.js';

/** `lost` of so many (`of`) tasks or agents were lost when it began. */
export const stormSchema = z.object({
  sinceMs: z.number(),
  what: z.enum(['tasks', 'agents']),
  lost: z.int(),
  of: z.int(),
});

/** A storm as it is told of. `gone`: so many of them are lost or out of reach now. */
export const stormViewSchema = stormSchema.extend({ gone: z.int() });

/** What must survive about the framework itself. */
export const frameworkSchema = z.object({
  name: z.string(),
  principal: z.string().optional(),
  frameworkId: frameworkIdSchema.optional(),
  subscribedAtMs: z.number().optional(),
  /** Put back from a backup then: what Mesos runs since is still to be found out. */
  restoredAtMs: z.number().optional(),
  /** So much is lost at once that nothing is relaunched, given up or killed on our own. */
  storm: stormSchema.optional(),
  /** Somebody, or the longest time, has ended a storm: no other is believed in before this. */
  stormsIgnoredUntilMs: z.number().optional(),
});

/** Named by whoever runs the agent, so any name will do: a record of zod would lose the one called `__proto__`. */
const attributesSchema = z.custom<Record<string, string>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string'),
  'expected texts by name',
);

/** Attributes that have several values: those of type SET, and those given more than once. */
const attributeSetsSchema = z.custom<Record<string, readonly string[]>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((items) => Array.isArray(items) && items.every((item) => typeof item === 'string')),
  'expected lists of texts by name',
);

/** An agent we have seen: identity and attributes. Its last offered resources live in the core's ledger only. */
export const agentSchema = z.object({
  id: agentIdSchema,
  hostname: z.string(),
  ip: z.string().optional(),
  port: z.int().optional(),
  /** One text for each; those with several values have them with commas in between. */
  attributes: attributesSchema,
  attributeSets: attributeSetsSchema.optional(),
  /** Its fault domain, where the agent was given one. */
  region: z.string().optional(),
  zone: z.string().optional(),
  firstSeenAtMs: z.number(),
  /** The most it was ever seen to have for us, offered and in use together: what is larger can never fit. */
  largest: z
    .object({ cpus: z.number(), memMb: z.number(), diskMb: z.number(), gpus: z.number(), ports: z.int() })
    .optional(),
  /** The ports it was ever seen to have for us, in ascending order: another one it never gives. Absent: not written down yet. */
  portsSeen: z.array(portRangeSchema).optional(),
  lostAtMs: z.number().optional(),
  /** An operator drains it, or has: nothing is begun there until somebody undrains it. Tasks are moved while that operation is open. */
  drain: z.object({ operationId: operationIdSchema, sinceMs: z.number() }).optional(),
});

export type Storm = z.output<typeof stormSchema>;
export type StormView = z.output<typeof stormViewSchema>;
export type Framework = z.output<typeof frameworkSchema>;
export type Agent = z.output<typeof agentSchema>;
