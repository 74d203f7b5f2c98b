import { z } from 'zod';
import {
  agentIdSchema,
  frameworkIdSchema,
  jobKeySchema,
  operationIdSchema,
  revisionIdSchema,
  taskIdSchema,
} from '../ids.js';
import {
  prioritySchema,
  reservedPlaceSchema,
  stormViewSchema,
  taskEventSchema,
  taskStateSchema,
  tierSchema,
} from '../job/index.js';
import { missingInstancesSchema, outdatedPlanSchema, pendingReasonSchema } from '../scheduling/index.js';
import { operationViewSchema } from './operation-view.schema.js';

/** What the doors show. Times are milliseconds since 1970, memory and disk MB. No secret is ever part of a view. */

export const resourceSumSchema = z
  .object({ cpus: z.number(), memMb: z.number(), diskMb: z.number(), gpus: z.number(), ports: z.int() })
  .meta({ id: 'ResourceSum' });

export const taskViewSchema = z
  .object({
    id: taskIdSchema,
    jobKey: jobKeySchema,
    /** The instance as people count: `<name>-<n>`, n from 1. */
    instanceName: z.string(),
    instance: z.int().min(0),
    state: taskStateSchema,
    mesosState: z.string().optional(),
    healthy: z.boolean().nullable(),
    hasHealthCheck: z.boolean(),
    /** Runs an older revision or version than its job has now. */
    outdated: z.boolean(),
    revisionId: revisionIdSchema,
    agentId: agentIdSchema.optional(),
    hostname: z.string().optional(),
    agentIp: z.string().optional(),
    ports: z.array(z.int()),
    resources: resourceSumSchema,
    replaces: taskIdSchema.optional(),
    /** While it waits: the place on an agent that others were ended for to make. */
    reservedPlace: reservedPlaceSchema.optional(),
    /** The task that is to take over from this one. */
    replacedBy: taskIdSchema.optional(),
    notBeforeMs: z.number().optional(),
    failures: z.int(),
    message: z.string().optional(),
    reason: z.string().optional(),
    createdAtMs: z.number(),
    runningAtMs: z.number().optional(),
    endedAtMs: z.number().optional(),
    updatedAtMs: z.number(),
  })
  .meta({ id: 'Task' });

export const taskDetailSchema = taskViewSchema.extend({ history: z.array(taskEventSchema) }).meta({ id: 'TaskDetail' });

export const jobViewSchema = z
  .object({
    key: jobKeySchema,
    role: z.string(),
    environment: z.string(),
    name: z.string(),
    driver: z.string(),
    image: z.string().optional(),
    /** Wanted instances now, and what the environment asks for. */
    desired: z.int(),
    declared: z.int(),
    minimumInstances: z.int(),
    allowScaling: z.boolean(),
    /** Who gives way to whom: see the tiers of a definition. */
    tier: tierSchema,
    priority: prioritySchema,
    suspended: z.boolean(),
    suspendedReason: z.string().optional(),
    orphaned: z.boolean(),
    revisionId: revisionIdSchema,
    revisionNumber: z.int(),
    version: z.string().optional(),
    position: z.int(),
    /** What one instance takes. */
    perInstance: resourceSumSchema,
    hasHealthCheck: z.boolean(),
    oneInstancePerAgent: z.boolean(),
    /** Fixed ports: a restart has to stop the old task first. */
    fixedPorts: z.array(z.int()),
    counts: z.object({
      running: z.int(),
      healthy: z.int(),
      unhealthy: z.int(),
      /** PENDING and THROTTLED. */
      waiting: z.int(),
      /** ASSIGNED and STARTING. */
      starting: z.int(),
      /** PREEMPTING, RESTARTING, DRAINING and KILLING. */
      killing: z.int(),
      partitioned: z.int(),
      outdated: z.int(),
    }),
    pending: pendingReasonSchema.optional(),
    missing: missingInstancesSchema.optional(),
  })
  .meta({ id: 'Job' });

/** Connection to Mesos, as people need it. */
export const frameworkViewSchema = z
  .object({
    name: z.string(),
    frameworkId: frameworkIdSchema.optional(),
    connection: z.enum(['connecting', 'subscribed', 'disconnected', 'refused']),
    /** Why it is not subscribed. */
    connectionReason: z.string().optional(),
    master: z.string().optional(),
    lastHeartbeatAtMs: z.number().optional(),
    startedAtMs: z.number(),
    version: z.string(),
    /** So much is lost at once that nothing is relaunched, given up or killed on our own. */
    storm: stormViewSchema.optional(),
    background: z.string().optional(),
    userAuthSupport: z.boolean(),
    /** The cluster runs container tasks as plain host processes (embedded development cluster). */
    developmentCluster: z.boolean(),
  })
  .meta({ id: 'Framework' });

/** Something a person should look at. */
export const attentionSchema = z
  .object({
    severity: z.enum(['info', 'warning', 'error']),
    code: z.string().optional(),
    title: z.string(),
    detail: z.string(),
    jobKey: jobKeySchema.optional(),
    taskId: taskIdSchema.optional(),
    agentId: agentIdSchema.optional(),
    operationId: operationIdSchema.optional(),
    sinceMs: z.number().optional(),
  })
  .meta({ id: 'Attention' });

export const overviewSchema = z
  .object({
    framework: frameworkViewSchema,
    counts: z.object({
      jobs: z.int(),
      tasks: z.int(),
      running: z.int(),
      waiting: z.int(),
      desired: z.int(),
      healthy: z.int(),
      unhealthy: z.int(),
      agents: z.int(),
    }),
    /** Tasks by state; every state is present. */
    states: z.record(taskStateSchema, z.int()),
    /** What live tasks hold. */
    used: resourceSumSchema,
    byJob: z.array(z.object({ jobKey: jobKeySchema, used: resourceSumSchema, instances: z.int() })),
    attention: z.array(attentionSchema),
    operations: z.array(operationViewSchema),
  })
  .meta({ id: 'Overview' });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    todo: z.string(),
    instance: z.string().optional(),
    operationId: z.string().optional(),
    /** BOREALIS_PLAN_OUTDATED: what the plan would do now. */
    plan: outdatedPlanSchema.optional(),
  })
  .meta({ id: 'Problem' })
  .describe('RFC 9457 problem document');

/** 202: it has begun (or, `joined`, was already under way). */
export const acceptedSchema = z
  .object({ operation: operationViewSchema, joined: z.boolean() })
  .meta({ id: 'Accepted' });

export const configurationEntrySchema = z
  .object({
    key: z.string(),
    /** Masked when secret. */
    value: z.string().optional(),
    source: z.enum(['environment', 'default']),
    secret: z.boolean(),
    doc: z.string(),
  })
  .meta({ id: 'ConfigurationEntry' });

export type ResourceSum = z.output<typeof resourceSumSchema>;
export type TaskView = z.output<typeof taskViewSchema>;
export type TaskDetail = z.output<typeof taskDetailSchema>;
export type JobView = z.output<typeof jobViewSchema>;
export type FrameworkView = z.output<typeof frameworkViewSchema>;
export type Attention = z.output<typeof attentionSchema>;
export type Overview = z.output<typeof overviewSchema>;
export type ProblemDocument = z.output<typeof problemSchema>;
export type Accepted = z.output<typeof acceptedSchema>;
export type ConfigurationEntry = z.output<typeof configurationEntrySchema>;
