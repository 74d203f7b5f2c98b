import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Logger } from '../../logger.js';
import type { DockerEngine } from './engine.js';

/** The cluster a container belongs to. */
export const CLUSTER_LABEL = 'borealis.local-mesos.cluster';

/** The process of that cluster: `<host>/<process namespace>/<process id>/<its start>`. */
export const OWNER_LABEL = 'borealis.local-mesos.owner';

/** This process, in a way that nobody else on this machine was or will be. */
export async function ownOwner(): Promise<string> {
  return [await ground(), process.pid, await startOf(process.pid)].join('/');
}

/**
 * Removes the containers of clusters of this machine whose process has died together with its watchdog. Those of other
 * machines that use the same engine are left alone, since nobody here can tell whether they live.
 */
export async function removeOrphans(engine: DockerEngine, logger: Logger): Promise<void> {
  const here = await ground();
  for (const { Id, Labels } of await engine.list(OWNER_LABEL)) {
    const owner = Labels?.[OWNER_LABEL] ?? '';
    if (!owner.startsWith(`${here}/`)) continue;
    const [pid = '', start = ''] = owner.slice(here.length + 1).split('/');
    if ((await startOf(Number(pid))) === start) continue;
    logger.warn('removed a container of a cluster that is gone', { container: Id.slice(0, 12) });
    await engine.remove(Id);
  }
}

const ground = async (): Promise<string> => `${hostname()}/${await readlink('/proc/self/ns/pid').catch(() => 'pid')}`;

/** When a process started, in the kernel's own count; `running` where nobody tells, empty when there is none. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'running';
  } catch {
    return process.platform !== 'linux' && isAlive(pid) ? 'running' : '';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
