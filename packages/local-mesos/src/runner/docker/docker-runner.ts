import { mkdir } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { reasonOf } from '../../errors.js';
import type { Logger } from '../../logger.js';
import type { ContainerSpec } from '../container-spec.js';
import { probeHttp, probeTcp } from '../probes.js';
import type { ProbeResult, ProbeSpec, Run, RunListener, RunSpec, RunStatistics, TaskRunner } from '../runner.js';
import { volumePlaceOf } from '../sandbox/index.js';
import type { Sandboxes } from '../sandbox/index.js';
import { CLUSTER_LABEL, OWNER_LABEL, ownOwner, removeOrphans } from './container-owner.js';
import { probeInside } from './container-probe.js';
import { containerSettingsOf, servedVolumes } from './container-settings.js';
import { usageIn } from './container-usage.js';
import { ContainerWatchdog } from './container-watchdog.js';
import { DockerRun } from './docker-run.js';
import { DockerEngine } from './engine.js';
import type { EngineAddress } from './engine-address.js';
import type { ContainerSettings } from './engine-messages.js';
import { EngineRefusal } from './engine-refusal.js';
import { registryLogin } from './registry-login.js';

export interface DockerRunnerOptions {
  /** Marks this cluster's containers, so that none survives it. */
  readonly clusterId: string;
  readonly address: EngineAddress;
  readonly sandboxes: Sandboxes;
  readonly logger: Logger;
}

/** A runner for tasks with an image, on an engine that answers. Containers of dead clusters are removed first. */
export async function createDockerRunner(options: DockerRunnerOptions): Promise<TaskRunner> {
  const engine = new DockerEngine(options.address);
  await removeOrphans(engine, options.logger).catch((error: unknown) =>
    options.logger.warn('could not look for containers of clusters that are gone', { reason: reasonOf(error) }),
  );
  return new DockerRunner(engine, options, await ownOwner());
}

class DockerRunner implements TaskRunner {
  readonly kind = 'process';
  readonly #watchdog: ContainerWatchdog;
  readonly #runs = new Map<string, DockerRun>();
  /** Those who want the same image with the same login at the same time wait for one pull. */
  readonly #pulls = new Map<string, Promise<void>>();
  #stopped = false;

  constructor(
    private readonly engine: DockerEngine,
    private readonly options: DockerRunnerOptions,
    private readonly owner: string,
  ) {
    this.#watchdog = new ContainerWatchdog(options.address, `${CLUSTER_LABEL}=${options.clusterId}`);
  }

  async prepare(spec: RunSpec): Promise<string | undefined> {
    try {
      const settings = this.#settingsOf(spec);
      this.#tellWhatIsIgnored(spec);
      const failure = await this.options.sandboxes.prepare(spec, () => makeVolumes(spec));
      if (failure !== undefined) return failure;
      await this.#obtain(spec, settings.Image);
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  }

  notice(): string | undefined {
    return undefined;
  }

  start(spec: RunSpec, listener: RunListener): Run {
    this.#watchdog.start();
    const run: DockerRun = new DockerRun(this.engine, spec, this.#settingsOf(spec), {
      running: listener.running,
      ended: (end) => {
        this.#runs.delete(spec.containerId);
        listener.ended(end);
      },
    });
    this.#runs.set(spec.containerId, run);
    if (this.#stopped) run.destroy();
    return run;
  }

  /** From where the container is: commands in it, connections to the address it has. */
  probe(spec: RunSpec, probe: ProbeSpec, timeoutMs: number): Promise<ProbeResult> {
    const run = this.#runs.get(spec.containerId);
    if (run?.id === undefined) return Promise.resolve({ passed: false, message: 'The container does not run' });
    if (probe.kind === 'command') return probeInside(this.engine, run.id, probe, timeoutMs);
    if (!run.reachable) return Promise.resolve({ passed: false, message: 'The container has no network' });
    const host = run.address;
    switch (probe.kind) {
      case 'http': {
        const url = new URL(probe.url);
        if (host !== undefined) url.hostname = host.includes(':') ? `[${host}]` : host;
        return probeHttp(url.href, timeoutMs);
      }
      case 'tcp':
        return probeTcp(host ?? probe.host, probe.port, timeoutMs);
    }
  }

  async statistics(spec: RunSpec): Promise<RunStatistics | undefined> {
    const id = this.#runs.get(spec.containerId)?.id;
    if (id === undefined) return undefined;
    return this.engine.stats(id).then(
      (stats) => usageIn(stats, spec),
      () => undefined,
    );
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    const runs = [...this.#runs.values()];
    for (const run of runs) run.terminate();
    const insist = setTimeout(() => runs.forEach((run) => run.destroy()), graceMs);
    await Promise.all(runs.map((run) => run.over));
    clearTimeout(insist);
    await this.#watchdog.stop();
    await this.engine.close();
  }

  #settingsOf(spec: RunSpec): ContainerSettings {
    const labels = {
      MESOS_TASK_ID: spec.taskId,
      [CLUSTER_LABEL]: this.options.clusterId,
      [OWNER_LABEL]: this.owner,
    };
    const container = spec.container as ContainerSpec & { readonly image: string };
    return containerSettingsOf(spec, container, labels, this.options.sandboxes.ownerOf(spec));
  }

  async #obtain({ sandbox, container }: RunSpec, image: string): Promise<void> {
    if (container?.forcePull !== true && (await this.engine.hasImage(image))) return;
    const login = await registryLogin(image, sandbox, container?.registryConfig);
    const key = `${image} ${login}`;
    const pull = this.#pulls.get(key) ?? this.engine.pull(image, login).finally(() => this.#pulls.delete(key));
    this.#pulls.set(key, pull);
    await pull.catch((error: unknown) => {
      throw new EngineRefusal(undefined, `Failed to pull image '${image}': ${reasonOf(error)}`, { cause: error });
    });
  }

  #tellWhatIsIgnored({ container, taskId }: RunSpec): void {
    if (container === undefined) return;
    const ignored = container.volumes.length - servedVolumes(container).length;
    if (ignored === 0) return;
    this.options.logger.warn(
      `${ignored} volumes are ignored: in a DOCKER container only host paths and DOCKER_VOLUME are served`,
      { task: taskId },
    );
  }
}

/** As the engine would do it: a missing directory of the machine is made. */
async function makeVolumes({ container, sandbox, persistentVolumes }: RunSpec): Promise<string | undefined> {
  for (const { hostPath } of persistentVolumes) await mkdir(hostPath, { recursive: true });
  for (const volume of container === undefined ? [] : servedVolumes(container)) {
    const place = volumePlaceOf(volume, sandbox);
    if (place === undefined || (volume.from.kind === 'host' && !isAbsolute(place.path))) continue;
    // A file is there already, and what belongs to another machine is the engine's to find.
    await mkdir(place.path, { recursive: true }).catch(() => undefined);
  }
  return undefined;
}
