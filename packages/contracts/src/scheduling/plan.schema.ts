import { z } from 'zod';
import { agentIdSchema, jobKeySchema } from '../ids.js';
import { maximumAmount } from '../job/index.js';
import { pendingCauseSchema } from './pending.schema.js';
import { planChangesSchema } from './plan-change.schema.js';
import { wishShape } from './wish.schema.js';

/** Agents that have this value of an attribute: also `hostname`, `region` and `zone`. */
export const agentAttributeSchema = z.strictObject({ attribute: z.string().min(1), value: z.string() });

const amount = z.number().nonnegative().max(maximumAmount);

/** What is thought to happen to the agents. Only planned with, never done. */
export const whatIfSchema = z
  .strictObject({
    loseAgents: z
      .array(z.string().min(1))
      .max(1_000)
      .default([])
      .describe('By host name or agent id: they and their tasks are gone.'),
    drain: z
      .array(agentAttributeSchema)
      .max(100)
      .default([])
      .describe(
        'Agents with this attribute value are drained, as the operation does it without force: they take nothing more, their tasks move one by one of each job, and what has nowhere to go stays.',
      ),
    addAgents: z
      .array(
        z.strictObject({
          count: z.int().min(1).max(1_000).default(1),
          cpus: amount,
          memMb: amount,
          diskMb: amount.default(0),
          gpus: z.int().nonnegative().max(maximumAmount).default(0),
          attributes: z.record(z.string(), z.string()).default({}),
        }),
      )
      .max(20)
      .default([]),
  })
  .meta({ id: 'WhatIf' });

export const planRequestSchema = z
  .strictObject({
    changes: planChangesSchema,
    /** The variables of a whole configuration, as the next start would have them. Files they name are not read. */
    environment: z.record(z.string(), z.string()).optional(),
    whatIf: whatIfSchema.optional(),
  })
  .meta({ id: 'PlanRequest' });

export const planApplyRequestSchema = planRequestSchema
  .omit({ whatIf: true })
  .extend({ hash: z.string().min(1).describe('Of the plan that is to be carried out.'), ...wishShape })
  .meta({ id: 'PlanApplyRequest' });

/** What becomes of one job. */
export const jobDiffSchema = z
  .object({
    jobKey: jobKeySchema,
    kind: z.enum(['created', 'changed', 'removed', 'unchanged']),
    desired: z.object({ from: z.int(), to: z.int() }),
    revision: z.object({ from: z.int(), to: z.int() }),
    /** What is different, in words: `3 → 5 instances`. */
    changes: z.array(z.string()),
    /** Tasks that begin and end because of it, as far as it was foreseen. */
    begins: z.int(),
    ends: z.int(),
  })
  .meta({ id: 'JobDiff' });

/** What a plan that is no longer true would do now, and the hash it is carried out with. */
export const outdatedPlanSchema = z
  .object({ hash: z.string(), diff: z.array(jobDiffSchema) })
  .meta({ id: 'OutdatedPlan' });

/** Where one instance would go. */
export const foreseenPlacementSchema = z
  .object({
    jobKey: jobKeySchema,
    instance: z.int().min(0),
    instanceName: z.string(),
    agentId: agentIdSchema,
    hostname: z.string(),
    ports: z.array(z.int()),
    /** When that agent made the offer this is foreseen from; absent for an agent that is only thought of. */
    offeredAtMs: z.number().optional(),
    /** 0: by what is offered now. n: after the n-th time that something which has to end has ended. */
    round: z.int().min(0),
  })
  .meta({ id: 'ForeseenPlacement' });

export const planSchema = z
  .object({
    atMs: z.number(),
    /** Of jobs, counts, constraints, running operations and the changes; never of placements. Applying asks for it. */
    hash: z.string(),
    diff: z.array(jobDiffSchema),
    placements: z.array(foreseenPlacementSchema),
    /** What would wait in the end, and why. */
    pending: z.array(
      z.object({
        jobKey: jobKeySchema,
        waiting: z.int(),
        cause: pendingCauseSchema,
        sentence: z.string(),
        /** They wait before the change as well. */
        waitingBefore: z.int(),
      }),
    ),
    /** What would be left on agents that are thought to be drained, and why. */
    staying: z.array(
      z.object({
        jobKey: jobKeySchema,
        instanceName: z.string(),
        agentId: agentIdSchema,
        hostname: z.string(),
        sentence: z.string(),
      }),
    ),
    /** Jobs that no agent was ever large enough for. */
    warnings: z.array(z.string()),
    /** How many agents the forecast goes by, and when the oldest of their offers was made. */
    agents: z.int(),
    oldestOfferAtMs: z.number().optional(),
    /** False: more would follow than is looked ahead. */
    complete: z.boolean(),
  })
  .meta({ id: 'Plan' });

export type WhatIf = z.output<typeof whatIfSchema>;
export type PlanRequest = z.output<typeof planRequestSchema>;
export type JobDiff = z.output<typeof jobDiffSchema>;
export type OutdatedPlan = z.output<typeof outdatedPlanSchema>;
export type ForeseenPlacement = z.output<typeof foreseenPlacementSchema>;
export type Plan = z.output<typeof planSchema>;
