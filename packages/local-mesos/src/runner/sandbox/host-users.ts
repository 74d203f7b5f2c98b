import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A user of this machine. */
export interface HostUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Users of this machine by name. A user that was found stays what it was. */
export class HostUsers {
  readonly #known = new Map<string, HostUser>();

  /** Undefined when the machine has no such user. */
  async find(name: string): Promise<HostUser | undefined> {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    try {
      const [uid, gid] = await Promise.all([numberOf('-u', name), numberOf('-g', name)]);
      const user = { name, uid, gid };
      this.#known.set(name, user);
      return user;
    } catch {
      return undefined;
    }
  }

  /** One that was found before. */
  known(name: string): HostUser | undefined {
    return this.#known.get(name);
  }
}

async function numberOf(flag: string, name: string): Promise<number> {
  const { stdout } = await run('id', [flag, '--', name]);
  return Number(stdout.trim());
}

/** Only root may start processes for others. */
export const maySwitchUser = (): boolean => process.getuid?.() === 0;

export function currentUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without a name, as in many containers.
    return String(process.getuid?.() ?? '');
  }
}
