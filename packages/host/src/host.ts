import type { INestApplication } from '@nestjs/common';
import { BorealisError } from '@borealis/contracts';
import type {
  ConfigurationEntry,
  Environment,
  FrameworkConfig,
  FrameworkView,
  JobDefinition,
} from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { BorealisModule } from '@borealis/sdk';
import { crashPlanOf, openStore, passingOf } from '@borealis/store';
import { createApp } from './doors/create-app.js';
import { healthOf } from './health/health.js';
import type { HostContext } from './host-context.js';
import { listen } from './listen.js';
import { createLogger } from './logging/create-logger.js';
import type { CrashPoint } from './loop/crash-point.js';
import { proveTls } from './mesos/access.js';
import { AtMesos } from './mesos/at-mesos.js';
import { applyOf } from './modules/apply-of.js';
import { orRefused } from './environment-refused.js';
import { compileJobs } from './modules/compile-jobs.js';
import { loadModules } from './modules/load-modules.js';
import type { RunningHost } from './running-host.js';
import { refuseOther } from './refuse-other.js';
import { openScheduling } from './scheduling/open-scheduling.js';
import type { Scheduling, SchedulingGround } from './scheduling/open-scheduling.js';

export interface HostParts {
  readonly config: FrameworkConfig;
  readonly configuration: readonly ConfigurationEntry[];
  readonly environment: Environment;
  readonly folder: string;
  readonly sandbox: string;
  readonly dashboard: string;
  readonly developmentCluster: boolean;
  readonly version: string;
  readonly entropy: string;
  readonly consoleLevel: FrameworkConfig['logLevel'];
  readonly exit: (code: number) => void;
}

const tickMs = 1_000;
/** Listeners notice a dead connection by the silence after this. */
const beatMs = 1_000;

/** The parts of a host and the order in which they begin and end. */
export class Host implements RunningHost {
  private readonly startedAtMs = Date.now();
  private readonly log;
  private readonly crashPoint;
  private readonly stopping = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  private modules: readonly BorealisModule[] = [];
  private scheduling: Scheduling | undefined;
  private readonly mesos: AtMesos;
  private app: INestApplication | undefined;
  private listeningAt = '';

  constructor(private readonly parts: HostParts) {
    this.log = createLogger(parts.config, parts.sandbox, parts.consoleLevel);
    this.crashPoint = passingOf<CrashPoint>(crashPlanOf(parts.environment));
    this.mesos = new AtMesos({
      config: parts.config,
      log: this.log,
      crashPoint: this.crashPoint,
      stopping: this.stopping.signal,
      changed: () => this.scheduling?.events.publish({ type: 'framework', framework: this.frameworkView() }),
      failedOver: () => this.leave(1),
    });
  }

  get address(): string {
    return this.listeningAt;
  }

  get core(): Core {
    if (!this.scheduling) throw new BorealisError('BOREALIS_NOT_READY', { why: 'the state is being loaded' });
    return this.scheduling.core;
  }

  /**
   * Configuration and database are proven before anything listens, and this host can be reached before its term locks out another: one that
   * cannot start leaves the one that runs alone. The search for an older self at the master goes on behind.
   */
  async start(): Promise<void> {
    const { config } = this.parts;
    proveTls(config);
    this.modules = await loadModules(this.parts.folder, this.parts.version, this.log.of('modules'));
    const definitions = orRefused(() => compileJobs(config, this.modules));
    const store = await openStore({
      url: config.databaseUrl,
      folder: this.parts.sandbox,
      logger: this.log.of('store'),
      keys: config.store.keys.map((key) => key.reveal()),
      crash: crashPlanOf(this.parts.environment),
      accept: ({ framework }, database) => refuseOther(framework, database, config),
    });
    try {
      const app = await createApp(this.context(), this.parts.dashboard);
      this.listeningAt = await listen(app, config.listen);
      this.app = app;
      this.scheduling = await openScheduling(store, this.schedulingGround());
    } catch (error) {
      await this.app?.close().catch(() => undefined);
      await store.close().catch(() => undefined);
      throw error;
    }
    this.every(beatMs, () => this.scheduling?.events.beat());
    this.log
      .of('host')
      .info(
        { address: this.listeningAt, masters: config.masters.addresses, database: store.location },
        `${config.frameworkName} listens at ${this.listeningAt}.`,
      );
    void this.joinMesos(this.scheduling, definitions).catch((error: unknown) => this.fatal(error));
  }

  /** The stream of the subscription ends without a farewell, so Mesos keeps the tasks running. */
  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    for (const timer of this.timers) clearInterval(timer);
    await this.mesos.stop();
    await this.scheduling?.upkeep.stop();
    await this.scheduling?.loop.stop();
    await this.scheduling?.recording.end().catch(() => undefined);
    this.scheduling?.events.close();
    await this.app?.close();
    await this.scheduling?.store.close();
    this.log.close();
  }

  private schedulingGround(): SchedulingGround {
    const { config, sandbox, version, entropy } = this.parts;
    return {
      config,
      sandbox,
      version,
      entropy,
      log: this.log,
      crashPoint: this.crashPoint,
      isSubscribed: () => this.mesos.state.connection === 'subscribed',
      send: (call) => this.mesos.send(call),
      subscribeAgain: () => this.mesos.subscribeAgain(),
      frameworkView: () => this.frameworkView(),
      fatal: (error) => this.fatal(error),
    };
  }

  private async joinMesos(scheduling: Scheduling, definitions: readonly JobDefinition[]): Promise<void> {
    const { loop, recording, upkeep } = scheduling;
    if (!(await this.mesos.join(scheduling, definitions, this.listeningAt))) return;
    this.every(tickMs, () => void loop.take([{ kind: 'tick' }]));
    this.every(tickMs, () => recording.renewWhenDue(loop));
    upkeep.start();
  }

  private frameworkView(): FrameworkView {
    const { config, version, developmentCluster } = this.parts;
    const frameworkId = this.scheduling?.core.framework().frameworkId;
    const storm = this.scheduling?.core.storm();
    return {
      name: config.frameworkName,
      ...(frameworkId === undefined ? {} : { frameworkId }),
      ...this.mesos.state,
      startedAtMs: this.startedAtMs,
      version,
      ...(storm === undefined ? {} : { storm }),
      ...(config.background === undefined ? {} : { background: config.background }),
      userAuthSupport: false,
      developmentCluster,
    };
  }

  private context(): HostContext {
    const scheduling = (): Scheduling => {
      if (!this.scheduling) throw new BorealisError('BOREALIS_NOT_READY', { why: 'the state is being loaded' });
      return this.scheduling;
    };
    return {
      version: this.parts.version,
      config: this.parts.config,
      configuration: this.parts.configuration,
      logger: this.log.of('doors'),
      logLevels: this.log.components,
      logFile: this.log.file,
      modules: () => this.modules.map(({ name }) => name),
      core: () => scheduling().core,
      events: () => scheduling().events,
      metrics: () => scheduling().metrics,
      framework: () => this.frameworkView(),
      health: () => healthOf(this.mesos.state, this.startedAtMs, this.parts.config.healthTimeoutMs, Date.now()),
      noticed: () => scheduling().upkeep.attention,
      notReady: () =>
        this.mesos.state.connection === 'subscribed'
          ? undefined
          : (this.mesos.state.connectionReason ?? 'not yet subscribed at the Mesos master'),
      endedOperations: (filter) => scheduling().store.endedOperations(filter),
      history: (filter) => scheduling().store.history(filter),
      command: (command, actor) => scheduling().loop.command(command, actor),
      applyOf: (environment) => applyOf(environment, this.modules),
      restart: () => void setTimeout(() => this.leave(0), 200),
    };
  }

  private every(ms: number, work: () => void): void {
    this.timers.push(setInterval(work, ms));
  }

  private fatal(error: unknown): void {
    this.log.of('host').fatal({ err: error }, (error as Error).message);
    process.stderr.write(`${(error as Error).message}\n`);
    this.leave(1);
  }

  private leave(code: number): void {
    const { exit } = this.parts;
    void this.stop().finally(() => exit(code));
  }
}
