import type { ContainerSpec, RunSpec } from '../runner/index.js';

/** A small run of a shell command, as an agent hands it to a runner. */
export function runSpec(changes: Partial<RunSpec> = {}): RunSpec {
  return {
    frameworkId: 'f1',
    agentId: 'a1',
    taskId: 't1',
    taskName: 't1',
    containerId: 'c1',
    sandbox: '/sandbox',
    command: { shell: true, value: 'true', arguments: [] },
    resources: { cpus: 0.5, memBytes: 64 * 1024 * 1024, ports: [{ begin: 31_000, end: 31_010 }] },
    persistentVolumes: [],
    environment: {},
    uris: [],
    ...changes,
  };
}

export function containerSpec(changes: Partial<ContainerSpec> = {}): ContainerSpec & { readonly image: string } {
  return {
    type: 'docker',
    image: 'alpine:3',
    forcePull: false,
    network: 'host',
    networkNames: [],
    portMappings: [],
    parameters: [],
    privileged: false,
    volumes: [],
    environment: { MESOS_SANDBOX: '/mnt/mesos/sandbox' },
    ...changes,
  };
}
