import { z } from 'zod';
import { jobKeySchema, operationIdSchema, taskIdSchema } from '../ids.js';

export const operationKinds = [
  'scale',
  'restart',
  'rollingRestart',
  'killAll',
  'kill',
  'apply',
  'suspend',
  'resume',
  'setQuota',
  'removeQuota',
] as const;
export const operationStates = ['running', 'succeeded', 'failed', 'cancelled', 'superseded'] as const;

/** Who asked. `id` is a login, a token's name, `environment` at boot, or `anonymous` while logins are off. */
export const actorSchema = z.object({
  kind: z.enum(['user', 'token', 'environment', 'system', 'anonymous']),
  id: z.string(),
});

/** Something asked for that takes time: durable, with a deadline and an outcome; never open for ever. */
export const operationSchema = z.object({
  id: operationIdSchema,
  kind: z.enum(operationKinds),
  state: z.enum(operationStates),
  /** The jobs it concerns. */
  jobKeys: z.array(jobKeySchema),
  /** The tasks it works through, in order (restart, rollingRestart, killAll, kill). */
  taskIds: z.array(taskIdSchema),
  /** Index of the task being worked on (rollingRestart). */
  cursor: z.int().min(0),
  /** Wanted instances (scale). */
  from: z.int().min(0).optional(),
  to: z.int().min(0).optional(),
  actor: actorSchema,
  reason: z.string().optional(),
  progress: z.object({ done: z.int().min(0), total: z.int().min(0) }),
  createdAtMs: z.number(),
  deadlineMs: z.number(),
  endedAtMs: z.number().optional(),
  /** How it ended: a permanent code of the catalogue when it failed, and a sentence. */
  outcome: z.object({ code: z.string().optional(), message: z.string() }).optional(),
});

export type OperationKind = (typeof operationKinds)[number];
export type OperationState = (typeof operationStates)[number];
export type Actor = z.output<typeof actorSchema>;
export type Operation = z.output<typeof operationSchema>;
