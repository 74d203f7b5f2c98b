import { z } from 'zod';
import { jobKeySchema, jobRoleSchema, operationIdSchema, taskIdSchema } from '../ids.js';
import {
  checkedJobDefinitionsSchema,
  quotaAmountsSchema,
  restartSettingsSchema,
  shownForecastSchema,
} from '../job/index.js';
import { planChangeSchema } from './plan-change.schema.js';
import { agentAttributeSchema } from './plan.schema.js';
import { wishShape } from './wish.schema.js';

export const onChangeModes = ['keep', 'rolling'] as const;
export const onRemovedModes = ['suspend', 'kill'] as const;
export const whenBusyModes = ['refuse', 'queue'] as const;

/** The whole list of a door, as at boot: the core finds out what changed. */
const applyJobsSchema = z.object({
  kind: z.literal('applyJobs'),
  definitions: checkedJobDefinitionsSchema,
  onChange: z.enum(onChangeModes),
  onRemoved: z.enum(onRemovedModes),
});

/** Agents by their host names or ids, or all that have this value of an attribute now. */
const whichAgentsShape = {
  agents: z.array(z.string().min(1)).max(1_000).optional(),
  attribute: agentAttributeSchema.optional(),
};

/** A command that can be planned, and carried out as part of a plan. */
export const plannedCommandSchema = z.discriminatedUnion('kind', [applyJobsSchema, ...planChangeSchema.options]);

/** The one language all doors speak to the core. */
export const commandSchema = z.discriminatedUnion('kind', [
  applyJobsSchema,
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
  /** All of the changes or none, and none when the hash of a plan made of them now is another one. */
  z.object({
    kind: z.literal('applyPlan'),
    hash: z.string().min(1),
    changes: z.array(plannedCommandSchema).min(1),
    /** What was shown of places, to be held against what happens; without, what would be foreseen now. */
    forecast: shownForecastSchema.optional(),
    ...wishShape,
  }),
  /** Moves tasks off agents and begins nothing there any more, until `undrain`. */
  z.object({ kind: z.literal('drain'), ...whichAgentsShape, force: z.boolean().optional(), ...wishShape }),
  z.object({ kind: z.literal('undrain'), ...whichAgentsShape, reason: wishShape.reason }),
  z.object({ kind: z.literal('pauseOperation'), operationId: operationIdSchema, reason: wishShape.reason }),
  z.object({ kind: z.literal('resumeOperation'), operationId: operationIdSchema, reason: wishShape.reason }),
  z.object({ kind: z.literal('cancel'), operationId: operationIdSchema, reason: wishShape.reason }),
  /** Takes back what an operation did, as an operation of its own. */
  z.object({ kind: z.literal('undo'), operationId: operationIdSchema, reason: wishShape.reason }),
  /** What was left alone in a storm is taken up again at once. */
  z.object({ kind: z.literal('endStorm'), reason: wishShape.reason }),
]);

export type Command = z.output<typeof commandSchema>;
export type PlannedCommand = z.output<typeof plannedCommandSchema>;
export type OnChange = (typeof onChangeModes)[number];
export type OnRemoved = (typeof onRemovedModes)[number];
