import { mask, Secret } from './secret.js';

/** A ZooKeeper ensemble and the path of a node in it, as `zk://user:password@host:port,host:port/path` names them. */
export interface EnsembleAddress {
  /** `host:port`. */
  readonly servers: readonly string[];
  /** Begins with a slash. */
  readonly path: string;
  readonly credentials?: { readonly user: string; readonly password: Secret };
}

const defaultPort = 2181;
const form = /^zk:\/\/(?:([^@/]*)@)?([^@/]*)(\/.*)?$/i;

/** The parts of an address, or what is wrong with it. */
export const readEnsemble = (text: string): EnsembleAddress | { readonly wrong: string } => {
  const [, login, hosts = '', path = '/'] = form.exec(text) ?? [];
  const servers = hosts.split(',').map((host) => host.trim());
  const wrong = servers.map(serverFault).find((fault) => fault !== undefined) ?? pathFault(path) ?? loginFault(login);
  if (wrong !== undefined) return { wrong };
  const colon = login?.indexOf(':') ?? -1;
  return {
    servers: servers.map((server) => (/:\d+$/.test(server) ? server : `${server}:${defaultPort}`)),
    path: path.replace(/\/$/, ''),
    ...(login === undefined
      ? {}
      : { credentials: { user: login.slice(0, colon), password: new Secret(login.slice(colon + 1)) } }),
  };
};

const serverFault = (server: string): string | undefined => {
  const [, , port] = /^(\[[0-9a-f:]+\]|[\w.-]+)(?::(\d+))?$/i.exec(server) ?? [undefined, undefined, 'none'];
  if (port === 'none') return `"${server}" is no host:port of a ZooKeeper server`;
  return port !== undefined && (Number(port) < 1 || Number(port) > 65_535)
    ? `"${server}" has no port between 1 and 65535`
    : undefined;
};

const pathFault = (path: string): string | undefined => {
  if (path === '/') return 'the path at which the masters register is missing (often /mesos)';
  return /\/\/|\/\.{1,2}(\/|$)|\s/.test(path) ? `"${path}" is no path of a node` : undefined;
};

const loginFault = (login: string | undefined): string | undefined =>
  login === undefined || /^[^:]+:.+$/.test(login) ? undefined : 'before the @ stands user:password, both not empty';

/** `zk://user:password@host` → `zk://***@host`: addresses are shown without who logs in there. */
export const withoutLogin = (text: string): string => text.replace(/(\w:\/\/)[^@/\s]*@/g, `$1${mask}@`);
