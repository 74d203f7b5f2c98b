import { ZooKeeperError } from './zookeeper-error.js';

/** Where an ensemble is, and who we are there. */
export interface Ensemble {
  /** `host:port`, at least one. */
  readonly servers: readonly string[];
  /** Everything happens below this path (chroot). `/` is the whole tree. */
  readonly path: string;
  /** For ACLs of the scheme `digest`. */
  readonly credentials?: { readonly user: string; readonly password: string };
}

const defaultPort = 2181;
const form = /^zk:\/\/(?:([^@/]*)@)?([^@/]*)(\/.*)?$/i;

const refuse = (detail: string): never => {
  throw new ZooKeeperError('ZK_ADDRESS_INVALID', detail);
};

/** `zk://user:password@h1:2181,h2/path` → its parts. Throws ZK_ADDRESS_INVALID; its detail never shows the password. */
export const parseEnsemble = (text: string): Ensemble => {
  const [, login, hosts = '', path = '/'] = form.exec(text.trim()) ?? refuse('It does not begin with zk://.');
  const servers = hosts.split(',').map(serverOf);
  if (/\/\/|\/\.{1,2}(\/|$)|\s/.test(path)) refuse(`"${path}" is no path of a node.`);
  return {
    servers,
    path: path.length > 1 ? path.replace(/\/$/, '') : '/',
    ...(login === undefined ? {} : { credentials: credentialsOf(login) }),
  };
};

const serverOf = (text: string): string => {
  const [, host, port = String(defaultPort)] =
    /^(\[[0-9a-f:]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(text.trim()) ?? refuse(`"${text}" is no host:port.`);
  if (Number(port) < 1 || Number(port) > 65_535) refuse(`"${text}" has no port between 1 and 65535.`);
  return `${host}:${port}`;
};

const credentialsOf = (login: string): NonNullable<Ensemble['credentials']> => {
  const colon = login.indexOf(':');
  if (colon < 1 || colon === login.length - 1) return refuse('Before the @ stands user:password, both not empty.');
  return { user: login.slice(0, colon), password: login.slice(colon + 1) };
};
