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
] as const;
export const vetoSchema = z.enum(vetoes);

export const shortageSchema = z.object({ veto: vetoSchema, need: z.number(), have: z.number() });

/** Why a job's tasks wait: counts per veto over the agents seen, and the agents that come nearest. */
export const pendingReasonSchema = z.object({
  jobKey: jobKeySchema,
  waiting: z.int().min(0),
  sinceMs: z.number(),
  agentsExamined: z.int().min(0),
  vetoes: z.array(z.object({ veto: vetoSchema, agents: z.int().min(1) })),
  nearest: z.array(z.object({ agentId: agentIdSchema, hostname: z.string(), shortages: z.array(shortageSchema) })),
  /** One sentence for people. */
  sentence: z.string(),
});

export type Veto = z.output<typeof vetoSchema>;
export type Shortage = z.output<typeof shortageSchema>;
export type PendingReason = z.output<typeof pendingReasonSchema>;
