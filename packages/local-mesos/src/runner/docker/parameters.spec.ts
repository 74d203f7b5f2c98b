import { describe, expect, it } from '@jest/globals';
import type { ContainerSettings } from './engine-messages.js';
import { applyParameters } from './parameters.js';

const applied = (...parameters: readonly (readonly [key: string, value: string])[]): ContainerSettings => {
  const settings: ContainerSettings = { Image: 'alpine', Env: [], Labels: {}, HostConfig: {} };
  applyParameters(
    parameters.map(([key, value]) => ({ key, value })),
    settings,
  );
  return settings;
};

describe('parameters of a docker container', () => {
  it.each([
    ['hostname', 'web', { Hostname: 'web' }],
    ['h', 'web', { Hostname: 'web' }],
    ['user', '1000:1000', { User: '1000:1000' }],
    ['workdir', '/srv', { WorkingDir: '/srv' }],
    ['entrypoint', '/init', { Entrypoint: ['/init'] }],
    ['tty', 'true', { Tty: true }],
    ['label', 'team=a=b', { Labels: { team: 'a=b' } }],
    ['env', 'A=1', { Env: ['A=1'] }],
    ['volume', '/host:/inside:ro', { HostConfig: { Binds: ['/host:/inside:ro'] } }],
    ['volume', '/inside', { Volumes: { '/inside': {} } }],
    ['memory', '64m', { HostConfig: { Memory: 67_108_864 } }],
    ['memory-swap', '-1', { HostConfig: { MemorySwap: -1 } }],
    ['cpus', '1.5', { HostConfig: { NanoCpus: 1_500_000_000 } }],
    ['network', 'none', { HostConfig: { NetworkMode: 'none' } }],
    ['add-host', 'db:10.0.0.1', { HostConfig: { ExtraHosts: ['db:10.0.0.1'] } }],
    ['cap-add', 'NET_ADMIN', { HostConfig: { CapAdd: ['NET_ADMIN'] } }],
    ['ulimit', 'nofile=10:20', { HostConfig: { Ulimits: [{ Name: 'nofile', Soft: 10, Hard: 20 }] } }],
    ['tmpfs', '/run:size=1m', { HostConfig: { Tmpfs: { '/run': 'size=1m' } } }],
    ['sysctl', 'net.core.somaxconn=5', { HostConfig: { Sysctls: { 'net.core.somaxconn': '5' } } }],
    ['read-only', '', { HostConfig: { ReadonlyRootfs: true } }],
    [
      'device',
      '/dev/null:/dev/other:r',
      { HostConfig: { Devices: [{ PathOnHost: '/dev/null', PathInContainer: '/dev/other', CgroupPermissions: 'r' }] } },
    ],
    [
      'publish',
      '127.0.0.1:8080:80',
      {
        ExposedPorts: { '80/tcp': {} },
        HostConfig: { PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }] } },
      },
    ],
    ['rm', 'true', {}],
  ])('are what docker run makes of --%s=%s', (key, value, expected) => {
    expect(applied([key, value])).toMatchObject(expected);
  });

  it('add up', () => {
    expect(applied(['env', 'A=1'], ['env', 'B=2'], ['log-driver', 'syslog'], ['log-opt', 'tag=x'])).toMatchObject({
      Env: ['A=1', 'B=2'],
      HostConfig: { LogConfig: { Type: 'syslog', Config: { tag: 'x' } } },
    });
  });

  it.each([
    ['no-such-flag', 'x', "the parameter 'no-such-flag' of the container is not supported"],
    ['memory', 'much', "the parameter 'memory' of the container cannot have the value 'much'"],
    ['env', 'NAME_ONLY', "the parameter 'env' of the container cannot have the value 'NAME_ONLY'"],
    ['tty', 'perhaps', "the parameter 'tty' of the container cannot have the value 'perhaps'"],
    ['publish', 'abc', "the parameter 'publish' of the container cannot have the value 'abc'"],
  ])('are refused when they cannot be meant: --%s=%s', (key, value, message) => {
    expect(() => applied([key, value])).toThrow(
      expect.objectContaining({ code: 'LOCAL_MESOS_DOCKER_PARAMETER', message }),
    );
  });
});
