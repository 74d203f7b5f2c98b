import { setTimeout as delay } from 'node:timers/promises';
import { requestFaults, schedulerFaults } from '../fault-filters/index.js';
import type { Faults } from '../faults/index.js';
import { Door } from '../http/door.js';
import type { Routes } from '../http/door.js';
import { faultsRoutes } from '../http/faults-endpoint.js';
import type { LoginDesk } from '../http/login.js';
import { masterRoutes } from '../http/master-routes.js';
import { Master, emptyRegistry, masterInfo, updateEvent } from '../master/index.js';
import type { FrameworkRecord, MasterInfo } from '../master/index.js';
import type { AgentNode } from './agent-node.js';
import type { Verbosity } from '../logger.js';
import { masterFlags } from './master-flags.js';
import type { ClusterCounts, LocalMaster } from './local-cluster.js';
import type { ClusterSettings } from './resolve-options.js';

const NO_RECORD = Buffer.from('not-a-length\n{}');

/** The master's address and, behind it, the master of the moment. */
export class MasterNode implements LocalMaster {
  readonly door: Door;
  readonly #registry = emptyRegistry();
  #master: Master;
  #leader: string | undefined;
  #recovering = false;
  #stopped = false;

  constructor(
    private readonly settings: ClusterSettings,
    private readonly agents: readonly AgentNode[],
    others: Routes,
    login: LoginDesk,
    verbosity: Verbosity,
    faults: Faults,
  ) {
    const own = masterRoutes({
      master: () => this.#master,
      login,
      files: () => agents.flatMap((agent) => agent.sandboxes),
      flags: () => masterFlags(settings, this.door.port),
      verbosity,
      leader: () => this.#leader,
      recovering: () => this.#recovering,
      filters: schedulerFaults(faults, (frameworkId) => this.#framework(frameworkId)?.info.name),
      address: () => this.address,
      subscribers: settings,
      masterInfo: () => this.#info(this.#master.books.masterId),
    });
    const faulty = requestFaults(faults, own, { names: () => [] });
    // What plans the faults is out of their reach.
    const plan = faultsRoutes(faults);
    const routes: Routes = (path) => plan(path) ?? faulty(path) ?? others(path);
    this.door = new Door(settings.host, settings.port, routes, settings.logger);
    this.#master = this.#begin();
  }

  get current(): Master {
    return this.#master;
  }

  get address(): string {
    return this.door.address;
  }

  get port(): number {
    return this.door.port;
  }

  get id(): string {
    return this.#master.books.masterId;
  }

  get counts(): ClusterCounts {
    const { books } = this.#master;
    const tasks = [...books.frameworks.values()].reduce((sum, framework) => sum + framework.tasks.size, 0);
    return { agents: books.agents.size, frameworks: books.frameworks.size, offers: books.offers.size, tasks };
  }

  /** Frameworks that hear the master now. */
  get subscribed(): readonly { readonly id: string; readonly name: string }[] {
    const frameworks = [...this.#master.books.frameworks.values()].filter(({ connected }) => connected);
    return frameworks.map(({ id, info: { name } }) => ({ id, name }));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#master.stop();
    await this.door.close();
  }

  disconnectFramework(frameworkId: string): boolean {
    const stream = this.#framework(frameworkId)?.stream;
    stream?.cut();
    return stream !== undefined;
  }

  sendMalformedRecord(frameworkId: string, bytes: Uint8Array = NO_RECORD): boolean {
    const stream = this.#framework(frameworkId)?.stream;
    stream?.sendBytes(bytes);
    return stream !== undefined;
  }

  muteHeartbeats(frameworkId: string, muted: boolean): boolean {
    const stream = this.#framework(frameworkId)?.stream;
    stream?.muteHeartbeats(muted);
    return stream !== undefined;
  }

  rescindOffers(frameworkId: string): number {
    const offers = [...(this.#framework(frameworkId)?.offers ?? [])];
    for (const offer of offers) this.#master.offers.rescind(offer);
    return offers.length;
  }

  forgetOffers(frameworkId: string): number {
    const offers = [...(this.#framework(frameworkId)?.offers ?? [])];
    for (const offer of offers) this.#master.offers.discard(offer);
    return offers.length;
  }

  repeatUpdates(frameworkId: string, copies: number): number {
    const framework = this.#framework(frameworkId);
    if (framework?.connected !== true) return 0;
    const last = [...framework.tasks.values()].flatMap(({ statuses }) => statuses.filter(({ uuid }) => uuid).slice(-1));
    for (const status of last) for (let copy = 0; copy < copies; copy++) framework.send(updateEvent(status));
    return last.length * copies;
  }

  dropAcknowledgements(drop: boolean): void {
    this.#master.acknowledgementsDropped = drop;
  }

  pauseAllocation(paused: boolean): void {
    this.#master.allocator.paused = paused;
  }

  setLeader(leader: string | undefined): void {
    this.#leader = leader;
  }

  setRecovering(recovering: boolean): void {
    this.#recovering = recovering;
  }

  async restart({ downMs = 0 }: { readonly downMs?: number } = {}): Promise<void> {
    for (const { agent } of this.agents) agent.masterLost();
    this.#master.stop();
    await this.door.close();
    if (downMs > 0) await delay(downMs);
    if (this.#stopped) return;
    this.#master = this.#begin();
    // One that came back meanwhile has talked to the dead.
    for (const { agent } of this.agents) agent.masterLost();
    await this.door.open();
    const back = setTimeout(() => {
      if (!this.#stopped) for (const { agent } of this.agents) agent.masterBack();
    }, this.settings.agentReregisterDelayMs);
    back.unref();
  }

  #begin(): Master {
    return new Master(this.#registry, this.settings, (id) => this.#info(id), this.settings.logger);
  }

  #info(id: string): MasterInfo {
    return masterInfo(id, this.settings.host, this.door.port);
  }

  #framework(frameworkId: string): FrameworkRecord | undefined {
    return this.#master.books.frameworks.get(frameworkId);
  }
}
