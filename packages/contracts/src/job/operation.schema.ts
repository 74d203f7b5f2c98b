import { z } from 'zod';
import { agentIdSchema, jobKeySchema, operationIdSchema, taskIdSchema } from '../ids.js';
import { forecastSchema } from './plan-outcome.schema.js';
import { restartSettingsSchema } from './restart-settings.schema.js';

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
  'endStorm',
  'adopt',
  'applyPlan',
  'drain',
  'undrain',
] as const;
/** `queued` waits for the one named by `after`; `paused` begins nothing new. Both end by their deadline like a running one. */
export const openOperationStates = ['queued', 'running', 'paused'] as const;
export const endedOperationStates = ['succeeded', 'failed', 'cancelled', 'superseded'] as const;
export const operationStates = [...openOperationStates, ...endedOperationStates] as const;

/** Who asked. `id` is a login, a token's name, `environment` at boot, or `anonymous` while logins are off. */
export const actorSchema = z.object({
  kind: z.enum(['user', 'token', 'environment', 'system', 'anonymous']),
  id: z.string(),
});

/** One replacement under way: the task to go and what is to come after it. */
export const restartStepSchema = z.object({
  taskId: taskIdSchema,
  jobKey: jobKeySchema,
  instance: z.int().min(0),
  method: z.enum(['surge', 'inPlace']),
  startedAtMs: z.number(),
  /** The task that takes over, once there is one. */
  successor: taskIdSchema.optional(),
  /** Since when the successor has been up without a break. */
  upSinceMs: z.number().optional(),
});

/** A replacement that is done and still young: one that fails before its job calls it stable has failed after all. */
export const countedStepSchema = z.object({ taskId: taskIdSchema, successor: taskIdSchema, upSinceMs: z.number() });

/** A replacement that did not come up, or did not stay up. */
export const failedStepSchema = z.object({ taskId: taskIdSchema, message: z.string() });

/** One of the operations a plan is carried out by, as it was last seen. */
export const planPartSchema = z.object({
  operationId: operationIdSchema,
  kind: z.enum(operationKinds),
  state: z.enum(operationStates),
  progress: z.object({ done: z.int().min(0), total: z.int().min(0) }),
});

/** Something asked for that takes time: durable, with a deadline and an outcome; never open for ever. */
export const operationSchema = z.object({
  id: operationIdSchema,
  kind: z.enum(operationKinds),
  state: z.enum(operationStates),
  /** The jobs it concerns. */
  jobKeys: z.array(jobKeySchema),
  /** The tasks it works through, in order (restart, rollingRestart, killAll, kill, adopt). */
  taskIds: z.array(taskIdSchema),
  /** So many of `taskIds` are done or being worked on (restart, rollingRestart). */
  cursor: z.int().min(0),
  /** Wanted instances before and after (scale, and a kill that gives its instance up). */
  from: z.int().min(0).optional(),
  to: z.int().min(0).optional(),
  actor: actorSchema,
  reason: z.string().optional(),
  /** restart, rollingRestart. */
  settings: restartSettingsSchema.optional(),
  /** The batch being worked on, and what of earlier ones has failed. */
  inWork: z.array(restartStepSchema).optional(),
  failed: z.array(failedStepSchema).optional(),
  /** Those that are done, while they are young. */
  counted: z.array(countedStepSchema).optional(),
  progress: z.object({ done: z.int().min(0), total: z.int().min(0) }),
  createdAtMs: z.number(),
  /** When it begins or began: later than its creation for one that was queued. */
  startedAtMs: z.number().optional(),
  /** It has ended by then, whatever happens. */
  deadlineMs: z.number(),
  /** Who paused it, while it is paused. */
  pause: z.object({ actor: actorSchema, atMs: z.number(), reason: z.string().optional() }).optional(),
  /** It begins when this one has ended. */
  after: operationIdSchema.optional(),
  /** It takes back what this one did. */
  undoes: operationIdSchema.optional(),
  undoneBy: operationIdSchema.optional(),
  /** What it is carried out by, and where its tasks were to go (applyPlan). */
  parts: z.array(planPartSchema).optional(),
  forecast: forecastSchema.optional(),
  /** It was begun by this one, as one of its parts. */
  partOf: operationIdSchema.optional(),
  /** The agents it is about (drain, undrain). */
  agentIds: z.array(agentIdSchema).optional(),
  /** What is still there by then is ended (drain that was told so). */
  endsRestAtMs: z.number().optional(),
  endedAtMs: z.number().optional(),
  /** How it ended: a permanent code of the catalogue when it failed, and a sentence. */
  outcome: z.object({ code: z.string().optional(), message: z.string() }).optional(),
});

export type OperationKind = (typeof operationKinds)[number];
export type OperationState = (typeof operationStates)[number];
export type Actor = z.output<typeof actorSchema>;
export type RestartStep = z.output<typeof restartStepSchema>;
export type CountedStep = z.output<typeof countedStepSchema>;
export type PlanPart = z.output<typeof planPartSchema>;
export type Operation = z.output<typeof operationSchema>;

export const isOpen = ({ state }: Pick<Operation, 'state'>): boolean =>
  (openOperationStates as readonly string[]).includes(state);
