import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@borealis/contracts';
import { fillPlaceholders } from '../environment/fill-placeholders.js';
import { good, note, print, strong, untilSignal } from '../output/index.js';
import { environmentFrom } from './check-config.js';
import { clusterOptionsOf, faultsNote, imagesNote } from './cluster-options.js';
import type { ClusterWishes } from './cluster-options.js';
import { startEmbedded } from './start-embedded.js';

export interface DevOptions extends ClusterWishes {
  readonly marathon?: string;
  readonly envFile?: string;
}

/** Variables of this process that may change what a file says: where to listen and what to log. */
const overriding = ['PORT0', 'HOST', 'LOG_LEVEL', 'DATABASE_URL', 'MESOS_SANDBOX'] as const;

const environmentOf = (options: DevOptions): Environment => {
  const envFile = options.envFile ?? (existsSync('.env') ? '.env' : undefined);
  const base = environmentFrom({
    ...(options.marathon === undefined ? {} : { marathon: options.marathon }),
    ...(envFile === undefined ? {} : { envFile }),
  });
  const own = Object.fromEntries(
    overriding.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  return { MESOS_SANDBOX: '.borealis', ...base, ...own };
};

/** Embedded cluster and host in one process: a framework without a Mesos of one's own. */
export const dev = async (options: DevOptions): Promise<void> => {
  const started = performance.now();
  const { environment, filled } = fillPlaceholders(environmentOf(options));
  for (const text of filled) note(text);
  const { startHost } = await import('@borealis/host');
  // The tasks end with this process, so a framework id of the last time would only name what is gone.
  const cluster = await startEmbedded({
    ...clusterOptionsOf({ ...options, masterPort: options.masterPort }),
    workDir: options.workDir ?? join(process.cwd(), '.borealis', 'cluster'),
  });
  try {
    const host = await startHost({
      environment: { ...environment, MESOS_MASTER: cluster.address },
      developmentCluster: true,
      // The terminal is for people; the log file has everything.
      ...(process.env['LOG_LEVEL'] === undefined ? { consoleLevel: 'warn' as const } : {}),
      exit: (code) => void cluster.stop().finally(() => process.exit(code)),
    });
    print(host.address);
    note(
      `\n${good('●')} ${strong(environment['FRAMEWORK_NAME'] ?? '')} runs on an embedded cluster of ${cluster.agents.length} agents (development only: ${imagesNote(cluster, options)}).\n`,
    );
    note(`  Dashboard  ${strong(host.address)}`);
    note(`  Cluster    http://${cluster.address}`);
    const faults = faultsNote(cluster);
    if (faults !== undefined) note(`  ${faults}`);
    note(`  Up in      ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    note(
      `Try next:\n  curl -s ${host.address}/api/v2/jobs\n  curl -X PUT ${host.address}/api/v1/tasks/types/<name>/scale/5\n  curl -N ${host.address}/api/v2/events\n\nCtrl-C ends everything.`,
    );
    untilSignal(async () => {
      await host.stop();
      await cluster.stop();
    });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
};
