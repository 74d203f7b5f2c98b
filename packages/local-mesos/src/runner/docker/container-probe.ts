import { reasonOf } from '../../errors.js';
import type { ProbeResult, ProbeSpec } from '../runner.js';
import type { DockerEngine } from './engine.js';

/** Runs the command of a check in the container. One that is late is given up; the container ends it with itself. */
export async function probeInside(
  engine: DockerEngine,
  containerId: string,
  { command, environment }: ProbeSpec & { readonly kind: 'command' },
  timeoutMs: number,
): Promise<ProbeResult> {
  const words = command.shell
    ? ['/bin/sh', '-c', command.value ?? '']
    : [...(command.value === undefined ? [] : [command.value]), ...command.arguments.slice(1)];
  const late = new AbortController();
  const timer = timeoutMs > 0 ? setTimeout(() => late.abort(), timeoutMs) : undefined;
  try {
    const env = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    const status = await engine.exec(containerId, words, env, late.signal);
    return status === 0
      ? { passed: true, detail: 0 }
      : { passed: false, detail: status, message: `Command returned: exited with status ${status}` };
  } catch (error) {
    if (late.signal.aborted) return { passed: false, message: `Command timed out after ${timeoutMs} ms` };
    return { passed: false, message: reasonOf(error) };
  } finally {
    clearTimeout(timer);
  }
}
