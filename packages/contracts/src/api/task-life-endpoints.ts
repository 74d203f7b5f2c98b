import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { foreignTaskSchema } from './foreign-task.schema.js';
import { reasonRequestSchema } from './requests.schema.js';
import { acceptedSchema } from './views.schema.js';

export const taskLifeEndpoints = {
  foreignTasks: {
    id: 'listForeignTasks',
    method: 'GET',
    path: '/api/v2/foreign',
    summary: 'Tasks of this framework no job explains; they are left alone until one adopts or kills them',
    tag: 'tasks',
    status: 200,
    response: z.array(foreignTaskSchema),
    problems: [503],
  },
  endStorm: {
    id: 'endStorm',
    method: 'POST',
    path: '/api/v2/storm/end',
    summary: 'Relaunch at once what was lost in a storm, instead of waiting until it is calm',
    tag: 'tasks',
    request: reasonRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 409, 422, 503],
  },
} as const satisfies Record<string, Endpoint>;
