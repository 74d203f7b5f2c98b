import { z } from 'zod';
import { jobKeySchema, taskIdSchema } from '../ids.js';
import { pendingReasonSchema } from '../scheduling/index.js';
import { operationViewSchema } from './operation-view.schema.js';
import { frameworkViewSchema, jobViewSchema, taskViewSchema } from './views.schema.js';

/**
 * The event stream `GET /api/v2/events` (server-sent events). Each event has an id `<term>-<number>`; a client that comes back
 * with `Last-Event-ID` gets what it missed. When that is no longer known (or on a first visit) the first event is `reset`: load
 * the lists anew; they are at least as new as the `reset`. The SSE `event:` field is `type`, `data:` is this object as JSON.
 */
export const streamEventSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('reset'), reason: z.string() }),
    z.object({ type: z.literal('task'), task: taskViewSchema }),
    z.object({ type: z.literal('taskRemoved'), taskId: taskIdSchema }),
    z.object({ type: z.literal('job'), job: jobViewSchema }),
    z.object({ type: z.literal('jobRemoved'), jobKey: jobKeySchema }),
    /** Why its tasks wait is another reason than before; null: none waits any more. At most one a second for each job. */
    z.object({ type: z.literal('pending'), jobKey: jobKeySchema, pending: pendingReasonSchema.nullable() }),
    z.object({ type: z.literal('operation'), operation: operationViewSchema }),
    z.object({ type: z.literal('framework'), framework: frameworkViewSchema }),
  ])
  .meta({ id: 'StreamEvent' });

export type StreamEvent = z.output<typeof streamEventSchema>;
