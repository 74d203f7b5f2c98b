import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort, HostProcess } from '../../support/index.js';
import type { Watched } from './watch-process.js';

const preload = new URL('./watch-process.js', import.meta.url).href;

/** The real host as a process, which tells how long its event loop was blocked and what it keeps in memory. */
export class WatchedHost {
  private constructor(
    readonly process: HostProcess,
    private readonly file: string,
  ) {}

  /** Returns at once; `folder` is its sandbox. */
  static async spawn(environment: Readonly<Record<string, string>>, folder: string): Promise<WatchedHost> {
    const file = join(folder, 'watched.json');
    const host = HostProcess.spawn(
      {
        ...environment,
        PORT0: String(await freePort()),
        BOREALIS_BENCH_WATCH: file,
        NODE_OPTIONS: `--import=${preload} ${process.env['BOREALIS_BENCH_NODE_OPTIONS'] ?? ''}`,
      },
      folder,
    );
    return new WatchedHost(host, file);
  }

  async watched(): Promise<Watched> {
    rmSync(this.file, { force: true });
    process.kill(this.process.pid, 'SIGUSR2');
    return eventually('the host tells what it needs', () => (existsSync(this.file) ? readJson(this.file) : undefined));
  }
}

/** Undefined while it is being written. */
const readJson = (file: string): Watched | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Watched;
  } catch {
    return undefined;
  }
};
