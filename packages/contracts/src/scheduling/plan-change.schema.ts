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
  /** Undefined: both ask it of every task type. */
  readonly jobKey: JobKey | undefined;
  readonly kinds: readonly [first: PlanChange['kind'], second: PlanChange['kind']];
  /** Where the first stands in the list of changes. */
  readonly first: number;
  /** Of what asks again, from the list of changes on: the key in the second, or the second itself where it names none. */
  readonly path: readonly (string | number)[];
}

/** What has been asked of task types so far; under `undefined`, of every one. */
type AskedOf = Map<
  JobKey | undefined,
  { readonly jobKey: JobKey | undefined; first: number; kind: PlanChange['kind'] }
>;

/** Of two counts for one task type, or of a suspend and a resume, nobody can know which is meant. */
export const askedTwice = (changes: readonly PlanChange[]): AskedTwice[] => {
  const before = new Map<string, AskedOf>();
  return changes.flatMap((change, index) =>
    subjectsOf(change).flatMap(({ jobKey, at }) => {
      const asked = before.get(aspectOf(change)) ?? (new Map() as AskedOf);
      before.set(aspectOf(change), asked);
      // What is asked of every one is asked again of those it was asked of before, and the other way round.
      const [earlier] = jobKey === undefined ? asked.values() : [asked.get(jobKey) ?? asked.get(undefined)];
      if (!earlier) {
        asked.set(jobKey, { jobKey, first: index, kind: change.kind });
        return [];
      }
      const { first, kind } = earlier;
      return [{ jobKey: jobKey ?? earlier.jobKey, first, kinds: [kind, change.kind], path: [index, ...at] }];
    }),
  );
};

/** Suspending takes back a resume and the other way round, so that they count as one. */
const aspectOf = ({ kind }: PlanChange): string => (kind === 'suspend' || kind === 'resume' ? 'suspension' : kind);

interface Subject {
  /** Undefined: every task type. */
  readonly jobKey: JobKey | undefined;
  /** Where in the change it is named. */
  readonly at: readonly (string | number)[];
}

const subjectsOf = (change: PlanChange): Subject[] =>
  'jobKey' in change
    ? [{ jobKey: change.jobKey, at: ['jobKey'] }]
    : (change.jobKeys?.map((jobKey, index) => ({ jobKey, at: ['jobKeys', index] })) ?? [{ jobKey: undefined, at: [] }]);

export const planChangesSchema = z
  .array(planChangeSchema)
  .max(50)
  .superRefine((changes, context) => {
    for (const { jobKey, first, path } of askedTwice(changes))
      context.addIssue({
        code: 'custom',
        path: [...path],
        message: `Change ${first + 1} asks the same of ${jobKey ?? 'every task type'}, or the opposite: nobody can know which is meant.`,
        input: changes,
      });
  })
  .default([])
  .describe(
    'One task type can be given one count, one restart, one kill, and one suspend or resume. What names no task type is for every one.',
  );
