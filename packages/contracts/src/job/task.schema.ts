import { z } from 'zod';
import { agentIdSchema, jobKeySchema, revisionIdSchema, taskIdSchema } from '../ids.js';

/**
 * Aurora's words for the life of a task, as the core sees it. PREEMPTING, RESTARTING, DRAINING and KILLING all wait for the end of a
 * task that was told to end: for another task, for a restart, for maintenance of its agent, or for good.
 */
export const taskStates = [
  'PENDING',
  'THROTTLED',
  'ASSIGNED',
  'STARTING',
  'RUNNING',
  'PREEMPTING',
  'RESTARTING',
  'DRAINING',
  'KILLING',
  'PARTITIONED',
  'FINISHED',
  'FAILED',
  'KILLED',
  'LOST',
] as const;
export const waitingTaskStates = ['PENDING', 'THROTTLED'] as const;
export const endingTaskStates = ['PREEMPTING', 'RESTARTING', 'DRAINING', 'KILLING'] as const;
export const launchedTaskStates = ['ASSIGNED', 'STARTING', 'RUNNING', ...endingTaskStates, 'PARTITIONED'] as const;
export const terminalTaskStates = ['FINISHED', 'FAILED', 'KILLED', 'LOST'] as const;
export const taskStateSchema = z.enum(taskStates);
export type TaskState = z.output<typeof taskStateSchema>;
export type EndingTaskState = (typeof endingTaskStates)[number];

const waiting: ReadonlySet<TaskState> = new Set(waitingTaskStates);
const ending: ReadonlySet<TaskState> = new Set(endingTaskStates);
const launched: ReadonlySet<TaskState> = new Set(launchedTaskStates);
const terminal: ReadonlySet<TaskState> = new Set(terminalTaskStates);

export const isTerminal = (state: TaskState): boolean => terminal.has(state);
/** Not ended: it exists at Mesos or is going to. */
export const isActive = (state: TaskState): boolean => !terminal.has(state);
/** Nothing of it exists at Mesos yet. */
export const isWaiting = (state: TaskState): boolean => waiting.has(state);
/** It holds resources of an agent, as far as is known. */
export const isLaunchedState = (state: TaskState): boolean => launched.has(state);
/** Told to end, and not known to have ended. */
export const isEnding = (state: TaskState): boolean => ending.has(state);

export const taskEventSchema = z.object({
  atMs: z.number(),
  state: taskStateSchema,
  message: z.string().optional(),
  reason: z.string().optional(),
});

/** Why we ended a task. `preempted`: for another task. `drained`: its agent goes down for maintenance, or an operator drains it. */
export const killReasons = [
  'scaledDown',
  'restart',
  'killAll',
  'replaced',
  'suspended',
  'removed',
  'unhealthy',
  'preempted',
  'drained',
  'timedOut',
] as const;
export type KillReason = (typeof killReasons)[number];

/** The place on an agent that is kept for a waiting task: it was made by ending others, or left by the one it takes over from. */
export const reservedPlaceSchema = z.object({
  agentId: agentIdSchema,
  hostname: z.string().optional(),
  /** The tasks that had it and were ended. */
  from: z.array(taskIdSchema),
  sinceMs: z.number(),
  /** Nobody else may take it until then. */
  untilMs: z.number(),
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
  /** The task whose end this one was created for: the last generation of its instance. */
  ancestorId: taskIdSchema.optional(),
  /** How often its agent went out of reach; its history keeps only the last time. */
  timesPartitioned: z.int().min(0).optional(),
  /** We wanted its end: it is not relaunched as a failure. */
  killReason: z.enum(killReasons).optional(),
  killSentAtMs: z.number().optional(),
  /** Kills sent so far: the exponent of their back-off. */
  killsSent: z.int().min(0).optional(),
  /** Early ends in a row of this instance before this generation: the exponent of the back-off. */
  failures: z.int().min(0),
  /** While it is PENDING: where it is going to be launched. */
  reservedPlace: reservedPlaceSchema.optional(),
  /** Failures of this instance altogether, over all its generations: what `maxFailures` limits. */
  failureCount: z.int().min(0).optional(),
  /** Its agent or the master was in the way: its end is no early one. */
  blameless: z.boolean().optional(),
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
