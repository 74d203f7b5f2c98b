import { z } from 'zod';

/**
 * What of an agent a constraint looks at: `@agent` itself, its `@hostname`, or `@zone` and `@region` of its fault domain; else the name
 * of an agent attribute. Where an agent has no attribute named `host`, `hostname`, `zone` or `region`, its host name, zone or region
 * stands in.
 */
export const placementFieldSchema = z.string().min(1).max(200);

/** Longest pattern, longest value, and the most constraints of one job: bounds against typing errors and costly matching. */
export const maximumPattern = 200;
export const maximumConstraints = 50;

const value = z.string().min(1).max(500);

export const constraintSchema = z.discriminatedUnion('kind', [
  /** One of the agent's values is one of these; `negated`: none is, and an agent without the field will do. */
  z.object({
    kind: z.literal('value'),
    on: placementFieldSchema,
    negated: z.boolean().optional(),
    values: z.array(value).min(1).max(500),
  }),
  /** One of the agent's values is matched as a whole by this regular expression; `negated` as above. */
  z.object({
    kind: z.literal('pattern'),
    on: placementFieldSchema,
    negated: z.boolean().optional(),
    pattern: z.string().min(1).max(maximumPattern),
  }),
  /** At most so many launched tasks of the job for each value of the field; agents without the field are not used. */
  z.object({ kind: z.literal('limit'), on: placementFieldSchema, limit: z.int().min(1).max(100_000) }),
  /** Evenly over the values of the field. `groups`: how many values there are, where not all of them have been offered yet. */
  z.object({ kind: z.literal('spread'), on: placementFieldSchema, groups: z.int().min(1).max(10_000).optional() }),
  /** All on one value of the field: the one the first task was placed on. */
  z.object({ kind: z.literal('together'), on: placementFieldSchema }),
  /**
   * Not where a task of that job is, and no task of that job where one of this is. `from`: role/environment/name, or the name alone
   * of a job with the same role and environment. `on`: the field whose values are kept apart; absent is `@agent`.
   */
  z.object({ kind: z.literal('apart'), from: z.string().min(1).max(400), on: placementFieldSchema.optional() }),
]);

export type Constraint = z.output<typeof constraintSchema>;
