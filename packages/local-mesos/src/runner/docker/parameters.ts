import { LocalMesosError } from '../../errors.js';
import type { ParameterSpec } from '../container-spec.js';
import type { ContainerSettings, HostSettings } from './engine-messages.js';
import { decimalOf, deviceOf, flagOf, pairOf, publishedOf, sizeOf, ulimitOf, wholeOf } from './parameter-values.js';

/** Puts the value where the API wants it; false when it cannot be read. */
type Setter = (settings: ContainerSettings, value: string) => boolean;

type HostKey<T> = {
  [K in keyof HostSettings]-?: NonNullable<HostSettings[K]> extends T ? K : never;
}[keyof HostSettings];

const hostValue =
  <T>(key: HostKey<T>, read: (text: string) => T | undefined): Setter =>
  ({ HostConfig }, text) => {
    const value = read(text);
    if (value === undefined) return false;
    Object.assign(HostConfig, { [key]: value });
    return true;
  };

const hostList =
  (key: HostKey<string[]>): Setter =>
  ({ HostConfig }, text) => {
    HostConfig[key] = [...(HostConfig[key] ?? []), text];
    return text !== '';
  };

const hostPair =
  (key: HostKey<Record<string, string>>, read = pairOf): Setter =>
  ({ HostConfig }, text) => {
    const pair = read(text);
    if (pair === undefined) return false;
    HostConfig[key] = { ...HostConfig[key], [pair[0]]: pair[1] };
    return true;
  };

type TextKey = 'Hostname' | 'Domainname' | 'User' | 'WorkingDir' | 'MacAddress' | 'StopSignal';

const ownText =
  (key: TextKey): Setter =>
  (settings, text) => {
    settings[key] = text;
    return text !== '';
  };

const ownFlag =
  (key: 'Tty' | 'OpenStdin'): Setter =>
  (settings, text) => {
    const value = flagOf(text);
    if (value !== undefined) settings[key] = value;
    return value !== undefined;
  };

const textOf = (text: string): string | undefined => (text === '' ? undefined : text);

const env: Setter = (settings, text) => {
  // A name without a value would be taken from the environment of the client, and there is none.
  if (pairOf(text) === undefined || !text.includes('=')) return false;
  settings.Env.push(text);
  return true;
};

const label: Setter = (settings, text) => {
  const pair = pairOf(text);
  if (pair !== undefined) settings.Labels[pair[0]] = pair[1];
  return pair !== undefined;
};

const volume: Setter = (settings, text) => {
  if (text.includes(':')) return hostList('Binds')(settings, text);
  settings.Volumes = { ...settings.Volumes, [text]: {} };
  return text.startsWith('/');
};

const publish: Setter = (settings, text) => {
  const published = publishedOf(text);
  if (published === undefined) return false;
  const { PortBindings = {} } = settings.HostConfig;
  settings.HostConfig.PortBindings = {
    ...PortBindings,
    [published.port]: [...(PortBindings[published.port] ?? []), published.binding],
  };
  settings.ExposedPorts = { ...settings.ExposedPorts, [published.port]: {} };
  return true;
};

const expose: Setter = (settings, text) => {
  settings.ExposedPorts = { ...settings.ExposedPorts, [text.includes('/') ? text : `${text}/tcp`]: {} };
  return /^\d+(\/(tcp|udp|sctp))?$/.test(text);
};

const entrypoint: Setter = (settings, text) => {
  settings.Entrypoint = [text];
  return true;
};

const device: Setter = ({ HostConfig }, text) => {
  const value = deviceOf(text);
  if (value !== undefined) HostConfig.Devices = [...(HostConfig.Devices ?? []), value];
  return value !== undefined;
};

const ulimit: Setter = ({ HostConfig }, text) => {
  const value = ulimitOf(text);
  if (value !== undefined) HostConfig.Ulimits = [...(HostConfig.Ulimits ?? []), value];
  return value !== undefined;
};

const cpus: Setter = ({ HostConfig }, text) => {
  const value = decimalOf(text);
  if (value !== undefined) HostConfig.NanoCpus = Math.round(value * 1e9);
  return value !== undefined;
};

const logDriver: Setter = ({ HostConfig }, text) => {
  HostConfig.LogConfig = { Config: HostConfig.LogConfig?.Config ?? {}, Type: text };
  return text !== '';
};

const logOption: Setter = ({ HostConfig }, text) => {
  const pair = pairOf(text);
  if (pair === undefined) return false;
  const { Type, Config } = HostConfig.LogConfig ?? { Type: '', Config: {} };
  HostConfig.LogConfig = { Type, Config: { ...Config, [pair[0]]: pair[1] } };
  return true;
};

const tmpfsOf = (text: string): readonly [string, string] | undefined => {
  const [path = '', ...options] = text.split(':');
  return path.startsWith('/') ? [path, options.join(':')] : undefined;
};

const network: Setter = hostValue('NetworkMode', textOf);

/** Asked for anyway, or without meaning here. */
const ignored: Setter = (_, text) => flagOf(text) !== undefined;

const SETTERS: ReadonlyMap<string, Setter> = new Map(
  Object.entries({
    'add-host': hostList('ExtraHosts'),
    'blkio-weight': hostValue('BlkioWeight', wholeOf),
    'cap-add': hostList('CapAdd'),
    'cap-drop': hostList('CapDrop'),
    'cgroup-parent': hostValue('CgroupParent', textOf),
    'cpu-period': hostValue('CpuPeriod', wholeOf),
    'cpu-quota': hostValue('CpuQuota', wholeOf),
    'cpu-shares': hostValue('CpuShares', wholeOf),
    cpus,
    'cpuset-cpus': hostValue('CpusetCpus', textOf),
    'cpuset-mems': hostValue('CpusetMems', textOf),
    device,
    dns: hostList('Dns'),
    'dns-opt': hostList('DnsOptions'),
    'dns-option': hostList('DnsOptions'),
    'dns-search': hostList('DnsSearch'),
    domainname: ownText('Domainname'),
    entrypoint,
    env,
    expose,
    'group-add': hostList('GroupAdd'),
    hostname: ownText('Hostname'),
    init: hostValue('Init', flagOf),
    interactive: ownFlag('OpenStdin'),
    ipc: hostValue('IpcMode', textOf),
    label,
    link: hostList('Links'),
    'log-driver': logDriver,
    'log-opt': logOption,
    'mac-address': ownText('MacAddress'),
    memory: hostValue('Memory', sizeOf),
    'memory-reservation': hostValue('MemoryReservation', sizeOf),
    'memory-swap': hostValue('MemorySwap', sizeOf),
    'memory-swappiness': hostValue('MemorySwappiness', wholeOf),
    net: network,
    network,
    'oom-kill-disable': hostValue('OomKillDisable', flagOf),
    'oom-score-adj': hostValue('OomScoreAdj', wholeOf),
    pid: hostValue('PidMode', textOf),
    'pids-limit': hostValue('PidsLimit', wholeOf),
    privileged: hostValue('Privileged', flagOf),
    publish,
    'publish-all': hostValue('PublishAllPorts', flagOf),
    'read-only': hostValue('ReadonlyRootfs', flagOf),
    rm: ignored,
    runtime: hostValue('Runtime', textOf),
    'security-opt': hostList('SecurityOpt'),
    'shm-size': hostValue('ShmSize', sizeOf),
    'stop-signal': ownText('StopSignal'),
    sysctl: hostPair('Sysctls'),
    tmpfs: hostPair('Tmpfs', tmpfsOf),
    tty: ownFlag('Tty'),
    ulimit,
    user: ownText('User'),
    userns: hostValue('UsernsMode', textOf),
    uts: hostValue('UTSMode', textOf),
    volume,
    'volume-driver': hostValue('VolumeDriver', textOf),
    'volumes-from': hostList('VolumesFrom'),
    workdir: ownText('WorkingDir'),
  } satisfies Record<string, Setter>),
);

const SHORT: Readonly<Record<string, string>> = {
  c: 'cpu-shares',
  e: 'env',
  h: 'hostname',
  i: 'interactive',
  l: 'label',
  m: 'memory',
  p: 'publish',
  P: 'publish-all',
  t: 'tty',
  u: 'user',
  v: 'volume',
  w: 'workdir',
};

/**
 * Applies flags of `docker run` to what the API takes; the task's own wishes come later than the agent's, as they do
 * on the command line Mesos makes of them.
 *
 * @throws LocalMesosError `LOCAL_MESOS_DOCKER_PARAMETER` for a flag that is unknown here or cannot be read.
 */
export function applyParameters(parameters: readonly ParameterSpec[], settings: ContainerSettings): void {
  for (const { key, value } of parameters) {
    const setter = SETTERS.get(SHORT[key] ?? key);
    if (setter === undefined) {
      throw refusedParameter(`the parameter '${key}' of the container is not supported`);
    }
    if (!setter(settings, value)) {
      throw refusedParameter(`the parameter '${key}' of the container cannot have the value '${value}'`);
    }
  }
}

const refusedParameter = (message: string): LocalMesosError =>
  new LocalMesosError(
    'LOCAL_MESOS_DOCKER_PARAMETER',
    message,
    `Parameters are flags of docker run without their dashes; these are known: ${[...SETTERS.keys()].join(', ')}.`,
  );
