import { z } from 'zod';
import { jobKeySchema } from '../ids.js';
import type { JobKey } from '../ids.js';
import { maximumInstances, restartSettingsSchema } from '../job/index.js';

/** A change that can be planned: the commands that make tasks begin or end. */
export const planChangeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('scale'), jobKey: jobKeySchema, instances: z.int().min(0).max(maximumInstances) }),
    /** Without keys: every job. */
    z.strictObject({
      kind: z.literal('rollingRestart'),
      jobKeys: z.array(jobKeySchema).optional(),
      settings: restartSettingsSchema.optional(),
    }),
    z.strictObject({ kind: z.literal('killAll'), jobKeys: z.array(jobKeySchema).optional() }),
    z.strictObject({ kind: z.literal('suspend'), jobKey: jobKeySchema }),
    z.strictObject({ kind: z.literal('resume'), jobKey: jobKeySchema }),
  ])
  .meta({ id: 'PlanChange' });

export type PlanChange = z.output<typeof planChangeSchema>;

/** A task type that two changes want something of where only one can be meant. */
export interface AskedTwice {
  readonly jobKey: JobKey;
  readonly kinds: readonly [first: PlanChange['kind'], second: PlanChange['kind']];
  /** Where the first stands in the list of changes. */
  readonly first: number;
  /** Of the key in the second, from the list of changes on. */
  readonly path: readonly (string | number)[];
}

/** Of two counts for one task type, or of a suspend and a resume, nobody can know which is meant. */
export const askedTwice = (changes: readonly PlanChange[]): AskedTwice[] => {
  const before = new Map<string, { first: number; kind: PlanChange['kind'] }>();
  return changes.flatMap((change, index) =>
    keysOf(change).flatMap(({ jobKey, at }) => {
      const about = `${aspectOf(change)} ${jobKey}`;
      const earlier = before.get(about);
      if (earlier) return [{ jobKey, first: earlier.first, kinds: [earlier.kind, change.kind], path: [index, ...at] }];
      before.set(about, { first: index, kind: change.kind });
      return [];
    }),
  );
};

/** Suspending takes back a resume and the other way round, so that they count as one. */
const aspectOf = ({ kind }: PlanChange): string => (kind === 'suspend' || kind === 'resume' ? 'suspension' : kind);

const keysOf = (change: PlanChange): { jobKey: JobKey; at: (string | number)[] }[] =>
  'jobKey' in change
    ? [{ jobKey: change.jobKey, at: ['jobKey'] }]
    : (change.jobKeys ?? []).map((jobKey, index) => ({ jobKey, at: ['jobKeys', index] }));

export const planChangesSchema = z
  .array(planChangeSchema)
  .max(50)
  .superRefine((changes, context) => {
    for (const { jobKey, first, path } of askedTwice(changes))
      context.addIssue({
        code: 'custom',
        path: [...path],
        message: `Change ${first + 1} asks the same of ${jobKey}, or the opposite: nobody can know which is meant.`,
        input: changes,
      });
  })
  .default([])
  .describe('One task type can be given one count, one restart, one kill, and one suspend or resume.');
