import { MesosError } from '../mesos-error.js';

const nodeOfMaster = /^json\.info_(\d{10})$/;
const nodeOfOldMaster = /^info_\d{10}$/;

/**
 * The node of the master that leads, of the children of the path at which masters register: the one that came first. Undefined
 * without masters. Throws MESOS_MASTER_TOO_OLD when there are only nodes of masters before 0.24.
 */
export const leadingNode = (children: readonly string[]): string | undefined => {
  const masters = children.filter((name) => nodeOfMaster.test(name)).sort();
  if (masters.length === 0 && children.some((name) => nodeOfOldMaster.test(name)))
    throw new MesosError('MESOS_MASTER_TOO_OLD', `Found: ${children.join(', ')}.`);
  return masters[0];
};

/** The address in a master's node (MasterInfo as JSON), as `host:port`. Throws MESOS_MASTER_INFO_INVALID. */
export const addressOfMaster = (node: Uint8Array | string): string => {
  const text = typeof node === 'string' ? node : new TextDecoder().decode(node);
  try {
    const info = JSON.parse(text) as Partial<MasterNode>;
    const host = info.address?.hostname ?? info.address?.ip ?? info.hostname ?? hostOfPid(info.pid) ?? dotted(info.ip);
    const port = info.address?.port ?? info.port ?? 5050;
    if (typeof host !== 'string' || host === '' || !Number.isInteger(port))
      throw new TypeError('It names no host and port.');
    return host.includes(':') && !host.startsWith('[') ? `[${host}]:${port}` : `${host}:${port}`;
  } catch (error) {
    throw new MesosError('MESOS_MASTER_INFO_INVALID', `${(error as Error).message} Found: ${text.slice(0, 200)}`, {
      cause: error,
    });
  }
};

interface MasterNode {
  readonly address: { readonly hostname?: string; readonly ip?: string; readonly port?: number };
  readonly hostname: string;
  readonly pid: string;
  /** IPv4 in network byte order, read on a machine that counts the other way round. */
  readonly ip: number;
  readonly port: number;
}

const hostOfPid = (pid: string | undefined): string | undefined => /@(.+):\d+$/.exec(pid ?? '')?.[1];

const dotted = (ip: number | undefined): string | undefined =>
  ip === undefined ? undefined : [0, 8, 16, 24].map((shift) => (ip >>> shift) & 255).join('.');
