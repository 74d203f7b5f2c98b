import { z } from 'zod';
import { agentIdSchema, taskIdSchema } from '../ids.js';
import { mesosTaskStates } from '../scheduling/index.js';

/** A task of this framework that no job explains. */
export const foreignTaskSchema = z
  .object({
    taskId: taskIdSchema,
    /** As Mesos says. */
    state: z.enum(mesosTaskStates),
    /** Its name at Mesos, once the master was asked. */
    name: z.string().optional(),
    agentId: agentIdSchema.optional(),
    hostname: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: 'ForeignTask' });

export type ForeignTaskView = z.output<typeof foreignTaskSchema>;
