import { z } from 'zod';
import { constraintSchema } from './constraint.schema.js';

/** Fill agents one after the other (and leave whole ones free), or use many of them evenly. */
export const placementStrategies = ['spread', 'pack'] as const;

/** Where the tasks of a job may go. What is optional was added later: rows from before have none of it. */
export const placementSchema = z.object({
  /** At most one instance of the job on one agent. */
  oneInstancePerAgent: z.boolean(),
  /** Spread over the values of this agent attribute; agents without it are not used. The same as a `spread` constraint. */
  spreadByAttribute: z.string().optional(),
  /** All of them hold. */
  constraints: z.array(constraintSchema).optional(),
  /** Absent: the framework's. */
  strategy: z.enum(placementStrategies).optional(),
});

export type Placement = z.output<typeof placementSchema>;
export type PlacementStrategy = (typeof placementStrategies)[number];
