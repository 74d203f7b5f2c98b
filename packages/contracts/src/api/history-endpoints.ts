import { z } from 'zod';
import { jobKeySchema, taskIdSchema } from '../ids.js';
import { taskEventSchema } from '../job/index.js';
import type { Endpoint } from './endpoint.js';
import { limitSchema } from './limit.schema.js';

/** What the history can be narrowed to. */
export const historyQuerySchema = z.strictObject({
  job: jobKeySchema.optional().describe('Only of this job key'),
  task: taskIdSchema.optional().describe('Only of this task id'),
  limit: limitSchema,
});

/** Something that happened to a task, which may be long gone. */
export const historyEntrySchema = taskEventSchema
  .extend({ taskId: taskIdSchema, jobKey: jobKeySchema })
  .meta({ id: 'TaskHistoryEntry' });

export const historyEndpoints = {
  history: {
    id: 'listHistory',
    method: 'GET',
    path: '/api/v2/history',
    summary: 'What happened to tasks, newest first, from the durable history: also to those that are no longer kept',
    tag: 'tasks',
    query: historyQuerySchema,
    status: 200,
    response: z.array(historyEntrySchema),
    problems: [422, 503],
  },
} as const satisfies Record<string, Endpoint>;

export type HistoryEntry = z.output<typeof historyEntrySchema>;
