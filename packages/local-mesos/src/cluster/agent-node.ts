import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Agent } from '../agent/index.js';
import type { ExecutorTokens } from '../executor/index.js';
import type { Faults } from '../faults/index.js';
import { agentRoutes } from '../http/agent-routes.js';
import type { Verbosity } from '../logger.js';
import type { LoginDesk } from '../http/login.js';
import { Door } from '../http/door.js';
import type { Routes } from '../http/door.js';
import type { Master } from '../master/index.js';
import type { AgentIntroduction } from '../protocol.js';
import { EMPTY_BUNDLE, addBundles, kindIn, selectFrom, toMilli } from '../resources/index.js';
import type { Bundle, Range } from '../resources/index.js';
import type { RunStatistics, TaskRunner } from '../runner/index.js';
import { ValueType } from '../wire.js';
import type { Attribute } from '../wire.js';
import { AgentContact } from './agent-contact.js';
import { agentFlags } from './agent-flags.js';
import type { LocalAgent } from './local-cluster.js';
import type { AgentSettings, ClusterSettings } from './resolve-options.js';

const LONGEST_RETRY_MS = 600_000;

type AgentAddress = Omit<AgentIntroduction, 'total' | 'operations'>;

export interface AgentNodeParts {
  /** From 1. */
  readonly number: number;
  readonly settings: AgentSettings;
  readonly cluster: ClusterSettings;
  readonly runner: TaskRunner;
  /** Absent where executors need no token. */
  readonly tokens: ExecutorTokens | undefined;
  readonly login: LoginDesk;
  readonly verbosity: Verbosity;
  readonly workDir: string;
  readonly master: () => Master;
  readonly masterDoor: Door;
  readonly faults: Faults;
}

/** One agent with its address, its own or a path at the master's. */
export class AgentNode implements LocalAgent {
  readonly agent: Agent;
  readonly routes: Routes;
  readonly hostname: string;
  readonly #door: Door | undefined;
  readonly #contact: AgentContact;
  #closed = false;
  /** Its machine is lost. */
  #gone: Promise<void> | undefined;
  #address: AgentAddress | undefined;

  constructor(private readonly parts: AgentNodeParts) {
    const { cluster, settings, workDir } = parts;
    this.hostname = settings.hostname;
    this.#contact = new AgentContact({
      agent: () => this.agent,
      hostname: settings.hostname,
      master: parts.master,
      faults: parts.faults,
      agentTimeoutMs: cluster.agentTimeoutMs,
      cut: (forMs) => this.#cutFor(forMs),
    });
    this.agent = new Agent({
      address: () => this.#whereabouts(),
      initialResources: totalOf(settings),
      place: {
        workDir,
        // Agents share a work directory here, but not their disks.
        volumesDir: join(workDir, 'volumes', String(parts.number)),
        httpCommandExecutor: cluster.httpCommandExecutor,
      },
      retry: { firstMs: cluster.statusRetryMs, longestMs: Math.max(cluster.statusRetryMs, LONGEST_RETRY_MS) },
      runSettings: { killGraceMs: cluster.killGraceMs, httpCommandExecutor: cluster.httpCommandExecutor },
      runner: parts.runner,
      executorTimes: {
        registrationMs: cluster.executorRegistrationTimeoutMs,
        reregistrationMs: cluster.executorReregistrationTimeoutMs,
        shutdownGraceMs: cluster.executorShutdownGraceMs,
      },
      defaultExecutor: cluster.defaultExecutor,
      tokens: parts.tokens,
      master: () => this.#contact.master,
      logger: cluster.logger,
    });
    const routes = agentRoutes({
      agent: this.agent,
      masterHostname: cluster.host,
      flags: agentFlags(settings, cluster, workDir),
      login: parts.login,
      verbosity: parts.verbosity,
      sandboxes: () => this.sandboxes,
      executors: {
        heartbeatMs: cluster.executorHeartbeatMs,
        tokens: parts.tokens,
        filters: this.#contact.executorFilters,
      },
    });
    const faulty = this.#contact.through(routes);
    this.routes = (path) => (this.#gone === undefined ? faulty(path) : undefined);
    if (cluster.agentAddresses) this.#door = new Door(cluster.host, settings.port, this.routes, cluster.logger);
  }

  get id(): string | undefined {
    return this.agent.id;
  }

  get connected(): boolean {
    return this.agent.linked && !this.#contact.isSilent;
  }

  get address(): string {
    return (this.#door ?? this.parts.masterDoor).address;
  }

  /** The path of its process: `/slave(1)` everywhere but where several agents share one address. */
  get path(): string {
    return this.#door === undefined ? `/slave(${this.parts.number})` : '/slave(1)';
  }

  get sandboxes(): readonly string[] {
    const { id } = this.agent;
    return id === undefined ? [] : [join(this.parts.workDir, 'slaves', id)];
  }

  async open(): Promise<void> {
    await this.#door?.open();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#contact.close();
    await this.#door?.close();
  }

  async statisticsOf(executorId: string): Promise<RunStatistics | undefined> {
    return (await this.agent.usage()).find(({ owner }) => owner?.executorId === executorId)?.statistics;
  }

  disconnect({ answersPings = false }: { readonly answersPings?: boolean } = {}): void {
    this.agent.breakLink(answersPings);
  }

  reconnect(): void {
    this.#contact.resume();
    if (this.#gone === undefined) this.agent.connect();
    else void this.#boot(this.#gone);
  }

  hang(): void {
    this.#contact.hang();
  }

  partition(): void {
    this.#contact.partition();
  }

  async restart({ downMs = 0 }: { readonly downMs?: number } = {}): Promise<void> {
    this.agent.processLost();
    await this.#door?.close();
    if (downMs > 0) await delay(downMs);
    if (this.#closed) return;
    await this.#door?.open();
    this.agent.processBack();
  }

  markUnreachable(): void {
    this.agent.breakLink();
    if (this.agent.id !== undefined) this.parts.master().losses.markUnreachable(this.agent.id);
  }

  crash(): void {
    this.agent.crash();
    this.#gone ??= this.#door?.close() ?? Promise.resolve();
  }

  wipe(): void {
    this.agent.forget();
  }

  stop(): void {
    this.agent.leave();
  }

  async #boot(gone: Promise<void>): Promise<void> {
    this.#gone = undefined;
    await gone;
    if (this.#closed) return;
    await this.#door?.open();
    this.agent.connect();
  }

  #cutFor(forMs: number): void {
    // Not in the middle of what is being sent.
    setImmediate(() => this.agent.breakLink());
    setTimeout(() => {
      if (!this.#closed && this.#gone === undefined) this.agent.connect();
    }, forMs).unref();
  }

  #whereabouts(): AgentAddress {
    this.#address ??= {
      hostname: this.hostname,
      ip: this.parts.cluster.host,
      port: (this.#door ?? this.parts.masterDoor).port,
      path: this.path,
      attributes: Object.entries(this.parts.settings.attributes).map(attributeOf),
    };
    return this.#address;
  }
}

/** The plain amounts, but for the names that are told in more words. */
function totalOf({ cpus, memMb, diskMb, gpus, ports, resources }: AgentSettings): Bundle {
  const scalars = new Map<string, number>();
  for (const [name, amount] of Object.entries({ cpus, mem: memMb, disk: diskMb, gpus })) {
    if (amount > 0) scalars.set(name, toMilli(amount));
  }
  const ranges = new Map<string, readonly Range[]>();
  if (ports !== undefined) ranges.set('ports', [{ begin: ports[0], end: ports[1] }]);
  const told = namesIn(resources.bundle);
  const untold = selectFrom({ ...EMPTY_BUNDLE, scalars, ranges }, ({ name }) => !told.has(name));
  return addBundles(untold, resources.bundle);
}

const namesIn = (bundle: Bundle): ReadonlySet<string> =>
  new Set([...bundle.scalars.keys(), ...bundle.ranges.keys()].map((key) => kindIn(bundle, key).name));

const attributeOf = ([name, value]: [string, string | number]): Attribute =>
  typeof value === 'number'
    ? { name, type: ValueType.SCALAR, scalar: { value } }
    : { name, type: ValueType.TEXT, text: { value } };
