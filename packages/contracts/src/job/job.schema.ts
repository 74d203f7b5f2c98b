import { z } from 'zod';
import { jobKeySchema, revisionIdSchema } from '../ids.js';
import { placementSchema } from './placement/index.js';
import { prioritySchema, tierSchema } from './standing.schema.js';
import { taskTemplateSchema } from './task-template.schema.js';

export const restartModes = ['always', 'failure', 'never'] as const;

/** When an ended task gets a successor, and how long it waits before it. */
export const restartPolicySchema = z.object({
  /** always: also after a clean exit or a kill (the ancestor's way). failure: not after TASK_FINISHED. never: an ended instance stays ended. */
  mode: z.enum(restartModes),
  /** Wait before the first relaunch of a task that ended early, doubled up to the maximum at each further early end. */
  backoffMs: z.number().nonnegative(),
  backoffMaxMs: z.number().nonnegative(),
  /** A task that ran at least this long ended "late": its successor starts at once and the back-off begins anew. */
  stableAfterMs: z.number().nonnegative(),
  /** With mode failure: an instance that failed so often is not launched again. -1, the default: as often as it takes. */
  maxFailures: z.int().min(-1).optional(),
});

/** What becomes of a task whose agent is out of reach. */
export const partitionPolicySchema = z.object({
  /** false: it is waited for, however long. */
  reschedule: z.boolean(),
  /** How long it may come back before it is given up and launched elsewhere. Without it, the framework's delay. */
  delayMs: z.number().nonnegative().optional(),
});

/** What a door (environment, API, file) says a job should be. The core remembers it to tell later what changed. */
export const jobDefinitionSchema = z.object({
  key: jobKeySchema,
  driver: z.string().min(1),
  instances: z.int().min(0),
  minimumInstances: z.int().min(0),
  allowScaling: z.boolean(),
  /** Lower is launched first (`TASK#_PRIORITY`). */
  launchOrder: z.int(),
  /** Absent: preferred, which nothing of another role preempts. */
  tier: tierSchema.optional(),
  /** Higher may take the place of lower, inside one role and tier (`TASK#_PREEMPTION_PRIORITY`). Absent: 0. */
  priority: prioritySchema.optional(),
  /** Free text of the operator; running tasks of another version are outdated. */
  version: z.string().optional(),
  /** Stays running (suspended, shown) when its definition vanishes, even with ON_REMOVED=kill. */
  persistent: z.boolean(),
  placement: placementSchema,
  restart: restartPolicySchema,
  /** Without one: the framework's delay, and it is launched elsewhere. */
  partition: partitionPolicySchema.optional(),
  template: taskTemplateSchema,
});

/** One version of what a job's tasks are launched from. */
export const revisionSchema = z.object({
  id: revisionIdSchema,
  jobKey: jobKeySchema,
  /** Counted from 1. */
  number: z.int().min(1),
  /** Equal hashes mean equal templates and versions. */
  hash: z.string(),
  version: z.string().optional(),
  template: taskTemplateSchema,
  createdAtMs: z.number(),
});

export const jobSchema = z.object({
  key: jobKeySchema,
  /** The last definition a door gave: the base for "changed since". */
  definition: jobDefinitionSchema,
  /** Wanted instances now: the definition's count until somebody scales. */
  desired: z.int().min(0),
  suspended: z.boolean(),
  /** Why it is suspended, in words. */
  suspendedReason: z.string().optional(),
  /** The definition vanished from its door. */
  orphaned: z.boolean(),
  revisionId: revisionIdSchema,
  revisionNumber: z.int().min(1),
  /** Position in the door's list, for launch order among equals and for display. */
  position: z.int().min(0),
  createdAtMs: z.number(),
  updatedAtMs: z.number(),
});

export type RestartPolicy = z.output<typeof restartPolicySchema>;
export type PartitionPolicy = z.output<typeof partitionPolicySchema>;
export type JobDefinition = z.output<typeof jobDefinitionSchema>;
export type Revision = z.output<typeof revisionSchema>;
export type Job = z.output<typeof jobSchema>;
