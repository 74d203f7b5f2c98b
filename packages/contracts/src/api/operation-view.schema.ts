import { z } from 'zod';
import { jobKeySchema, taskIdSchema } from '../ids.js';
import { operationSchema } from '../job/index.js';

/** What can be asked of an operation as it is now. */
export const operationActions = ['pause', 'resume', 'cancel', 'undo'] as const;

export const jobProgressSchema = z
  .object({ jobKey: jobKeySchema, done: z.int().min(0), total: z.int().min(0), sentence: z.string() })
  .meta({ id: 'JobProgress' });

export const instanceProgressSchema = z
  .object({
    jobKey: jobKeySchema,
    /** `<name>-<n>`, n from 1. */
    instanceName: z.string(),
    taskId: taskIdSchema,
    successor: taskIdSchema.optional(),
    phase: z.enum(['waiting', 'starting', 'watching', 'stopping', 'failed']),
    sinceMs: z.number().optional(),
    sentence: z.string(),
  })
  .meta({ id: 'InstanceProgress' });

/** The same object at every door: API, event stream, CLI, dashboard and audit. */
export const operationViewSchema = operationSchema
  .omit({ inWork: true, failed: true, counted: true })
  .extend({
    /** At most the first of them; `taskCount` says how many there are. */
    taskIds: z.array(taskIdSchema),
    taskCount: z.int().min(0),
    progress: z.object({
      done: z.int().min(0),
      total: z.int().min(0),
      failed: z.int().min(0),
      /** How it stands, for people. */
      sentence: z.string(),
      /** For each job concerned, while it is open. */
      jobs: z.array(jobProgressSchema),
      /** Those being worked on, and what has failed. */
      instances: z.array(instanceProgressSchema),
    }),
    actions: z.array(z.enum(operationActions)),
    /** Why it cannot be undone, where something of it could have been. */
    notUndoable: z.string().optional(),
  })
  .meta({ id: 'Operation' });

export type OperationAction = (typeof operationActions)[number];
export type JobProgress = z.output<typeof jobProgressSchema>;
export type InstanceProgress = z.output<typeof instanceProgressSchema>;
export type OperationView = z.output<typeof operationViewSchema>;
