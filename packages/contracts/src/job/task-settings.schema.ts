import { z } from 'zod';
import { healthCheckSchema, portsRequestSchema, taskUriSchema, volumeSchema } from './task-template.schema.js';

/**
 * What a door says about the tasks of one job: the input of a task driver's `compile`. The environment door fills it from
 * `TASK#_*`. Where the job is placed, how often it runs and when it is relaunched is not the driver's business.
 */
export const taskSettingsSchema = z.object({
  /** The job's name. */
  name: z.string().min(1),
  cpus: z.number().nonnegative(),
  memMb: z.number().nonnegative(),
  diskMb: z.number().nonnegative(),
  gpus: z.int().nonnegative(),
  ports: portsRequestSchema,
  image: z.string().optional(),
  /** A shell line (`TASK#_CMD`). */
  cmd: z.string().optional(),
  /** Arguments without a shell (`TASK#_ARGS`). */
  args: z.array(z.string()).optional(),
  env: z.record(z.string(), z.string()),
  uris: z.array(taskUriSchema),
  user: z.string().optional(),
  labels: z.record(z.string(), z.string()),
  network: z.enum(['HOST', 'BRIDGE', 'NONE', 'USER']),
  networkName: z.string().optional(),
  /** Container ports of a bridge network, matched in order with the task's ports. */
  containerPorts: z.array(z.int().min(1).max(65535)),
  volumes: z.array(volumeSchema),
  containerParameters: z.array(z.object({ key: z.string(), value: z.string() })),
  privileged: z.boolean(),
  forcePull: z.boolean(),
  healthCheck: healthCheckSchema.optional(),
  killGraceMs: z.number().nonnegative(),
});

export type TaskSettings = z.output<typeof taskSettingsSchema>;
