import { readdir, readFile } from 'node:fs/promises';
import { COOKIE_VARIABLE } from './watchdog.js';

/**
 * Kills what a container's processes left behind outside their process group (daemons that called setsid). They are
 * found by the cookie in their environment, so this works where /proc exists; elsewhere it finds nothing.
 * Ends that come close together share one look at the process table.
 */
export class LeftoverSweeper {
  #wanted = new Set<string>();
  #sweep: Promise<void> | undefined;

  constructor(private readonly clusterId: string) {}

  /** Resolves when the container's leftovers have been killed. */
  sweep(containerId: string): Promise<void> {
    this.#wanted.add(`${COOKIE_VARIABLE}=${this.clusterId}/${containerId}`);
    this.#sweep ??= new Promise((resolve) => {
      setTimeout(() => {
        const cookies = this.#wanted;
        this.#wanted = new Set();
        this.#sweep = undefined;
        resolve(killCarriers(cookies));
      }, SETTLE_MS);
    });
    return this.#sweep;
  }
}

const SETTLE_MS = 20;

async function killCarriers(cookies: ReadonlySet<string>): Promise<void> {
  const pids = await readdir('/proc').catch(() => []);
  for (const pid of pids) {
    if (!/^\d+$/.test(pid)) continue;
    const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
    if (environment.includes(COOKIE_VARIABLE) && environment.split('\0').some((entry) => cookies.has(entry))) {
      signalQuietly(Number(pid), 'SIGKILL');
    }
  }
}

/** Signals a process, or with a negative id a group; false when there is none. */
export function signalQuietly(pid: number, signal: NodeJS.Signals | number): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
