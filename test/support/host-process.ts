import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';

/** From the sources as well as from what is compiled to .build/test. */
const program = ['../../', '../../../']
  .map((up) => fileURLToPath(new URL(`${up}packages/host/dist/main.js`, import.meta.url)))
  .find(existsSync);

/** The built host as a process of its own, as its users run it. */
export class HostProcess {
  output = '';
  private readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  }

  /** Starts it; only PATH and what is given here is in its environment. */
  static spawn(environment: Readonly<Record<string, string>>, folder: string): HostProcess {
    if (program === undefined) throw new Error('packages/host is not built: run npm run build');
    const child = spawn(process.execPath, [program], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', MESOS_SANDBOX: folder, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new HostProcess(child, `http://127.0.0.1:${environment['PORT0'] ?? ''}`);
  }

  /** Resolves when it is subscribed at the master. */
  async ready(deadlineMs = 60_000): Promise<this> {
    const ended = await eventually(
      'the host is ready',
      async () => !this.running || (await fetch(`${this.address}/health/ready`)).ok,
      deadlineMs,
    ).then(
      () => (this.running ? undefined : `the host ended with ${this.child.exitCode}`),
      (error: Error) => error.message,
    );
    if (ended !== undefined) throw new Error(`${ended}:\n${this.output.slice(-4_000)}`);
    return this;
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the host was not started');
    return this.child.pid;
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  exit(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    return this.ended;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.running) this.child.kill(signal);
    await this.ended;
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.address}${path}`);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  request(method: string, path: string, body?: unknown, signal: AbortSignal | null = null): Promise<Response> {
    return fetch(`${this.address}${path}`, {
      method,
      signal,
      ...(body === undefined
        ? {}
        : {
            headers: { 'content-type': 'application/json' },
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
    });
  }
}
