import type { INestApplication } from '@nestjs/common';
import { asFrameworkId, BorealisError, problemOf } from '@borealis/contracts';
import type {
  Actor,
  Change,
  ConfigurationEntry,
  Environment,
  FrameworkConfig,
  FrameworkView,
  JobDefinition,
  Remark,
} from '@borealis/contracts';
import { createCore, defaultCoreSettings, SteadyTime } from '@borealis/core';
import type { Core } from '@borealis/core';
import type { BorealisModule } from '@borealis/sdk';
import { crashPlanOf, openStore, passingOf } from '@borealis/store';
import type { Store } from '@borealis/store';
import { createApp } from './doors/create-app.js';
import { EventStream } from './events/event-stream.js';
import { PendingNews } from './events/pending-news.js';
import { streamEventsOf } from './events/stream-events.js';
import { healthOf } from './health/health.js';
import type { HostContext } from './host-context.js';
import { listen } from './listen.js';
import { createLogger } from './logging/create-logger.js';
import type { CrashPoint } from './loop/crash-point.js';
import { SchedulerLoop } from './loop/scheduler-loop.js';
import { findTasks } from './mesos/find-framework.js';
import type { FoundFramework } from './mesos/find-framework.js';
import { findFrameworkPatiently } from './mesos/find-framework-patiently.js';
import { proveTls } from './mesos/access.js';
import { MesosLink } from './mesos/mesos-link.js';
import { openMasters } from './mesos/open-masters.js';
import type { Masters } from './mesos/open-masters.js';
import { Metrics } from './metrics/metrics.js';
import { applyOf } from './modules/apply-of.js';
import { compileJobs } from './modules/compile-jobs.js';
import { loadModules } from './modules/load-modules.js';
import type { RunningHost } from './running-host.js';
import { Upkeep } from './upkeep/index.js';

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

interface Scheduling {
  readonly store: Store;
  readonly core: Core;
  readonly events: EventStream;
  readonly pendingNews: PendingNews;
  readonly metrics: Metrics;
  readonly loop: SchedulerLoop;
  readonly term: number;
  readonly upkeep: Upkeep;
}

const tickMs = 1_000;
/** Listeners notice a dead connection by the silence after this. */
const beatMs = 1_000;
/** Upkeep waits this long for a pause in the work of the loop. */
const upkeepWaitsMs = 1_000;
const environmentActor: Actor = { kind: 'environment', id: 'environment' };

/** The parts of a host and the order in which they begin and end. */
export class Host implements RunningHost {
  private readonly startedAtMs = Date.now();
  private readonly log;
  private readonly crashPoint;
  private readonly stopping = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  private modules: readonly BorealisModule[] = [];
  private scheduling: Scheduling | undefined;
  private link: MesosLink | undefined;
  private masters: Masters | undefined;
  private app: INestApplication | undefined;
  private listeningAt = '';

  constructor(private readonly parts: HostParts) {
    this.log = createLogger(parts.config, parts.sandbox, parts.consoleLevel);
    this.crashPoint = passingOf<CrashPoint>(crashPlanOf(parts.environment));
  }

  get address(): string {
    return this.listeningAt;
  }

  get core(): Core {
    if (!this.scheduling) throw new BorealisError('BOREALIS_NOT_READY', { why: 'the state is being loaded' });
    return this.scheduling.core;
  }

  /** Configuration and database are proven before anything listens; the search for an older self at the master goes on behind. */
  async start(): Promise<void> {
    const { config } = this.parts;
    proveTls(config);
    this.modules = await loadModules(this.parts.folder, this.parts.version, this.log.of('modules'));
    const definitions = compileJobs(config, this.modules);
    const store = await openStore({
      url: config.databaseUrl,
      folder: this.parts.sandbox,
      logger: this.log.of('store'),
      keys: config.store.keys.map((key) => key.reveal()),
      crash: crashPlanOf(this.parts.environment),
    });
    try {
      await this.load(store);
      this.app = await createApp(this.context(), this.parts.dashboard);
      this.listeningAt = await listen(this.app, config.listen);
    } catch (error) {
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
    void this.joinMesos(definitions).catch((error: unknown) => this.fatal(error));
  }

  /** The stream of the subscription ends without a farewell, so Mesos keeps the tasks running. */
  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    for (const timer of this.timers) clearInterval(timer);
    await this.link?.stop();
    await this.masters?.close();
    await this.scheduling?.upkeep.stop();
    await this.scheduling?.loop.stop();
    this.scheduling?.events.close();
    await this.app?.close();
    await this.scheduling?.store.close();
    this.log.close();
  }

  private async load(store: Store): Promise<void> {
    const { config, entropy } = this.parts;
    const term = await store.beginTerm();
    this.crashPoint?.('after-term');
    const snapshot = await store.load();
    this.crashPoint?.('after-load');
    const core = createCore(snapshot, {
      ...defaultCoreSettings,
      frameworkName: config.mesosName,
      ...config.taskLife,
      reconcileIntervalMs: config.syncIntervalMs,
      preemption: { ...defaultCoreSettings.preemption, ...config.preemption },
      ...config.placement,
      ...(config.principal === undefined ? {} : { principal: config.principal }),
    });
    const events = new EventStream(term);
    const metrics = new Metrics(
      core,
      () => this.link?.state.connection === 'subscribed',
      () => events.size,
    );
    const loop = new SchedulerLoop({
      core,
      store,
      term,
      time: new SteadyTime(snapshot, Date.now()),
      send: async (call) => {
        metrics.called(call.kind);
        if (call.kind === 'discover') void this.discover();
        else await this.link?.send(call);
      },
      prepareToTell: (changes, remarks) => this.prepareToTell(changes, remarks),
      measure: metrics.batchDone,
      fatal: (error) => this.fatal(error),
      crashPoint: this.crashPoint,
    });
    const upkeep = new Upkeep({
      config: config.store,
      place: { url: config.databaseUrl, folder: this.parts.sandbox },
      version: this.parts.version,
      backedUp: (outcome) => metrics.backedUp(outcome),
      crashPoint: this.crashPoint,
      store,
      term,
      idle: () => loop.idle(upkeepWaitsMs),
      logger: this.log.of('store'),
      fatal: (error) => this.fatal(error),
    });
    this.scheduling = { store, core, events, pendingNews: new PendingNews(core), metrics, loop, term, upkeep };
    await loop.take([{ kind: 'booted', entropy }]);
  }

  /** First who we were, then what we are to run, then the subscription: so nothing is launched that runs already. */
  private async joinMesos(definitions: readonly JobDefinition[]): Promise<void> {
    const { config } = this.parts;
    const { core, loop, upkeep } = this.scheduling!;
    const masters = openMasters(config, this.log.of('mesos'));
    this.masters = masters;
    const { frameworkId: known, restoredAtMs } = core.framework();
    const restored = restoredAtMs !== undefined;
    const found =
      known === undefined || restored
        ? await findFrameworkPatiently(config, masters, this.stopping.signal, this.log.of('mesos'), known)
        : undefined;
    if (this.stopping.signal.aborted) return;
    if (found && !restored) {
      this.log
        .of('host')
        .warn(
          { frameworkId: found.frameworkId, tasks: found.tasks.length },
          'The database is empty, but Mesos knows this framework: it goes on as that one and adopts its tasks.',
        );
      await loop.take([{ kind: 'discovered', tasks: found.tasks }]);
      this.crashPoint?.('after-discovery');
    }
    const { onChange, onRemoved } = config;
    const reply = await loop.command(
      { kind: 'applyJobs', definitions: [...definitions], onChange, onRemoved },
      environmentActor,
    );
    // What is remembered goes on: a quota that was set too low must not keep the host from starting, for it is changed there.
    if (!reply.ok) {
      const { what, todo } = problemOf(reply.code, reply.details);
      this.log
        .of('host')
        .error({ code: reply.code }, `The definitions of the environment are not taken in. ${what} ${todo}`);
    }
    this.crashPoint?.('after-definitions');
    if (restored) await this.catchUp(found);
    const frameworkId =
      (restored ? found?.frameworkId : undefined) ?? known ?? found?.frameworkId ?? config.frameworkId;
    this.link = new MesosLink(config, masters, this.listeningAt, frameworkId, {
      take: (inputs) => loop.take(inputs),
      changed: () => this.scheduling?.events.publish({ type: 'framework', framework: this.frameworkView() }),
      failedOver: () => this.leave(1),
      logger: this.log.of('mesos'),
    });
    this.link.start();
    this.every(tickMs, () => void loop.take([{ kind: 'tick' }]));
    upkeep.start();
  }

  /** What was launched after the backup carries labels of its job, defined by now. */
  private async catchUp(found: FoundFramework | undefined): Promise<void> {
    const tasks = found?.tasks ?? [];
    this.log
      .of('host')
      .warn(
        { frameworkId: found?.frameworkId, tasks: tasks.length },
        'The database was put back from a backup: tasks that were launched since are adopted.',
      );
    await this.scheduling?.loop.take([
      { kind: 'discovered', tasks, ...(found && { frameworkId: asFrameworkId(found.frameworkId) }) },
    ]);
  }

  /** A task turned up that the core does not know: what the master says about it may give it back to its job. */
  private async discover(): Promise<void> {
    const { core, loop } = this.scheduling!;
    const { frameworkId } = core.framework();
    if (!this.masters || frameworkId === undefined) return;
    try {
      const tasks = await findTasks(this.parts.config, this.masters, frameworkId, this.stopping.signal);
      await loop.take([{ kind: 'discovered', tasks }]);
    } catch (error) {
      if (!this.stopping.signal.aborted)
        this.log
          .of('host')
          .warn({ cause: String(error) }, 'The master did not tell about the tasks that are not known.');
    }
  }

  private prepareToTell(changes: readonly Change[], remarks: readonly Remark[]): () => void {
    const { core, events, metrics, pendingNews } = this.scheduling!;
    const reasons = events.isListenedTo ? pendingNews.next(Date.now()) : [];
    const news = events.isListenedTo && changes.length > 0 ? streamEventsOf(core, changes) : undefined;
    const framework = changes.some(({ kind }) => kind === 'framework');
    return () => {
      if (news) events.publishAll(news);
      else if (changes.length > 0) events.skip();
      events.publishAll(reasons);
      if (framework) events.publish({ type: 'framework', framework: this.frameworkView() });
      metrics.remarked(remarks);
      for (const { level, message, ...about } of remarks) this.log.of('scheduling')[level](about, message);
    };
  }

  private frameworkView(): FrameworkView {
    const { config, version, developmentCluster } = this.parts;
    const { frameworkId, storm } = this.scheduling?.core.framework() ?? {};
    return {
      name: config.frameworkName,
      ...(frameworkId === undefined ? {} : { frameworkId }),
      ...(this.link?.state ?? { connection: 'connecting' }),
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
      health: () =>
        healthOf(
          this.link?.state ?? { connection: 'connecting' },
          this.startedAtMs,
          this.parts.config.healthTimeoutMs,
          Date.now(),
        ),
      notReady: () =>
        this.link?.state.connection === 'subscribed'
          ? undefined
          : (this.link?.state.connectionReason ?? 'not yet subscribed at the Mesos master'),
      endedOperations: (filter) => scheduling().store.endedOperations(filter),
      command: (command, actor, ifPlan) => scheduling().loop.command(command, actor, ifPlan),
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
