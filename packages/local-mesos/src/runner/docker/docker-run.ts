import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from '../../errors.js';
import { memoryLimitMessage, memoryLimitOf } from '../process-usage.js';
import type { Run, RunEnd, RunListener, RunSpec } from '../runner.js';
import { ContainerOutput } from './container-output.js';
import { containerName } from './container-settings.js';
import type { DockerEngine } from './engine.js';
import type { ContainerDetails, ContainerSettings } from './engine-messages.js';
import { EngineRefusal } from './engine-refusal.js';
import { oomKills } from './kernel-oom.js';

/** How often an engine that has gone away in the middle of a wait is asked again, and how long between. */
const WAIT_ATTEMPTS = 20;
const WAIT_PAUSE_MS = 500;

const KILLED_STATUS = 128 + constants.signals.SIGKILL;

/** One container, from its creation to its removal. */
export class DockerRun implements Run {
  /** Resolves when the container is gone and its end has been told. */
  readonly over: Promise<void>;
  #id: string | undefined;
  #running = false;
  #address: string | undefined;
  #reachable = true;
  #stopSignal = 'SIGTERM';
  /** Asked for before there was anything to signal; the strongest stays. */
  #wanted: string | undefined;
  #destroyed = false;

  constructor(
    private readonly engine: DockerEngine,
    private readonly spec: RunSpec,
    private readonly settings: ContainerSettings,
    private readonly listener: RunListener,
  ) {
    this.over = this.#live();
  }

  /** Undefined before the start and after the end. */
  get id(): string | undefined {
    return this.#running ? this.#id : undefined;
  }

  /** Where the container answers: its own address, or this machine's when it has none of its own. */
  get address(): string | undefined {
    return this.#address;
  }

  get reachable(): boolean {
    return this.#reachable;
  }

  /** An image may name another signal that asks it to end. */
  terminate(): void {
    this.#signal(undefined);
  }

  destroy(): void {
    this.#destroyed = true;
    this.#signal('SIGKILL');
  }

  signal(signal: number): void {
    if (signal === constants.signals.SIGKILL) this.destroy();
    else this.#signal(String(signal));
  }

  async #live(): Promise<void> {
    const killsBefore = await oomKills();
    let end: RunEnd;
    try {
      this.#id = await this.engine.create(containerName(this.spec.containerId), this.settings);
      end = await this.#run(this.#id, killsBefore);
    } catch (error) {
      end = { kind: 'failed', message: reasonOf(error) };
    }
    this.#running = false;
    if (this.#id !== undefined) await this.engine.remove(this.#id).catch(() => undefined);
    this.listener.ended(end);
  }

  async #run(id: string, killsBefore: number): Promise<RunEnd> {
    if (this.#destroyed) return { kind: 'signaled', signal: 'SIGKILL' };
    await this.engine.start(id);
    const details = await this.engine.inspect(id);
    this.#running = true;
    this.#address = addressOf(details);
    this.#reachable = details.HostConfig.NetworkMode !== 'none';
    if (details.Config.StopSignal !== undefined) this.#stopSignal = String(details.Config.StopSignal);
    const output = new ContainerOutput(this.engine, id, this.spec.sandbox, details.Config.Tty !== true);
    const { Pid } = details.State;
    this.listener.running(Pid > 0 ? Pid : undefined, this.#address === undefined ? undefined : [this.#address]);
    if (this.#wanted !== undefined) this.#signal(this.#wanted === '' ? undefined : this.#wanted);
    const status = await this.#wait(id);
    const after = await this.engine.inspect(id).catch(() => undefined);
    await output.end();
    return (await this.#outOfMemory(status, after, killsBefore)) ?? { kind: 'exited', status, subject: 'Container' };
  }

  /** An engine that restarts takes its connections with it, but not its containers. */
  async #wait(id: string): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.engine.wait(id);
      } catch (error) {
        const said = error instanceof EngineRefusal && error.status !== undefined;
        if (said || attempt === WAIT_ATTEMPTS) throw error;
        await delay(WAIT_PAUSE_MS);
      }
    }
  }

  /**
   * The engine says so itself, as a rule. Some versions of podman lose what their monitor noted; then a kill nobody
   * here asked for, while the kernel of this machine killed something for memory, is taken for the same.
   */
  async #outOfMemory(
    status: number,
    after: ContainerDetails | undefined,
    killsBefore: number,
  ): Promise<RunEnd | undefined> {
    const limitBytes = memoryLimitOf(this.spec.resources);
    if (limitBytes === undefined || this.#destroyed) return undefined;
    const noted = after?.State.OOMKilled === true;
    const lost = status === KILLED_STATUS && (await oomKills()) > killsBefore;
    return noted || lost
      ? { kind: 'limited', resource: 'mem', limitBytes, message: memoryLimitMessage(limitBytes) }
      : undefined;
  }

  #signal(signal: string | undefined): void {
    if (this.#id === undefined || !this.#running) {
      if (this.#wanted !== 'SIGKILL') this.#wanted = signal ?? '';
      return;
    }
    // A container that ends in this moment cannot be signalled any more, which is what was wanted.
    this.engine.signal(this.#id, signal ?? this.#stopSignal).catch(() => undefined);
  }
}

function addressOf({ NetworkSettings }: ContainerDetails): string | undefined {
  const networks = Object.values(NetworkSettings?.Networks ?? {});
  const own = NetworkSettings?.IPAddress || networks.find(({ IPAddress }) => IPAddress)?.IPAddress;
  return own || networks.find(({ GlobalIPv6Address }) => GlobalIPv6Address)?.GlobalIPv6Address || undefined;
}
