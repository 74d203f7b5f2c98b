import { z } from 'zod';
import { jobKeySchema, jobRoleSchema, operationIdSchema, taskIdSchema } from '../ids.js';
import { jobDefinitionSchema, quotaAmountsSchema } from '../job/index.js';

export const onChangeModes = ['keep', 'rolling'] as const;
export const onRemovedModes = ['suspend', 'kill'] as const;

/** The one language all doors speak to the core. */
export const commandSchema = z.discriminatedUnion('kind', [
  /** The whole list of a door, as at boot: the core finds out what changed. */
  z.object({
    kind: z.literal('applyJobs'),
    definitions: z.array(jobDefinitionSchema),
    onChange: z.enum(onChangeModes),
    onRemoved: z.enum(onRemovedModes),
  }),
  z.object({
    kind: z.literal('scale'),
    jobKey: jobKeySchema,
    instances: z.int().min(0),
    reason: z.string().optional(),
  }),
  z.object({ kind: z.literal('restartTask'), taskId: taskIdSchema, reason: z.string().optional() }),
  /** Without keys: every job. Tasks are replaced one at a time, the next only when the successor is up (and healthy). */
  z.object({
    kind: z.literal('rollingRestart'),
    jobKeys: z.array(jobKeySchema).optional(),
    reason: z.string().optional(),
  }),
  /** Without keys: every job. Ends every task at once; the instances come back by the restart policy. */
  z.object({ kind: z.literal('killAll'), jobKeys: z.array(jobKeySchema).optional(), reason: z.string().optional() }),
  /** Ends one task; with `scaleDown` its instance is given up too. */
  z.object({
    kind: z.literal('killTask'),
    taskId: taskIdSchema,
    scaleDown: z.boolean(),
    reason: z.string().optional(),
  }),
  z.object({ kind: z.literal('suspend'), jobKey: jobKeySchema, reason: z.string().optional() }),
  z.object({ kind: z.literal('resume'), jobKey: jobKeySchema, reason: z.string().optional() }),
  /** Refused when production tasks of the role already take more. */
  z.object({
    kind: z.literal('setQuota'),
    role: jobRoleSchema,
    amounts: quotaAmountsSchema,
    reason: z.string().optional(),
  }),
  /** The role is not limited any more. */
  z.object({ kind: z.literal('removeQuota'), role: jobRoleSchema, reason: z.string().optional() }),
  z.object({ kind: z.literal('cancel'), operationId: operationIdSchema, reason: z.string().optional() }),
]);

export type Command = z.output<typeof commandSchema>;
export type OnChange = (typeof onChangeModes)[number];
export type OnRemoved = (typeof onRemovedModes)[number];
