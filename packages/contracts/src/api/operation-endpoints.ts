import { z } from 'zod';
import { endedOperationStates, openOperationStates, operationKinds } from '../job/index.js';
import { jobKeySchema } from '../ids.js';
import type { Endpoint } from './endpoint.js';
import { limitSchema } from './limit.schema.js';
import { operationViewSchema } from './operation-view.schema.js';
import { reasonRequestSchema } from './requests.schema.js';
import { acceptedSchema } from './views.schema.js';

/** What the list of operations can be narrowed to. */
export const operationsQuerySchema = z.strictObject({
  state: z
    .enum(['open', 'ended', ...openOperationStates, ...endedOperationStates])
    .optional()
    .describe('open, ended, or one of the states; without, all that are kept at hand'),
  kind: z.enum(operationKinds).optional().describe('Only of this kind'),
  job: jobKeySchema.optional().describe('Only those that concern this job key'),
  limit: limitSchema,
});

const parameters = { operation: 'Operation id' };
const operation = '/api/v2/operations/{operation}';

export const operationEndpoints = {
  operations: {
    id: 'listOperations',
    method: 'GET',
    path: '/api/v2/operations',
    summary: 'Operations, newest first; state=ended answers from the durable history',
    tag: 'operations',
    query: operationsQuerySchema,
    status: 200,
    response: z.array(operationViewSchema),
    problems: [422, 503],
  },
  operation: {
    id: 'getOperation',
    method: 'GET',
    path: operation,
    summary: 'One operation',
    tag: 'operations',
    parameters,
    status: 200,
    response: operationViewSchema,
    problems: [404, 503],
  },
  pauseOperation: {
    id: 'pauseOperation',
    method: 'POST',
    path: `${operation}/pause`,
    summary: 'Begin no further step; the batch under way is finished and the deadline stays',
    tag: 'operations',
    parameters,
    request: reasonRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 404, 409, 422, 503],
  },
  resumeOperation: {
    id: 'resumeOperation',
    method: 'POST',
    path: `${operation}/resume`,
    summary: 'Go on with a paused operation',
    tag: 'operations',
    parameters,
    request: reasonRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 404, 409, 422, 503],
  },
  cancelOperation: {
    id: 'cancelOperation',
    method: 'POST',
    path: `${operation}/cancel`,
    summary: 'Stop an operation where it is; what was done stays',
    tag: 'operations',
    parameters,
    request: reasonRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 404, 409, 422, 503],
  },
  undoOperation: {
    id: 'undoOperation',
    method: 'POST',
    path: `${operation}/undo`,
    summary: 'Take back what an operation did, as a new operation',
    tag: 'operations',
    parameters,
    request: reasonRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 404, 409, 422, 503],
  },
} as const satisfies Record<string, Endpoint>;
