import { describe, expect, it } from '@jest/globals';
import { containerSpec, runSpec } from '../../testing/build-run-spec.js';
import type { ContainerSpec } from '../container-spec.js';
import type { RunSpec } from '../runner.js';
import { containerSettingsOf } from './container-settings.js';
import type { ContainerSettings } from './engine-messages.js';

const settingsOf = (
  container: Partial<ContainerSpec> = {},
  spec: Partial<RunSpec> = {},
  owner?: { readonly name: string; readonly uid: number; readonly gid: number },
): ContainerSettings => containerSettingsOf(runSpec(spec), containerSpec(container), { own: 'label' }, owner);

const argv = (value: string | undefined, ...words: string[]): Partial<RunSpec> => ({
  command: { shell: false, ...(value === undefined ? {} : { value }), arguments: words },
});

describe('what an engine is told about a container', () => {
  it.each([
    ['a shell command', 'docker', {}, { Entrypoint: ['/bin/sh'], Cmd: ['-c', 'true'] }],
    ['a value and arguments', 'docker', argv('echo', 'a', 'b'), { Cmd: ['echo', 'a', 'b'] }],
    ['arguments for the image', 'docker', argv(undefined, 'a'), { Cmd: ['a'] }],
    [
      'a program of Mesos, which names itself',
      'mesos',
      argv('/bin/echo', 'echo', 'a'),
      { Entrypoint: ['/bin/echo'], Cmd: ['a'] },
    ],
  ] as const)('has the program: %s', (_, type, spec, expected) => {
    expect(settingsOf({ type }, spec)).toMatchObject(expected);
  });

  it('leaves the program to the image when the task names none', () => {
    expect(settingsOf({}, argv(undefined))).not.toHaveProperty('Cmd');
  });

  it('has shares and memory as Mesos gives them, never less than the least', () => {
    expect(settingsOf().HostConfig).toMatchObject({ CpuShares: 512, Memory: 67_108_864 });
    const little = { resources: { cpus: 0.001, memBytes: 1, ports: [] } };
    expect(settingsOf({}, little).HostConfig).toMatchObject({ CpuShares: 2, Memory: 33_554_432 });
  });

  it('has limits of their own, where the task has them', () => {
    const limited = { resources: { cpus: 1, cpusLimit: 2, memBytes: 64 << 20, memLimitBytes: 128 << 20, ports: [] } };
    expect(settingsOf({}, limited).HostConfig).toMatchObject({
      CpuPeriod: 100_000,
      CpuQuota: 200_000,
      Memory: 128 << 20,
      MemoryReservation: 64 << 20,
    });
    const unlimited = { resources: { cpusLimit: Infinity, memBytes: 64 << 20, memLimitBytes: Infinity, ports: [] } };
    expect(settingsOf({}, unlimited).HostConfig).not.toHaveProperty('Memory');
    expect(settingsOf({}, unlimited).HostConfig).not.toHaveProperty('CpuQuota');
  });

  it('has the sandbox, the volumes of the task and the persistent ones', () => {
    const persistent = { role: 'web', id: 'v1', hostPath: '/volumes/v1', containerPath: 'data', readOnly: false };
    const { HostConfig, Volumes } = settingsOf(
      {
        volumes: [
          { containerPath: '/a', readOnly: true, from: { kind: 'host', path: '/host/a' } },
          { containerPath: '/b', readOnly: false, from: { kind: 'host', path: 'below' } },
          { containerPath: 'c', readOnly: false, from: { kind: 'host', path: '/host/c' } },
          { containerPath: '/new', readOnly: false, from: { kind: 'none' } },
          {
            containerPath: '/own',
            readOnly: false,
            from: { kind: 'docker-volume', name: 'n', driver: 'd', options: { o: '1' } },
          },
        ],
      },
      { persistentVolumes: [persistent] },
    );
    expect(HostConfig.Binds).toEqual([
      '/sandbox:/mnt/mesos/sandbox',
      '/volumes/v1:/mnt/mesos/sandbox/data:rw',
      '/host/a:/a:ro',
      '/sandbox/below:/b:rw',
      '/host/c:/mnt/mesos/sandbox/c:rw',
    ]);
    expect(Volumes).toEqual({ '/new': {} });
    expect(HostConfig.Mounts).toMatchObject([
      { Source: 'n', Target: '/own', VolumeOptions: { DriverConfig: { Name: 'd', Options: { o: '1' } } } },
    ]);
  });

  it('passes over volume sources in DOCKER containers, and serves them in those of Mesos', () => {
    const volumes = [
      { containerPath: '/a', readOnly: false, from: { kind: 'host-source', path: '/host/a' } },
      { containerPath: '/b', readOnly: false, from: { kind: 'sandbox', parent: false, path: 'own' } },
    ] as const;
    expect(settingsOf({ volumes }).HostConfig.Binds).toHaveLength(1);
    expect(settingsOf({ type: 'mesos', volumes }).HostConfig.Binds?.slice(1)).toEqual([
      '/host/a:/a:rw',
      '/sandbox/own:/b:rw',
    ]);
  });

  it('has the user of the task in containers of Mesos only', () => {
    const owner = { name: 'web', uid: 33, gid: 34 };
    expect(settingsOf({ type: 'mesos' }, {}, owner).User).toBe('33:34');
    expect(settingsOf({}, {}, owner)).not.toHaveProperty('User');
  });

  it('maps ports of a bridge', () => {
    const portMappings = [
      { hostPort: 31_000, containerPort: 53, protocol: 'udp' },
      { hostPort: 31_001, containerPort: 80, protocol: 'tcp' },
    ];
    const { HostConfig, ExposedPorts } = settingsOf({ network: 'bridge', portMappings });
    expect(ExposedPorts).toEqual({ '53/udp': {}, '80/tcp': {} });
    expect(HostConfig).toMatchObject({
      NetworkMode: 'bridge',
      PortBindings: { '53/udp': [{ HostPort: '31000' }], '80/tcp': [{ HostPort: '31001' }] },
    });
  });

  it.each([
    [{ network: 'user', networkNames: ['a', 'b'] }, 'Only a single network can be defined in Docker run'],
    [{ network: 'user', networkNames: [''] }, 'No network name found in network info'],
    [
      { volumes: [{ containerPath: 'in', readOnly: false, from: { kind: 'host', path: 'out' } }] },
      "Both the host path 'out' and the container path 'in' are relative",
    ],
    [
      {
        type: 'mesos',
        volumes: [{ containerPath: '/in', readOnly: false, from: { kind: 'unsupported', what: 'an image' } }],
      },
      "The volume '/in' cannot be mounted: an image is not supported",
    ],
  ] as const)('is refused when it cannot be had: %j', (container, message) => {
    expect(() => settingsOf(container)).toThrow(
      expect.objectContaining({ code: 'LOCAL_MESOS_BAD_CONTAINER', message }),
    );
  });
});
