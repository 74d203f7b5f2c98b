// The task types of the fixture: one for each thing the pages have to show.
const shape = (cpus, memMb, diskMb = 0, gpus = 0, ports = 0) => ({ cpus, memMb, diskMb, gpus, ports });

const job = (name, overrides) => ({
  key: `root/prod/${name}`,
  role: 'root',
  environment: 'prod',
  name,
  driver: 'command',
  desired: 1,
  declared: overrides.desired ?? 1,
  minimumInstances: 0,
  allowScaling: true,
  tier: 'preferred',
  priority: 0,
  suspended: false,
  orphaned: false,
  revisionId: `${name}-r1`,
  revisionNumber: 1,
  perInstance: shape(0.1, 64),
  hasHealthCheck: false,
  oneInstancePerAgent: false,
  fixedPorts: [],
  ...overrides,
});

export const exampleJobs = () =>
  [
    job('web', {
      desired: 3,
      minimumInstances: 1,
      hasHealthCheck: true,
      perInstance: shape(0.25, 128, 64, 0, 1),
      revisionNumber: 3,
      revisionId: 'web-r3',
      version: '2.4.1',
    }),
    job('worker', { desired: 2, perInstance: shape(0.5, 1536, 512) }),
    job('ticker', { desired: 1, allowScaling: false }),
    job('jobmanager', {
      driver: 'docker',
      image: 'registry.example/data/flink:1.20.1-scala_2.12-java17',
      desired: 4,
      declared: 2,
      hasHealthCheck: true,
      oneInstancePerAgent: true,
      fixedPorts: [8081],
      perInstance: shape(1, 2048, 1024, 0, 1),
    }),
    job('importer', { desired: 1, perInstance: shape(0.2, 256) }),
    job('reports', {
      desired: 2,
      suspended: true,
      suspendedReason: 'the source database is being moved',
      perInstance: shape(0.2, 512),
    }),
    job('legacy-proxy', { desired: 1, orphaned: true, perInstance: shape(0.1, 96, 0, 0, 1) }),
  ].map((each, position) => ({ ...each, position }));

export const loadJob = (instances) => ({
  ...job('load', { desired: instances, perInstance: shape(0.01, 16) }),
  position: 90,
});

export const agents = [
  { id: '7b9d2c1e-S0', hostname: 'agent-1.lan', ip: '10.0.4.11' },
  { id: '7b9d2c1e-S1', hostname: 'agent-2.lan', ip: '10.0.4.12' },
  { id: '7b9d2c1e-S2', hostname: 'agent-3.lan', ip: '10.0.4.13' },
];
