import type { Agent, Framework, Job, Operation, Plan, Quota, Task } from '../api';

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
  tier: 'preferred',
  priority: 0,
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

export const anAgent = (change: Partial<Agent> = {}): Agent => ({
  id: 'S1',
  hostname: 'agent-1.lan',
  attributes: {},
  firstSeenAtMs: 1_000,
  offeredAtMs: 2_000,
  tasks: 0,
  ...change,
});

const nothing = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };

export const aQuota = (change: Partial<Quota> = {}): Quota => ({
  role: 'root',
  quota: { cpus: 8, memMb: 2048, diskMb: 10_240 },
  updatedAtMs: 1_000,
  used: {
    production: { ...nothing, cpus: 2.5, memMb: 1024 },
    productionDedicated: nothing,
    nonProduction: nothing,
    nonProductionDedicated: nothing,
  },
  left: { cpus: 5.5, memMb: 1024, diskMb: 10_240 },
  ...change,
});

export const aPlan = (change: Partial<Plan> = {}): Plan => ({
  agents: 3,
  atMs: 1_000,
  complete: true,
  diff: [],
  hash: 'abc',
  pending: [],
  staying: [],
  placements: [],
  warnings: [],
  ...change,
});
