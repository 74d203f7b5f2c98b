import { z } from 'zod';

/**
 * What a task driver compiles a job's settings into: plain data, stored with the revision, filled by the core at launch.
 * Strings may hold holes: `{{port.0}}` (the n-th port), `{{host}}` (the agent's address), `{{instance}}` (counted from 1),
 * `{{task.id}}`, `{{task.name}}`.
 */
export const portsRequestSchema = z.object({
  /** All ports together, the fixed ones included. */
  count: z.int().min(0),
  fixed: z.array(z.int().min(1).max(65535)).default([]),
  /** Lowest dynamic port that may be taken. */
  minimum: z.int().min(1).max(65535).optional(),
});

export const resourcesRequestSchema = z.object({
  /** Cores; Mesos keeps three decimals. */
  cpus: z.number().nonnegative(),
  memMb: z.number().nonnegative(),
  diskMb: z.number().nonnegative().default(0),
  gpus: z.int().nonnegative().default(0),
  ports: portsRequestSchema,
});

export const environmentVariableSchema = z.object({ name: z.string().min(1), value: z.string() });

export const taskUriSchema = z.object({
  value: z.string().min(1),
  executable: z.boolean().optional(),
  extract: z.boolean().optional(),
  cache: z.boolean().optional(),
  outputFile: z.string().optional(),
});

export const commandTemplateSchema = z.object({
  /** true: `value` is given to a shell. false: `value` (if any) is the program and `arguments` its argv, or the image's arguments. */
  shell: z.boolean(),
  value: z.string().optional(),
  arguments: z.array(z.string()).default([]),
  environment: z.array(environmentVariableSchema).default([]),
  uris: z.array(taskUriSchema).default([]),
  user: z.string().optional(),
});

export const volumeSchema = z.object({
  containerPath: z.string().min(1),
  hostPath: z.string().optional(),
  mode: z.enum(['RW', 'RO']).default('RW'),
});

export const portMappingSchema = z.object({
  /** Index into the task's ports. */
  portIndex: z.int().min(0),
  containerPort: z.int().min(1).max(65535),
  protocol: z.enum(['tcp', 'udp']).default('tcp'),
});

export const containerTemplateSchema = z.object({
  type: z.enum(['DOCKER', 'MESOS']),
  image: z.string().min(1),
  network: z.enum(['HOST', 'BRIDGE', 'NONE', 'USER']).default('HOST'),
  networkName: z.string().optional(),
  portMappings: z.array(portMappingSchema).default([]),
  privileged: z.boolean().default(false),
  forcePull: z.boolean().default(true),
  parameters: z.array(z.object({ key: z.string(), value: z.string() })).default([]),
  volumes: z.array(volumeSchema).default([]),
});

export const healthCheckSchema = z.object({
  kind: z.enum(['HTTP', 'TCP', 'COMMAND']),
  /** Index into the task's ports (HTTP and TCP). */
  portIndex: z.int().min(0).optional(),
  path: z.string().optional(),
  scheme: z.enum(['http', 'https']).optional(),
  command: z.string().optional(),
  delayMs: z.number().nonnegative(),
  intervalMs: z.number().positive(),
  timeoutMs: z.number().positive(),
  gracePeriodMs: z.number().nonnegative(),
  consecutiveFailures: z.int().min(0),
});

export const taskTemplateSchema = z.object({
  resources: resourcesRequestSchema,
  command: commandTemplateSchema,
  container: containerTemplateSchema.optional(),
  healthCheck: healthCheckSchema.optional(),
  labels: z.record(z.string(), z.string()).default({}),
  /** Between SIGTERM and SIGKILL. */
  killGraceMs: z.number().nonnegative(),
});

export type PortsRequest = z.output<typeof portsRequestSchema>;
export type ResourcesRequest = z.output<typeof resourcesRequestSchema>;
export type CommandTemplate = z.output<typeof commandTemplateSchema>;
export type ContainerTemplate = z.output<typeof containerTemplateSchema>;
export type HealthCheck = z.output<typeof healthCheckSchema>;
export type TaskTemplate = z.output<typeof taskTemplateSchema>;
