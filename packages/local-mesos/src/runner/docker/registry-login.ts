import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Login {
  readonly username: string;
  readonly password: string;
  readonly serveraddress: string;
}

/** Where a task may bring its logins, as the command line of Docker keeps them; the first one that is there counts. */
const FILES = ['.docker/config.json', '.dockercfg'];

const HUB = 'https://index.docker.io/v1/';

/**
 * The login for the registry of an image, as the Docker API takes it in `X-Registry-Auth`: from the task itself, or
 * from a file that was fetched into its sandbox. Undefined where there is none.
 */
export async function registryLogin(
  image: string,
  sandbox: string,
  given: string | undefined,
): Promise<string | undefined> {
  for (const read of [() => Promise.resolve(given), ...FILES.map((name) => () => textIn(join(sandbox, name)))]) {
    const text = await read();
    if (text !== undefined) return encoded(loginIn(text, registryOf(image)));
  }
  return undefined;
}

/** The registry is what comes before the first slash, if that can be the name of a host. */
export function registryOf(image: string): string {
  const [first = '', ...rest] = image.split('/');
  return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : HUB;
}

/** `config.json` has its logins below `auths`, the older `.dockercfg` is nothing but logins. */
function loginIn(text: string, registry: string): Login | undefined {
  const config = parsed(text);
  const logins = isRecord(config['auths']) ? config['auths'] : config;
  for (const [server, login] of Object.entries(logins)) {
    const auth = isRecord(login) ? login['auth'] : undefined;
    if (typeof auth !== 'string' || hostOf(server) !== hostOf(registry)) continue;
    const [username = '', ...password] = Buffer.from(auth, 'base64').toString('utf8').split(':');
    return { username, password: password.join(':'), serveraddress: server };
  }
  return undefined;
}

const hostOf = (server: string): string => server.replace(/^https?:\/\//, '').split('/')[0] ?? server;

const encoded = (login: Login | undefined): string | undefined =>
  login === undefined ? undefined : Buffer.from(JSON.stringify(login)).toString('base64url');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What cannot be read holds no login; the registry then says that it wants one. */
function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const textIn = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);
