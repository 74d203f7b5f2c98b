import { mesos } from '@borealis/mesos';

export type MasterInfo = mesos.v1.MasterInfo.$Properties;
export type MasterInfoSource = () => MasterInfo;

/** The release of Mesos whose behaviour this cluster follows. */
export const MESOS_VERSION = '1.11.0';

/** That release as `/version` tells it; the moment of the build in seconds since the epoch. */
export const MESOS_BUILD = {
  version: MESOS_VERSION,
  buildDate: '2020-11-23 00:00:00',
  buildTime: 1_606_089_600,
  buildUser: 'borealis-local-mesos',
} as const;

const { Type: Capability } = mesos.v1.MasterInfo.Capability;
const CAPABILITIES = [Capability.AGENT_UPDATE, Capability.AGENT_DRAINING, Capability.QUOTA_V2];

export function masterInfo(id: string, host: string, port: number): MasterInfo {
  return {
    id,
    ip: networkOrder(host),
    port,
    pid: `master@${host}:${port}`,
    hostname: host,
    version: MESOS_VERSION,
    address: { hostname: host, ip: host, port },
    capabilities: CAPABILITIES.map((type) => ({ type })),
  };
}

/** The four bytes of an IPv4 address as the little-endian machine reads them: 127.0.0.1 is 16777343. */
function networkOrder(host: string): number {
  const bytes = host.split('.').map(Number);
  return bytes.length === 4 && bytes.every((byte) => byte >= 0 && byte <= 255) ? Buffer.from(bytes).readUInt32LE() : 0;
}
