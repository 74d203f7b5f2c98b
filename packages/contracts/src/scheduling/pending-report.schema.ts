import { z } from 'zod';
import { agentIdSchema, jobKeySchema, revisionIdSchema } from '../ids.js';
import { missingInstancesSchema, pendingCauseSchema, shortageSchema } from './pending.schema.js';

/** One change that takes an obstacle away. What a job asks for is changed by its definition, the rest on the agent. */
export const fixStepSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('lower'),
      resource: z.enum(['cpus', 'mem', 'disk', 'gpus', 'ports']),
      from: z.number(),
      to: z.number(),
    }),
    /** Its `TASK#_NOCOLOCATION`. */
    z.object({ kind: z.literal('allowSeveralPerAgent') }),
    z.object({ kind: z.literal('dropConstraint'), constraint: z.string() }),
    z.object({ kind: z.literal('raiseLimit'), constraint: z.string(), from: z.int(), to: z.int() }),
    z.object({ kind: z.literal('dropFixedPorts'), ports: z.array(z.int()) }),
    z.object({
      kind: z.literal('freePorts'),
      agentId: agentIdSchema,
      hostname: z.string(),
      ports: z.array(z.int()),
    }),
    z.object({ kind: z.literal('endMaintenance'), agentId: agentIdSchema, hostname: z.string() }),
    z.object({ kind: z.literal('undrain'), agentId: agentIdSchema, hostname: z.string() }),
  ])
  .meta({ id: 'FixStep' });

/** Changes that together would place one waiting task, found by asking the same checks again. */
export const fixSchema = z
  .object({
    steps: z.array(fixStepSchema).min(1),
    /** How many agents would then take it, by what they offered last. */
    fits: z.int().min(1),
    /** Some of those, by host name. */
    agents: z.array(z.string()),
    /** `lower mem by 112 MB: fits 3 agents` */
    sentence: z.string(),
  })
  .meta({ id: 'Fix' });

/** One agent, held against what a waiting task asks for. */
export const agentExaminationSchema = z
  .object({
    agentId: agentIdSchema,
    hostname: z.string(),
    /** offered: by its last offer. notOffered: it has not offered anything since this host subscribed. lost: Mesos said that it is gone. */
    standing: z.enum(['offered', 'notOffered', 'lost']),
    /** When it offered last; what was launched there since is taken off. */
    offeredAtMs: z.number().optional(),
    lostAtMs: z.number().optional(),
    /** Nothing forbids it. */
    fits: z.boolean(),
    /** Every check that failed. `missing` is `need` less `have` for what is counted. */
    failures: z.array(shortageSchema.extend({ missing: z.number() })),
  })
  .meta({ id: 'AgentExamination' });

/** Why tasks of one job wait, in full: every agent this host knows, and what would help. */
export const pendingReportSchema = z
  .object({
    jobKey: jobKeySchema,
    atMs: z.number(),
    cause: pendingCauseSchema,
    sentence: z.string(),
    waiting: z.int().min(0),
    sinceMs: z.number().optional(),
    revisionId: revisionIdSchema,
    /** Beside those that wait. */
    missing: missingInstancesSchema.optional(),
    /** What one instance asks for. */
    need: z.object({ cpus: z.number(), memMb: z.number(), diskMb: z.number(), gpus: z.number(), ports: z.int() }),
    /** Mesos was told that nothing is needed, so the offers are as old as they say. */
    suppressed: z.boolean(),
    /** No agent that was ever seen is large enough, in a sentence. */
    neverFits: z.string().optional(),
    /** Those that come nearest first. */
    agents: z.array(agentExaminationSchema),
    /** The smallest change that would place one; absent when nothing here can be changed, or nothing has to be. */
    fix: fixSchema.optional(),
    otherFixes: z.array(fixSchema),
  })
  .meta({ id: 'PendingReport' });

export type FixStep = z.output<typeof fixStepSchema>;
export type Fix = z.output<typeof fixSchema>;
export type AgentExamination = z.output<typeof agentExaminationSchema>;
export type PendingReport = z.output<typeof pendingReportSchema>;
