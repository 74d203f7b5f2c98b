import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { Agent, fetch } from 'undici';
import { reasonOf } from '../errors.js';
import { commandLineOf } from './command-line.js';
import type { CommandLine } from './command-line.js';
import { signalQuietly } from './leftovers.js';
import { ownedBy } from './process-run.js';
import type { ProcessPlace } from './process-run.js';
import type { ProbeResult, ProbeSpec } from './runner.js';

// A probe asks the way `curl -k -L` does: a new connection each time, any certificate, redirects followed.
let prober: Agent | undefined;
const proberAgent = (): Agent =>
  (prober ??= new Agent({ pipelining: 0, keepAliveTimeout: 1, connect: { rejectUnauthorized: false } }));

/** Probes from where this process is. `place` is where a command runs. Never rejects. */
export function probeFromHost(probe: ProbeSpec, place: ProcessPlace, timeoutMs: number): Promise<ProbeResult> {
  switch (probe.kind) {
    case 'http':
      return probeHttp(probe.url, timeoutMs);
    case 'tcp':
      return probeTcp(probe.host, probe.port, timeoutMs);
    case 'command': {
      const line = commandLineOf({ command: probe.command });
      if (line === undefined) return Promise.resolve({ passed: false, message: 'The check names no command' });
      const environment = { ...place.environment, ...probe.environment };
      return probeCommand(line, { ...place, environment }, timeoutMs);
    }
  }
}

/** Passed with any status from 200 to 399. */
export async function probeHttp(url: string, timeoutMs: number): Promise<ProbeResult> {
  try {
    const response = await fetch(url, {
      dispatcher: proberAgent(),
      redirect: 'follow',
      ...(timeoutMs > 0 ? { signal: AbortSignal.timeout(timeoutMs) } : {}),
    });
    await response.body?.cancel();
    const { status } = response;
    const passed = status >= 200 && status < 400;
    return { passed, detail: status, ...(passed ? {} : { message: `Unexpected HTTP response code: ${status}` }) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { passed: false, message: late ? `HTTP check of ${url} timed out after ${timeoutMs} ms` : reasonOf(cause) };
  }
}

/** Passed when a connection comes about. */
export function probeTcp(host: string, port: number, timeoutMs: number): Promise<ProbeResult> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (result: ProbeResult): void => {
      socket.destroy();
      resolve(result);
    };
    if (timeoutMs > 0) {
      socket.setTimeout(timeoutMs, () =>
        done({ passed: false, message: `TCP connection to ${host}:${port} timed out after ${timeoutMs} ms` }),
      );
    }
    socket.once('connect', () => done({ passed: true, detail: 1 }));
    socket.once('error', (error) => done({ passed: false, detail: 0, message: error.message }));
  });
}

/** Passed with exit status 0. The command and everything it started are killed after the timeout. */
export function probeCommand(line: CommandLine, place: ProcessPlace, timeoutMs: number): Promise<ProbeResult> {
  return new Promise((resolve) => {
    const child = spawn(line.file, line.args, {
      cwd: place.cwd,
      env: { ...place.environment },
      detached: true,
      stdio: 'ignore',
      ...ownedBy(place.owner),
      ...(line.argv0 === undefined ? {} : { argv0: line.argv0 }),
    });
    let late = false;
    const killAll = (): boolean => child.pid !== undefined && signalQuietly(-child.pid, 'SIGKILL');
    const timer =
      timeoutMs > 0
        ? setTimeout(() => {
            late = true;
            killAll();
          }, timeoutMs)
        : undefined;
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ passed: false, message: `Failed to execute '${line.file}': ${error.message}` });
    });
    child.once('exit', (status, signal) => {
      clearTimeout(timer);
      killAll();
      if (late) resolve({ passed: false, message: `Command timed out after ${timeoutMs} ms` });
      else if (status === 0) resolve({ passed: true, detail: 0 });
      else if (status === null) resolve({ passed: false, message: `Command terminated with signal ${signal}` });
      else resolve({ passed: false, detail: status, message: `Command returned: exited with status ${status}` });
    });
  });
}
