import { asFrameworkId, problemOf } from '@borealis/contracts';
import type { Actor, Call, FrameworkConfig, JobDefinition } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { HostLogger } from '../logging/create-logger.js';
import type { PassCrashPoint } from '../loop/crash-point.js';
import type { SchedulerLoop } from '../loop/scheduler-loop.js';
import { askPatiently } from './ask-patiently.js';
import { findFramework, findTasks } from './find-framework.js';
import type { FoundFramework } from './find-framework.js';
import { MesosLink } from './mesos-link.js';
import type { LinkState } from './mesos-link.js';
import { openMasters } from './open-masters.js';
import type { Masters } from './open-masters.js';

export interface MesosGround {
  readonly config: FrameworkConfig;
  readonly log: HostLogger;
  readonly crashPoint: PassCrashPoint | undefined;
  readonly stopping: AbortSignal;
  /** The state of the connection changed. */
  readonly changed: () => void;
  /** Another scheduler took over: this one must not go on. */
  readonly failedOver: () => void;
}

/** What takes the inputs of Mesos. */
interface Scheduler {
  readonly core: Core;
  readonly loop: SchedulerLoop;
}

/** Asked anew each time: what the compiler knows of it from before may not hold any more. */
const isAborted = ({ aborted }: AbortSignal): boolean => aborted;

const environmentActor: Actor = { kind: 'environment', id: 'environment' };

/** This framework at its master: who it was there, what runs of it, and its subscription. */
export class AtMesos {
  private link: MesosLink | undefined;
  private masters: Masters | undefined;
  private scheduler: Scheduler | undefined;

  constructor(private readonly ground: MesosGround) {}

  get state(): LinkState {
    return this.link?.state ?? { connection: 'connecting' };
  }

  /**
   * First who we were, then what we are to run, then the subscription: so nothing is launched that runs already. False when the host
   * was stopped meanwhile.
   */
  async join(scheduler: Scheduler, definitions: readonly JobDefinition[], address: string): Promise<boolean> {
    this.scheduler = scheduler;
    const { config, log, stopping, crashPoint, changed, failedOver } = this.ground;
    const { core, loop } = scheduler;
    const masters = openMasters(config, log.of('mesos'));
    this.masters = masters;
    const { frameworkId: known, restoredAtMs } = core.framework();
    const restored = restoredAtMs !== undefined;
    const found =
      known === undefined || restored
        ? await this.ask(() => findFramework(config, masters, stopping, known))
        : undefined;
    if (isAborted(stopping)) return false;
    if (found && !restored) await this.goOnAs(found);
    // Before they are defined: whoever ends in between asks again at the next start.
    const someAreNew = definitions.some(({ key }) => core.job(key) === undefined);
    if (known !== undefined && !restored && someAreNew) await this.lookForNew(known);
    if (isAborted(stopping)) return false;
    await this.define(definitions);
    crashPoint?.('after-definitions');
    if (restored) await this.catchUp(found);
    if (isAborted(stopping)) return false;
    const frameworkId =
      (restored ? found?.frameworkId : undefined) ?? known ?? found?.frameworkId ?? config.frameworkId;
    this.link = new MesosLink(config, masters, address, frameworkId, {
      take: (inputs) => loop.take(inputs),
      changed,
      failedOver,
      logger: log.of('mesos'),
    });
    this.link.start();
    return true;
  }

  /** Resolves when Mesos has answered; never rejects. */
  async send(call: Call): Promise<void> {
    if (call.kind === 'discover') void this.discover();
    else if (call.kind === 'resubscribe') this.subscribeAgain();
    else await this.link?.send(call);
  }

  subscribeAgain(): void {
    this.link?.subscribeAgain();
  }

  /** The stream of the subscription ends without a farewell, so Mesos keeps the tasks running. */
  async stop(): Promise<void> {
    await this.link?.stop();
    await this.masters?.close();
  }

  private async goOnAs({ frameworkId, tasks }: FoundFramework): Promise<void> {
    this.ground.log
      .of('host')
      .warn(
        { frameworkId, tasks: tasks.length },
        'The database is empty, but Mesos knows this framework: it goes on as that one and adopts its tasks.',
      );
    await this.scheduler?.loop.take([{ kind: 'discovered', tasks }]);
    this.ground.crashPoint?.('after-discovery');
  }

  private async define(definitions: readonly JobDefinition[]): Promise<void> {
    const { onChange, onRemoved } = this.ground.config;
    const reply = await this.scheduler?.loop.command(
      { kind: 'applyJobs', definitions: [...definitions], onChange, onRemoved },
      environmentActor,
    );
    // What is remembered goes on: a quota that was set too low must not keep the host from starting, for it is changed there.
    if (!reply || reply.ok) return;
    const { what, todo } = problemOf(reply.code, reply.details);
    this.ground.log
      .of('host')
      .error({ code: reply.code }, `The definitions of the environment are not taken in. ${what} ${todo}`);
  }

  /** What was launched after the backup carries labels of its job, defined by now. */
  private async catchUp(found: FoundFramework | undefined): Promise<void> {
    const tasks = found?.tasks ?? [];
    this.ground.log
      .of('host')
      .warn(
        { frameworkId: found?.frameworkId, tasks: tasks.length },
        'The database was put back from a backup: tasks that were launched since are adopted.',
      );
    await this.scheduler?.loop.take([
      { kind: 'discovered', tasks, ...(found && { frameworkId: asFrameworkId(found.frameworkId) }) },
    ]);
  }

  /** A task type that is new to this database may have been here before, and its tasks may run on. */
  private async lookForNew(frameworkId: string): Promise<void> {
    const { config, stopping } = this.ground;
    const { masters } = this;
    const tasks = masters && (await this.ask(() => findTasks(config, masters, frameworkId, stopping)));
    if (tasks) await this.scheduler?.loop.take([{ kind: 'discovered', tasks }]);
  }

  private ask<T>(ask: () => Promise<T>): Promise<T | undefined> {
    return askPatiently(ask, this.ground.stopping, this.ground.log.of('mesos'));
  }

  /** A task turned up that the core does not know: what the master says about it may give it back to its job. */
  private async discover(): Promise<void> {
    const { config, log, stopping } = this.ground;
    const { frameworkId } = this.scheduler?.core.framework() ?? {};
    if (!this.masters || frameworkId === undefined) return;
    try {
      const tasks = await findTasks(config, this.masters, frameworkId, stopping);
      await this.scheduler?.loop.take([{ kind: 'discovered', tasks }]);
    } catch (error) {
      if (!stopping.aborted)
        log.of('host').warn({ cause: String(error) }, 'The master did not tell about the tasks that are not known.');
    }
  }
}
