import { z } from 'zod';
import { jobKeySchema, jobRoleSchema, operationIdSchema, taskIdSchema } from '../ids.js';
import { checkedJobDefinitionsSchema, quotaAmountsSchema, restartSettingsSchema } from '../job/index.js';

export const onChangeModes = ['keep', 'rolling'] as const;
export const onRemovedModes = ['suspend', 'kill'] as const;
export const whenBusyModes = ['refuse', 'queue'] as const;

const shortestDeadlineMs = 1_000;
const longestDeadlineMs = 7 * 24 * 3_600_000;

/** What every wish may say of itself: why, and within how many milliseconds it has to be done. */
export const wishShape = {
  reason: z.string().max(500).optional().describe('Why; shown with the operation.'),
  withinMs: z
    .number()
    .min(shortestDeadlineMs)
    .max(longestDeadlineMs)
    .optional()
    .describe('Milliseconds until it is given up; without, by what there is to do.'),
};

/** The one language all doors speak to the core. */
export const commandSchema = z.discriminatedUnion('kind', [
  /** The whole list of a door, as at boot: the core finds out what changed. */
  z.object({
    kind: z.literal('applyJobs'),
    definitions: checkedJobDefinitionsSchema,
    onChange: z.enum(onChangeModes),
    onRemoved: z.enum(onRemovedModes),
  }),
  z.object({ kind: z.literal('scale'), jobKey: jobKeySchema, instances: z.int().min(0), ...wishShape }),
  z.object({
    kind: z.literal('restartTask'),
    taskId: taskIdSchema,
    settings: restartSettingsSchema.optional(),
    ...wishShape,
  }),
  /** Without keys: every job. The next batch only when the one before is up (and healthy, for the watch time). */
  z.object({
    kind: z.literal('rollingRestart'),
    jobKeys: z.array(jobKeySchema).optional(),
    settings: restartSettingsSchema.optional(),
    /** What to do when another operation is in the way: be refused with its id, or begin after it. */
    whenBusy: z.enum(whenBusyModes).optional(),
    ...wishShape,
  }),
  /** Without keys: every job. Ends every task at once; the instances come back by the restart policy. */
  z.object({ kind: z.literal('killAll'), jobKeys: z.array(jobKeySchema).optional(), ...wishShape }),
  /** Ends one task; with `scaleDown` its instance is given up too. */
  z.object({ kind: z.literal('killTask'), taskId: taskIdSchema, scaleDown: z.boolean(), ...wishShape }),
  z.object({ kind: z.literal('suspend'), jobKey: jobKeySchema, ...wishShape }),
  z.object({ kind: z.literal('resume'), jobKey: jobKeySchema, ...wishShape }),
  /** Takes a foreign task in as an instance of a job; without `instance`, in the first free place. */
  z.object({
    kind: z.literal('adopt'),
    taskId: taskIdSchema,
    jobKey: jobKeySchema,
    instance: z.int().min(0).optional(),
    reason: wishShape.reason,
  }),
  /** Refused when production tasks of the role already take more. */
  z.object({
    kind: z.literal('setQuota'),
    role: jobRoleSchema,
    amounts: quotaAmountsSchema,
    reason: wishShape.reason,
  }),
  /** The role is not limited any more. */
  z.object({ kind: z.literal('removeQuota'), role: jobRoleSchema, reason: wishShape.reason }),
  z.object({ kind: z.literal('pauseOperation'), operationId: operationIdSchema, reason: wishShape.reason }),
  z.object({ kind: z.literal('resumeOperation'), operationId: operationIdSchema, reason: wishShape.reason }),
  z.object({ kind: z.literal('cancel'), operationId: operationIdSchema, reason: wishShape.reason }),
  /** Takes back what an operation did, as an operation of its own. */
  z.object({ kind: z.literal('undo'), operationId: operationIdSchema, reason: wishShape.reason }),
  /** What was left alone in a storm is taken up again at once. */
  z.object({ kind: z.literal('endStorm'), reason: wishShape.reason }),
]);

export type Command = z.output<typeof commandSchema>;
export type OnChange = (typeof onChangeModes)[number];
export type OnRemoved = (typeof onRemovedModes)[number];
