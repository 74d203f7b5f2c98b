import { agentSchema, jobSchema, operationSchema, quotaSchema, revisionSchema, taskSchema } from '@borealis/contracts';

/** Where each kind of entity is kept, which of its fields is the key, and the shape a row must have. */
export const tables = {
  jobs: { table: 'job', key: 'key', schema: jobSchema },
  revisions: { table: 'revision', key: 'id', schema: revisionSchema },
  tasks: { table: 'task', key: 'id', schema: taskSchema },
  operations: { table: 'operation', key: 'id', schema: operationSchema },
  agents: { table: 'agent', key: 'id', schema: agentSchema },
  quotas: { table: 'quota', key: 'role', schema: quotaSchema },
} as const;
