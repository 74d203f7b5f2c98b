import { execFileSync } from 'node:child_process';
import type { JobView, Operation, TaskView } from '@borealis/contracts';
import { startCluster } from '@borealis/local-mesos';
import type { ClusterOptions, LocalCluster } from '@borealis/local-mesos';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';
import { HostProcess } from './host-process.js';
import { temporaryFolder } from './temporary-folder.js';

/** The ancestor's sample: three containers that sleep. */
export const alpine = {
  FRAMEWORK_NAME: 'stage',
  TASK_DEF_NUM: '1',
  TASK0_NAME: 'alpine',
  TASK0_NUM_INSTANCES: '3',
  TASK0_CPUS: '0.1',
  TASK0_MEM: '32',
  TASK0_IMAGE: 'alpine',
  TASK0_PORT_NUM: '1',
  TASK0_ARGS: '["sleep","100000"]',
  TASK0_KILL_GRACE: '1',
  LOG_LEVEL: 'info',
} as const;

/** A cluster, a folder for a host, and the hosts that were started on it. */
export class Stage {
  private readonly hosts: HostProcess[] = [];
  private constructor(
    readonly cluster: LocalCluster,
    readonly port: number,
    readonly folder: string,
    private readonly remove: () => void,
  ) {}

  static async open(options: ClusterOptions = {}): Promise<Stage> {
    const { path, remove } = temporaryFolder();
    const cluster = await startCluster({
      port: 0,
      agents: 2,
      docker: false,
      allocationIntervalMs: 50,
      stopGraceMs: 100,
      logger: {
        debug: () => undefined,
        info: () => undefined,
        warn: () => undefined,
        error: (message) => process.stderr.write(`${message}\n`),
      },
      ...options,
    });
    return new Stage(cluster, await freePort(), path, remove);
  }

  /** A host on this stage, not yet ready. */
  launch(environment: Readonly<Record<string, string>> = alpine): HostProcess {
    const host = HostProcess.spawn(
      { PORT0: String(this.port), MESOS_MASTER: this.cluster.address, ...environment },
      this.folder,
    );
    this.hosts.push(host);
    return host;
  }

  start(environment: Readonly<Record<string, string>> = alpine): Promise<HostProcess> {
    return this.launch(environment).ready();
  }

  async close(): Promise<void> {
    for (const host of this.hosts) await host.kill();
    await this.cluster.stop();
    this.remove();
  }
}

/** Waits until a job has exactly this many running (and healthy) tasks and nothing else. */
export const settled = (host: HostProcess, name: string, count: number, deadlineMs?: number): Promise<TaskView[]> =>
  eventually(
    `${name} has ${count} running`,
    async () => {
      const tasks = (await host.get<TaskView[]>('/api/v2/tasks')).filter(
        ({ instanceName }) => instanceName.replace(/-\d+$/, '') === name,
      );
      const good =
        tasks.length === count &&
        tasks.every(
          ({ state, hasHealthCheck, healthy }) => state === 'RUNNING' && (!hasHealthCheck || healthy === true),
        );
      if (!good)
        throw new Error(
          tasks
            .map(
              ({ instanceName, state, healthy, message }) =>
                `${instanceName} ${state} ${String(healthy)} ${message ?? ''}`,
            )
            .join('; '),
        );
      return tasks;
    },
    deadlineMs,
  );

export const jobOf = async (host: HostProcess, name: string): Promise<JobView> => {
  const job = (await host.get<JobView[]>('/api/v2/jobs')).find((candidate) => candidate.name === name);
  if (!job) throw new Error(`no job ${name}`);
  return job;
};

export const endOf = (host: HostProcess, id: string, deadlineMs?: number): Promise<Operation> =>
  eventually(
    `operation ${id} has ended`,
    async () => {
      const operation = await host.get<Operation>(`/api/v2/operations/${id}`);
      if (operation.state === 'running') throw new Error(JSON.stringify(operation.progress));
      return operation;
    },
    deadlineMs,
  );

/** Processes of this machine whose command line holds a mark, by id. */
export const processesWith = (mark: string): number[] => {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const match = /^\s*(\d+)\s+(.*)$/.exec(line);
    return match && match[2]!.startsWith(mark) ? [Number(match[1])] : [];
  });
};
