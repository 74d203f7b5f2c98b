import { readFile, readdir } from 'node:fs/promises';

/** One process, as /proc tells it. Times in seconds. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  readonly threads: number;
  readonly userSecs: number;
  readonly systemSecs: number;
  readonly rssBytes: number;
}

/** What Linux counts processor time in, on every machine Node runs on. */
const TICKS_PER_SECOND = 100;

/** Those who ask within this time share one look. */
const FRESH_MS = 200;

/** The processes of this machine, where /proc exists; elsewhere it is empty. */
export class ProcessTable {
  #last: { readonly atMs: number; readonly entries: Promise<readonly ProcessEntry[]> } | undefined;

  /** Every process of a run: those of its session, and whatever descends from one of them. */
  async treeOf(leader: number): Promise<readonly ProcessEntry[]> {
    const entries = await this.#read();
    const members = new Set(
      entries.filter(({ pid, session }) => pid === leader || session === leader).map(({ pid }) => pid),
    );
    for (let before = -1; before !== members.size;) {
      before = members.size;
      for (const { pid, parent } of entries) if (members.has(parent)) members.add(pid);
    }
    return entries.filter(({ pid }) => members.has(pid));
  }

  #read(): Promise<readonly ProcessEntry[]> {
    const nowMs = performance.now();
    if (this.#last === undefined || nowMs - this.#last.atMs > FRESH_MS) {
      this.#last = { atMs: nowMs, entries: readProcesses() };
    }
    return this.#last.entries;
  }
}

async function readProcesses(): Promise<readonly ProcessEntry[]> {
  const names = await readdir('/proc').catch(() => []);
  const entries = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(readProcess));
  return entries.filter((entry) => entry !== undefined);
}

/** Undefined when it has ended meanwhile. */
async function readProcess(pid: string): Promise<ProcessEntry | undefined> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'latin1'),
      readFile(`/proc/${pid}/status`, 'latin1'),
    ]);
    // The name of the program may hold blanks and brackets; what follows its last bracket does not.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0, , session = 0] = fields;
    const [userTicks = 0, systemTicks = 0] = fields.slice(11);
    return {
      pid: Number(pid),
      parent,
      session,
      threads: fields[17] ?? 1,
      userSecs: userTicks / TICKS_PER_SECOND,
      systemSecs: systemTicks / TICKS_PER_SECOND,
      rssBytes: Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
    };
  } catch {
    return undefined;
  }
}
