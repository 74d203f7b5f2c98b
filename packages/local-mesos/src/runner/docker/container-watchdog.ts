import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { EngineAddress } from './engine-address.js';

/**
 * Outlives this process by design: when its input ends, because the cluster stopped or died without being able to say
 * so, it removes every container with the cluster's label. A program of its own in plain Node, without any import but
 * Node's, since it has to run from whatever form this package is in.
 */
const PROGRAM = `
const { request } = require('node:http');
const [place, label] = process.argv.slice(1);
const target = place.startsWith('/') ? { socketPath: place } : { host: new URL(place).hostname, port: new URL(place).port };
const ask = (method, path) => new Promise((resolve) => {
  const sent = request({ ...target, method, path, timeout: 30000 }, (response) => {
    let text = '';
    response.on('data', (chunk) => (text += chunk));
    response.on('end', () => resolve(text));
    response.on('error', () => resolve(''));
  });
  sent.on('error', () => resolve(''));
  sent.on('timeout', () => sent.destroy());
  sent.end();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.stdin.resume().on('error', () => undefined).on('close', async () => {
  for (let round = 0; round < 3; round += 1) {
    let found = [];
    const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
    try { found = JSON.parse(await ask('GET', '/containers/json?all=true&filters=' + filters)); } catch {}
    if (!Array.isArray(found) || found.length === 0) break;
    await Promise.all(found.map(({ Id }) => ask('DELETE', '/containers/' + Id + '?force=true&v=true')));
  }
  process.exit(0);
});
`;

/** Removes a cluster's containers when the cluster itself no longer can. Started with the first container. */
export class ContainerWatchdog {
  #child: ChildProcess | undefined;

  constructor(
    private readonly address: EngineAddress,
    private readonly label: string,
  ) {}

  /** To be called before the first container is made. */
  start(): void {
    const running = this.#child;
    if (running !== undefined && running.exitCode === null && running.signalCode === null) return;
    const place = this.address.socketPath ?? this.address.origin;
    const child = spawn(process.execPath, ['-e', PROGRAM, '--', place, this.label], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: '/',
      env: {},
    });
    // A failed start only means that nobody watches; containers still go with a clean stop.
    child.on('error', () => undefined);
    child.stdin?.on('error', () => undefined);
    child.unref();
    this.#child = child;
  }

  /** Ends its input and waits until it has looked for leftovers and is gone itself. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.stdin?.end();
    await gone;
  }
}
