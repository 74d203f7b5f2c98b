import { setTimeout as pause } from 'node:timers/promises';
import { addressDetector } from '../detection/index.js';
import type { MasterDetector } from '../detection/index.js';
import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import type { Target } from '../address.js';
import { masterOrigin, schedulerPath } from '../address.js';
import { Backoff } from '../transport/index.js';
import { CallChannel } from './call-channel.js';
import type { CallResult } from './call-result.js';
import type { ConnectionEvent, ConnectionListener } from './connection-event.js';
import type { ResolvedOptions, SchedulerConnectionOptions } from './connection-options.js';
import { resolveOptions } from './connection-options.js';
import type { FrameworkUpdate } from './framework-update.js';
import { frameworkUpdateOf } from './framework-update.js';
import { Refusal, refusalOfErrorEvent } from './refusal.js';
import type { Subscription } from './subscription.js';
import { subscribe } from './subscription.js';

const { Call, Event } = mesos.v1.scheduler;

/**
 * A scheduler's side of the v1 HTTP API: keeps one subscription alive for as long as it runs, tells its listener what comes, and
 * makes calls. It never gives up on its own except where another try would do harm (the framework was removed, or another
 * scheduler took over).
 */
export class SchedulerConnection {
  private options: ResolvedOptions;
  private readonly detector: MasterDetector;
  private readonly backoff: Backoff;
  private frameworkId: string | undefined;
  /** As the detector named it; where the stream is may be elsewhere, after a redirect. */
  private address: string | undefined;
  /** Ends a wait, and the stream at a master that does not lead any more. */
  private news = new AbortController();
  private moved = false;
  /** The stream is dropped because it was asked for, not because of a fault. */
  private renewing = false;
  private channel: CallChannel | undefined;
  private subscription: Subscription | undefined;
  private stopping = new AbortController();
  private running: Promise<void> | undefined;
  private subscribedAt: number | undefined;

  /** Throws MESOS_ADDRESS_INVALID. */
  constructor(
    options: SchedulerConnectionOptions,
    private readonly listener: ConnectionListener,
  ) {
    this.options = resolveOptions(options);
    this.detector = detectorOf(options.masters);
    this.backoff = new Backoff(this.options.backoff, this.options.random);
    this.frameworkId = options.frameworkId;
  }

  /** Begins to subscribe, with this id (or as a new framework) where one is given. Returns at once; does nothing while running. */
  start(as?: { readonly frameworkId: string | undefined }): void {
    if (this.running) return;
    if (as) this.frameworkId = as.frameworkId;
    this.stopping = new AbortController();
    const unheard = this.detector.onChange(() => this.hearNews());
    this.running = this.keepSubscribed().finally(() => {
      unheard();
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
    if (!this.channel) return Promise.resolve({ outcome: 'notSent', error: new MesosError('MESOS_NOT_SUBSCRIBED') });
    return this.channel.send(call, signal);
  }

  /**
   * Changes what the framework said of itself, and tells the master's verdict. Later subscriptions say the same, so they do not undo it.
   * `suppressedRoles` is the whole list: a role that is not named gets offers.
   */
  async updateFramework(
    info: mesos.v1.IFrameworkInfo,
    suppressedRoles: readonly string[] = [],
    signal?: AbortSignal,
  ): Promise<FrameworkUpdate> {
    const frameworkInfo = { ...info, ...(this.frameworkId === undefined ? {} : { id: { value: this.frameworkId } }) };
    const update = { frameworkInfo, suppressedRoles: [...suppressedRoles] };
    const result = await this.call({ type: Call.Type.UPDATE_FRAMEWORK, updateFramework: update }, signal);
    if (result.outcome === 'accepted') this.options = { ...this.options, frameworkInfo: info, suppressedRoles };
    return frameworkUpdateOf(result);
  }

  /** Drops the stream and subscribes anew at once, as after a fault. */
  renew(): void {
    this.subscription?.close();
  }

  /** Drops a stream nothing is wrong with and subscribes anew without a wait. Without a stream there is nothing to drop. */
  subscribeAgain(): void {
    if (!this.subscription) return;
    this.renewing = true;
    this.subscription.close();
  }

  private async keepSubscribed(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.news = new AbortController();
      this.moved = false;
      this.renewing = false;
      this.address = this.detector.next();
      try {
        if (this.address === undefined)
          throw new MesosError('MESOS_LEADER_UNKNOWN', `Asked: ${this.detector.description}.`);
        const target = { origin: masterOrigin(this.address), path: schedulerPath };
        await this.listener([{ kind: 'connecting', master: target.origin }]);
        await this.follow(target);
      } catch (fault) {
        const master = this.subscription?.target.origin ?? this.address ?? this.detector.description;
        this.dropSubscription();
        if (this.stopping.signal.aborted || !(await this.tellFault(fault, master))) return;
      }
    }
  }

  private hearNews(): void {
    const address = this.detector.next();
    // Without a leader the stream may still be good, and its end shows by itself.
    if (address === undefined || address === this.address) return;
    this.moved = true;
    this.news.abort();
  }

  private async follow(target: Target): Promise<void> {
    const signal = AbortSignal.any([this.stopping.signal, this.news.signal]);
    const subscription = await subscribe(target, this.frameworkId, this.options, signal);
    this.subscription = subscription;
    if (this.stopping.signal.aborted) subscription.close();
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
    this.subscribedAt = performance.now();
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
  private async tellFault(fault: unknown, master: string): Promise<boolean> {
    if (fault instanceof Refusal) {
      const final = fault.refusal === 'removed' || fault.refusal === 'failedOver';
      const retryInMs = final ? undefined : this.options.backoff.maxMs;
      await this.listener([{ kind: 'refused', master, refusal: fault.refusal, error: fault.error, retryInMs }]);
      return final ? false : this.wait(retryInMs);
    }
    if (!(fault instanceof MesosError)) throw fault;
    const wanted = this.moved ? 'MESOS_LEADER_CHANGED' : this.renewing ? 'MESOS_SUBSCRIPTION_RENEWED' : undefined;
    const error = wanted ? new MesosError(wanted, '', { cause: fault }) : fault;
    this.forgiveAfterRest();
    const retryInMs = wanted ? 0 : error.code === 'MESOS_LEADER_UNKNOWN' ? undefined : this.backoff.next();
    await this.listener([{ kind: 'disconnected', master, error, retryInMs }]);
    return this.wait(retryInMs);
  }

  /** Only a stream that lasted makes the next wait short again: one that dies with its first event would be asked for in a hot loop. */
  private forgiveAfterRest(): void {
    const lastedMs = this.subscribedAt === undefined ? 0 : performance.now() - this.subscribedAt;
    this.subscribedAt = undefined;
    if (lastedMs >= this.options.backoff.maxMs) this.backoff.reset();
  }

  /** Until the time is over or the detector has news; undefined waits for news alone. */
  private async wait(ms: number | undefined): Promise<boolean> {
    const signal = AbortSignal.any([this.stopping.signal, this.news.signal]);
    const longest = 2 ** 31 - 1;
    await pause(ms ?? longest, undefined, { signal }).catch(() => undefined);
    return !this.stopping.signal.aborted;
  }

  private dropSubscription(): void {
    this.channel?.destroy();
    this.channel = undefined;
    this.subscription?.close();
    this.subscription = undefined;
  }
}

const detectorOf = (masters: readonly string[] | MasterDetector): MasterDetector => {
  if ('next' in masters) return masters;
  if (masters.length === 0) throw new MesosError('MESOS_ADDRESS_INVALID', 'None is given.');
  // What cannot be an address is said at once and not at the first try.
  for (const address of masters) masterOrigin(address);
  return addressDetector(masters);
};
