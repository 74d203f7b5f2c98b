import { z } from 'zod';
import { agentIdSchema, jobKeySchema } from '../ids.js';

/** Why an agent cannot take a task. */
export const vetoes = [
  'cpus',
  'mem',
  'disk',
  'gpus',
  'ports',
  'fixedPorts',
  'oneInstancePerAgent',
  'attribute',
  'spread',
  /** A value or pattern constraint is not met. */
  'constraint',
  /** The agent is dedicated, and not to this job. */
  'dedicated',
  /** A limit constraint: the value has as many tasks as it may. */
  'limit',
  /** All tasks of the job are on another value of the field. */
  'together',
  /** A job it is to be kept apart from is there. */
  'apart',
  /** The agent is going down, or is about to. */
  'maintenance',
  /** The place is kept for somebody else. */
  'reserved',
  /** An operator drains the agent, or has. */
  'drained',
] as const;
export const vetoSchema = z.enum(vetoes);

/** One check that failed: numbers for what is counted, words for what is compared. */
export const shortageSchema = z.object({
  veto: vetoSchema,
  need: z.number(),
  have: z.number(),
  /** The constraint, as `TASK#_CONSTRAINTS` writes it. */
  constraint: z.string().optional(),
  /** What the agent has instead: its values of the constraint's field. */
  found: z.array(z.string()).optional(),
});

/** What keeps a job from running all of its instances. */
export const pendingCauses = [
  /** Nothing does. */
  'none',
  /** No agent passes all checks. */
  'noRoom',
  /** An agent would take it; the next offer is awaited. */
  'nextOffer',
  /** Others were ended for it, and their place is kept for it. */
  'placeComes',
  /** Mesos has not offered anything. */
  'nothingOffered',
  /** No agent that was ever seen is large enough. */
  'neverFits',
  /** Held back after early ends. */
  'throttled',
  /** Its instances are on agents out of reach. */
  'outOfReach',
  /** Its instances are being ended. */
  'ending',
  /** Its instances have ended, and its restart policy leaves it at that. */
  'ended',
  'suspended',
  /** Its definition vanished. */
  'definitionGone',
  'disconnected',
  /** Its instances were lost with so many others that nothing is relaunched by itself. */
  'stormPaused',
] as const;
export const pendingCauseSchema = z.enum(pendingCauses);

/** Why a job's tasks wait: counts per veto over the agents seen, and the agents that come nearest. */
export const pendingReasonSchema = z.object({
  jobKey: jobKeySchema,
  waiting: z.int().min(0),
  sinceMs: z.number(),
  cause: pendingCauseSchema,
  agentsExamined: z.int().min(0),
  vetoes: z.array(z.object({ veto: vetoSchema, agents: z.int().min(1) })),
  nearest: z.array(z.object({ agentId: agentIdSchema, hostname: z.string(), shortages: z.array(shortageSchema) })),
  /** One sentence for people. */
  sentence: z.string(),
});

/** Instances that are wanted and are neither up nor waiting. */
export const missingInstancesSchema = z.object({
  instances: z.int().min(1),
  /** Of most weight, where there are several. */
  cause: pendingCauseSchema.extract(['stormPaused', 'outOfReach', 'ending', 'ended']),
  /** Where they are, and what becomes of them. */
  sentence: z.string(),
  sinceMs: z.number().optional(),
});

export type MissingInstances = z.output<typeof missingInstancesSchema>;
export type PendingCause = z.output<typeof pendingCauseSchema>;
export type Veto = z.output<typeof vetoSchema>;
export type Shortage = z.output<typeof shortageSchema>;
export type PendingReason = z.output<typeof pendingReasonSchema>;
