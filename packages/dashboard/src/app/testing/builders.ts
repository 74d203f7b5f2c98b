import type { Framework, Job, Operation, Task } from '../api';

export const aTask = (change: Partial<Task> = {}): Task => ({
  id: 'hello.web-1.00000000-0000-0000-0000-000000000001',
  jobKey: 'root/prod/web',
  instanceName: 'web-1',
  instance: 0,
  state: 'RUNNING',
  healthy: true,
  hasHealthCheck: true,
  outdated: false,
  revisionId: 'web-r1',
  ports: [31000],
  resources: { cpus: 0.25, memMb: 128, diskMb: 0, gpus: 0, ports: 1 },
  failures: 0,
  createdAtMs: 1_000,
  runningAtMs: 2_000,
  updatedAtMs: 2_000,
  ...change,
});

export const aJob = (change: Partial<Job> = {}): Job => ({
  key: 'root/prod/web',
  role: 'root',
  environment: 'prod',
  name: 'web',
  driver: 'command',
  desired: 3,
  declared: 3,
  minimumInstances: 0,
  allowScaling: true,
  suspended: false,
  orphaned: false,
  revisionId: 'web-r1',
  revisionNumber: 1,
  position: 0,
  perInstance: { cpus: 0.25, memMb: 128, diskMb: 0, gpus: 0, ports: 1 },
  hasHealthCheck: true,
  oneInstancePerAgent: false,
  fixedPorts: [],
  counts: {
    running: 3,
    healthy: 3,
    unhealthy: 0,
    waiting: 0,
    starting: 0,
    killing: 0,
    partitioned: 0,
    outdated: 0,
  },
  ...change,
});

export const aProgress = (done: number, total: number): Operation['progress'] => ({
  done,
  total,
  failed: 0,
  sentence: `${done} of ${total} instances came up.`,
  jobs: [],
  instances: [],
});

export const anOperation = (change: Partial<Operation> = {}): Operation => ({
  id: 'op-1',
  kind: 'scale',
  state: 'running',
  jobKeys: ['root/prod/web'],
  taskIds: [],
  taskCount: 0,
  cursor: 0,
  from: 3,
  to: 5,
  actor: { kind: 'user', id: 'ada' },
  progress: aProgress(0, 2),
  actions: ['cancel', 'undo'],
  createdAtMs: 1_000,
  deadlineMs: 301_000,
  ...change,
});

export const aFramework = (change: Partial<Framework> = {}): Framework => ({
  name: 'hello',
  connection: 'subscribed',
  startedAtMs: 1_000,
  version: '0.1.0',
  userAuthSupport: false,
  developmentCluster: false,
  ...change,
});
