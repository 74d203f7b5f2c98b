import { setTimeout as pause } from 'node:timers/promises';
import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import type { Target } from './address.js';
import { masterOrigin, schedulerPath } from './address.js';
import { Backoff } from './backoff.js';
import type { CallResult } from './call-channel.js';
import { CallChannel } from './call-channel.js';
import type { ConnectionEvent, ConnectionListener } from './connection-event.js';
import type { ResolvedOptions, SchedulerConnectionOptions } from './connection-options.js';
import { resolveOptions } from './connection-options.js';
import { Refusal, refusalOfErrorEvent } from './refusal.js';
import type { Subscription } from './subscription.js';
import { subscribe } from './subscription.js';

const { Event } = mesos.v1.scheduler;

/**
 * A scheduler's side of the v1 HTTP API: keeps one subscription alive for as long as it runs, tells its listener what comes, and
 * makes calls. It never gives up on its own except where another try would do harm (the framework was removed, or another
 * scheduler took over).
 */
export class SchedulerConnection {
  private readonly options: ResolvedOptions;
  private readonly targets: readonly Target[];
  private readonly backoff: Backoff;
  private frameworkId: string | undefined;
  private leader: Target | undefined;
  private turn = 0;
  private channel: CallChannel | undefined;
  private subscription: Subscription | undefined;
  private stopping = new AbortController();
  private running: Promise<void> | undefined;

  /** Throws MESOS_ADDRESS_INVALID. */
  constructor(
    options: SchedulerConnectionOptions,
    private readonly listener: ConnectionListener,
  ) {
    this.options = resolveOptions(options);
    this.targets = options.masters.map((address) => ({ origin: masterOrigin(address), path: schedulerPath }));
    if (this.targets.length === 0) throw new MesosError('MESOS_ADDRESS_INVALID', 'None is given.');
    this.backoff = new Backoff(this.options.backoff, this.options.random);
    this.frameworkId = options.frameworkId;
  }

  /** Begins to subscribe, with this id (or as a new framework) where one is given. Returns at once; does nothing while running. */
  start(as?: { readonly frameworkId: string | undefined }): void {
    if (this.running) return;
    if (as) this.frameworkId = as.frameworkId;
    this.stopping = new AbortController();
    this.running = this.keepSubscribed().finally(() => {
      this.running = undefined;
    });
  }

  /** Ends the stream and the calls in flight. The framework stays registered for its failover time-out. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.dropSubscription();
    await this.running;
  }

  get subscribed(): boolean {
    return this.channel !== undefined;
  }

  /** Makes a call of the current subscription; `frameworkId` is filled in. Never throws for what the network does. */
  call(call: mesos.v1.scheduler.ICall, signal?: AbortSignal): Promise<CallResult> {
    if (!this.channel) return Promise.resolve({ outcome: 'failed', error: new MesosError('MESOS_NOT_SUBSCRIBED') });
    return this.channel.send(call, signal);
  }

  /** Drops the stream and subscribes anew at once, as after a fault. */
  renew(): void {
    this.subscription?.close();
  }

  private async keepSubscribed(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const target = this.nextTarget();
      try {
        await this.listener([{ kind: 'connecting', master: target.origin }]);
        await this.follow(target);
      } catch (fault) {
        this.dropSubscription();
        if (this.stopping.signal.aborted) return;
        const goOn = await this.tellFault(fault, this.leader ?? target);
        this.leader = undefined;
        if (!goOn) return;
      }
    }
  }

  /** A leader that was just there is tried first; otherwise the list in turn. */
  private nextTarget(): Target {
    return this.leader ?? this.targets[this.turn++ % this.targets.length]!;
  }

  private async follow(target: Target): Promise<void> {
    const subscription = await subscribe(target, this.frameworkId, this.options, this.stopping.signal);
    this.subscription = subscription;
    if (this.stopping.signal.aborted) subscription.close();
    this.leader = subscription.target;
    subscription.watch(this.options.connectTimeoutMs);
    for await (const events of subscription.batches) {
      const error = events.find((event) => event.type === Event.Type.ERROR);
      const told = events.flatMap((event) => this.translate(event, subscription));
      if (told.length > 0) await this.listener(told);
      if (error) throw refusalOfErrorEvent(error.error?.message ?? '');
    }
  }

  private translate(event: mesos.v1.scheduler.Event, subscription: Subscription): ConnectionEvent[] {
    if (event.type === Event.Type.ERROR || event.type === Event.Type.UNKNOWN) return [];
    if (event.type !== Event.Type.SUBSCRIBED || !event.subscribed) return [{ kind: 'event', event }];
    const frameworkId = event.subscribed.frameworkId.value;
    const heartbeatIntervalMs = (event.subscribed.heartbeatIntervalSeconds || 15) * 1000;
    this.frameworkId = frameworkId;
    this.backoff.reset();
    subscription.watch(heartbeatIntervalMs * this.options.missedHeartbeats);
    this.channel = new CallChannel(subscription.target, subscription.streamId, frameworkId, this.options);
    return [
      {
        kind: 'subscribed',
        master: subscription.target.origin,
        frameworkId,
        heartbeatIntervalMs,
        masterInfo: event.subscribed.masterInfo ?? undefined,
      },
    ];
  }

  /** Tells the listener and waits; false ends the connection. */
  private async tellFault(fault: unknown, target: Target): Promise<boolean> {
    const master = target.origin;
    if (fault instanceof Refusal) {
      const final = fault.refusal === 'removed' || fault.refusal === 'failedOver';
      const retryInMs = final ? undefined : this.options.backoff.maxMs;
      await this.listener([{ kind: 'refused', master, refusal: fault.refusal, error: fault.error, retryInMs }]);
      return final ? false : this.wait(this.options.backoff.maxMs);
    }
    if (!(fault instanceof MesosError)) throw fault;
    const retryInMs = this.backoff.next();
    await this.listener([{ kind: 'disconnected', master, error: fault, retryInMs }]);
    return this.wait(retryInMs);
  }

  private async wait(ms: number): Promise<boolean> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    return !this.stopping.signal.aborted;
  }

  private dropSubscription(): void {
    this.channel?.destroy();
    this.channel = undefined;
    this.subscription?.close();
    this.subscription = undefined;
  }
}
