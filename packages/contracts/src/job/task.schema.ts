import { z } from 'zod';
import { agentIdSchema, jobKeySchema, revisionIdSchema, taskIdSchema } from '../ids.js';

/** Aurora's words for the life of a task, as the core sees it. */
export const taskStates = [
  'PENDING',
  'THROTTLED',
  'ASSIGNED',
  'STARTING',
  'RUNNING',
  'KILLING',
  'PARTITIONED',
  'FINISHED',
  'FAILED',
  'KILLED',
  'LOST',
] as const;
export const terminalTaskStates = ['FINISHED', 'FAILED', 'KILLED', 'LOST'] as const;
export const taskStateSchema = z.enum(taskStates);
export type TaskState = z.output<typeof taskStateSchema>;
export const isTerminal = (state: TaskState): boolean => (terminalTaskStates as readonly string[]).includes(state);
/** Nothing of it exists at Mesos yet. */
export const isWaiting = (state: TaskState): boolean => state === 'PENDING' || state === 'THROTTLED';

export const taskEventSchema = z.object({
  atMs: z.number(),
  state: taskStateSchema,
  message: z.string().optional(),
  reason: z.string().optional(),
});

/** One generation of an instance. */
export const taskSchema = z.object({
  /** `<framework>.<name>-<instance+1>.<uuid>`: also the Mesos task id. */
  id: taskIdSchema,
  jobKey: jobKeySchema,
  /** Slot, counted from 0. */
  instance: z.int().min(0),
  revisionId: revisionIdSchema,
  state: taskStateSchema,
  /** The state Mesos reported last, e.g. TASK_RUNNING; absent before the launch. */
  mesosState: z.string().optional(),
  /** null: no health check has answered yet or there is none. */
  healthy: z.boolean().nullable(),
  agentId: agentIdSchema.optional(),
  hostname: z.string().optional(),
  /** The agent's IP address, the task's `HOST`. */
  agentIp: z.string().optional(),
  executorId: z.string().optional(),
  ports: z.array(z.int()),
  /** The task this one takes over from in a start-before-stop restart. */
  replaces: taskIdSchema.optional(),
  /** We wanted its end: it is not relaunched as a failure. */
  killReason: z.enum(['scaledDown', 'restart', 'killAll', 'replaced', 'suspended', 'removed', 'unhealthy']).optional(),
  killSentAtMs: z.number().optional(),
  /** Early ends in a row of this instance before this generation: the exponent of the back-off. */
  failures: z.int().min(0),
  /** THROTTLED until then. */
  notBeforeMs: z.number().optional(),
  message: z.string().optional(),
  reason: z.string().optional(),
  source: z.string().optional(),
  createdAtMs: z.number(),
  assignedAtMs: z.number().optional(),
  runningAtMs: z.number().optional(),
  endedAtMs: z.number().optional(),
  updatedAtMs: z.number(),
  /** uuid (base64) of the last status update taken in: the same one again only needs its acknowledgement. */
  lastUpdateUuid: z.string().optional(),
  /** Newest last, bounded. */
  history: z.array(taskEventSchema),
});

export type TaskEvent = z.output<typeof taskEventSchema>;
export type Task = z.output<typeof taskSchema>;
