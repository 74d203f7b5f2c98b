import { asAgentId, asFrameworkId, asJobKey, asOperationId, asRevisionId, asTaskId } from '@borealis/contracts';
import type { Agent, Change, Framework, Job, Operation, Quota, Revision, Task } from '@borealis/contracts';

export const aTemplate = (more: Partial<Revision['template']> = {}): Revision['template'] => ({
  resources: { cpus: 1, memMb: 1, diskMb: 0, gpus: 0, ports: { count: 0, fixed: [] } },
  command: { shell: false, arguments: [], environment: [], uris: [] },
  labels: {},
  killGraceMs: 0,
  ...more,
});

export const aTask = (id: string, more: Partial<Task> = {}): Task => ({
  id: asTaskId(id),
  jobKey: asJobKey('root/prod/web'),
  instance: 0,
  revisionId: asRevisionId('root/prod/web@1'),
  state: 'PENDING',
  healthy: null,
  ports: [],
  failures: 0,
  createdAtMs: 1,
  updatedAtMs: 1,
  history: [{ atMs: 1, state: 'PENDING' }],
  ...more,
});

export const aJob = (name: string, more: Partial<Job> = {}): Job => {
  const key = asJobKey(`root/prod/${name}`);
  return {
    key,
    definition: {
      key,
      driver: 'docker',
      instances: 1,
      minimumInstances: 0,
      allowScaling: true,
      launchOrder: 1,
      persistent: false,
      placement: { oneInstancePerAgent: false },
      restart: { mode: 'always', backoffMs: 1, backoffMaxMs: 1, stableAfterMs: 1 },
      template: aTemplate(),
    },
    desired: 1,
    suspended: false,
    orphaned: false,
    revisionId: asRevisionId('r'),
    revisionNumber: 1,
    position: 0,
    createdAtMs: 1,
    updatedAtMs: 1,
    ...more,
  };
};

export const anOperation = (id: string, more: Partial<Operation> = {}): Operation => ({
  id: asOperationId(id),
  kind: 'scale',
  state: 'running',
  jobKeys: [asJobKey('root/prod/web')],
  taskIds: [],
  cursor: 0,
  actor: { kind: 'user', id: 'u' },
  progress: { done: 0, total: 1 },
  createdAtMs: 1,
  deadlineMs: 2,
  ...more,
});

export const aRevision = (id: string, more: Partial<Revision> = {}): Revision => ({
  id: asRevisionId(id),
  jobKey: asJobKey('root/prod/web'),
  number: 1,
  hash: 'h',
  template: aTemplate(),
  createdAtMs: 1,
  ...more,
});

export const anAgent = (id: string, more: Partial<Agent> = {}): Agent => ({
  id: asAgentId(id),
  hostname: 'h',
  attributes: { rack: '1' },
  firstSeenAtMs: 1,
  ...more,
});

export const aQuota = (role: string, more: Partial<Quota> = {}): Quota => ({
  role,
  cpus: 1,
  memMb: 1,
  diskMb: 1,
  updatedAtMs: 1,
  ...more,
});

export const aFramework = (more: Partial<Framework> = {}): Framework => ({
  name: 'fw',
  frameworkId: asFrameworkId('f'),
  ...more,
});

export const putTask = (id: string, more: Partial<Task> = {}): Change => ({ kind: 'task', task: aTask(id, more) });
export const removeTask = (id: string): Change => ({ kind: 'taskRemoved', taskId: asTaskId(id) });
export const putOperation = (id: string, more: Partial<Operation> = {}): Change => ({
  kind: 'operation',
  operation: anOperation(id, more),
});
export const removeOperation = (id: string): Change => ({ kind: 'operationRemoved', operationId: asOperationId(id) });
