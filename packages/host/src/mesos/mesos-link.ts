import { asAgentId, asFrameworkId, asOfferId, changed, problemOf } from '@borealis/contracts';
import type { FrameworkConfig, FrameworkView, SubscriberCall, UntimedInput } from '@borealis/contracts';
import { mesos, SchedulerConnection } from '@borealis/mesos';
import type { ConnectionEvent, MasterDetector } from '@borealis/mesos';
import type { Logger } from 'pino';
import { accessOf } from './access.js';
import { wireCallOf } from './call.js';
import { frameworkInfoOf } from './framework-info.js';
import { inverseOfferOf, offerOf } from './offer.js';
import { statusOf } from './task-status.js';

const { Type } = mesos.v1.scheduler.Event;

export type LinkState = Pick<FrameworkView, 'connection' | 'connectionReason' | 'master' | 'lastHeartbeatAtMs'>;

/** What the link needs of the host around it. */
export interface LinkSurroundings {
  /** Takes inputs; the promise holds back the stream while there is too much to do. */
  readonly take: (inputs: readonly UntimedInput[]) => Promise<void>;
  readonly changed: () => void;
  /** Another scheduler took over: this one must not go on. */
  readonly failedOver: () => void;
  readonly logger: Logger;
}

/** Between Mesos and the loop: events become inputs, calls become messages, and the state of the connection is there to be shown. */
export class MesosLink {
  state: LinkState = { connection: 'connecting' };
  private readonly connection: SchedulerConnection;
  private toldUnreachableAtMs = 0;

  constructor(
    private readonly config: FrameworkConfig,
    masters: MasterDetector,
    address: string,
    frameworkId: string | undefined,
    private readonly around: LinkSurroundings,
  ) {
    this.connection = new SchedulerConnection(
      {
        masters,
        frameworkInfo: frameworkInfoOf(config, address),
        ...(frameworkId === undefined ? {} : { frameworkId }),
        ...accessOf(config),
      },
      (events) => this.hear(events),
    );
  }

  start(): void {
    this.connection.start();
  }

  stop(): Promise<void> {
    return this.connection.stop();
  }

  /** Ends the stream and subscribes again: Mesos takes back every offer and tells anew. */
  subscribeAgain(): void {
    this.connection.subscribeAgain();
  }

  /** Resolves when Mesos has answered; never rejects. */
  async send(call: SubscriberCall): Promise<void> {
    const result = await this.connection.call(wireCallOf(call));
    if (result.outcome === 'accepted') return;
    const { logger } = this.around;
    logger.warn({ code: result.error.code, call: call.kind }, result.error.message);
    if (call.kind === 'accept')
      await this.around.take([
        { kind: 'callFailed', taskIds: call.launches.map(({ taskId }) => taskId), message: result.error.message },
      ]);
    // The master answers calls of this stream with a refusal: the stream is not what it takes for ours any more.
    if (result.outcome === 'rejected' && (result.status === 400 || result.status === 403)) this.connection.renew();
  }

  private async hear(events: readonly ConnectionEvent[]): Promise<void> {
    const inputs = events.flatMap((event) => this.inputsOf(event));
    if (inputs.length > 0) await this.around.take(inputs);
  }

  private inputsOf(event: ConnectionEvent): UntimedInput[] {
    switch (event.kind) {
      case 'connecting':
        return [];
      case 'subscribed':
        this.set({ connection: 'subscribed', master: event.master, lastHeartbeatAtMs: Date.now() });
        this.toldUnreachableAtMs = 0;
        this.around.logger.info(
          { master: event.master, frameworkId: event.frameworkId },
          'Subscribed at the Mesos master.',
        );
        return [{ kind: 'subscribed', frameworkId: asFrameworkId(event.frameworkId) }];
      case 'event':
        this.state = changed(this.state, { lastHeartbeatAtMs: Date.now() });
        return this.inputsOfEvent(event.event);
      case 'disconnected':
        return this.disconnected(event);
      case 'refused':
        return this.refused(event);
    }
  }

  private inputsOfEvent(event: mesos.v1.scheduler.Event): UntimedInput[] {
    switch (event.type) {
      case Type.OFFERS:
        return [{ kind: 'offers', offers: (event.offers?.offers ?? []).map(offerOf) }];
      case Type.RESCIND:
        return event.rescind ? [{ kind: 'rescinded', offerId: asOfferId(event.rescind.offerId.value) }] : [];
      case Type.INVERSE_OFFERS:
        return [{ kind: 'inverseOffers', offers: (event.inverseOffers?.inverseOffers ?? []).map(inverseOfferOf) }];
      case Type.RESCIND_INVERSE_OFFER:
        return event.rescindInverseOffer
          ? [
              {
                kind: 'inverseOfferRescinded',
                offerId: asOfferId(event.rescindInverseOffer.inverseOfferId.value),
              },
            ]
          : [];
      case Type.UPDATE:
        return event.update ? [{ kind: 'statusUpdate', status: statusOf(event.update.status) }] : [];
      case Type.FAILURE:
        // With an executor it is about that one alone; its tasks tell their ends themselves.
        return event.failure?.agentId && !event.failure.executorId
          ? [{ kind: 'agentLost', agentId: asAgentId(event.failure.agentId.value) }]
          : [];
      default:
        return [];
    }
  }

  private disconnected({
    master,
    error,
    retryInMs,
  }: Extract<ConnectionEvent, { kind: 'disconnected' }>): UntimedInput[] {
    const wasSubscribed = this.state.connection === 'subscribed';
    if (error.code === 'MESOS_SUBSCRIPTION_RENEWED') {
      this.set({ ...this.state, connection: 'connecting' });
      this.around.logger.info({ master }, 'The subscription at the Mesos master is renewed.');
      return wasSubscribed ? [{ kind: 'disconnected' }] : [];
    }
    const undecodable =
      error.code === 'MESOS_RECORD_MALFORMED' ||
      error.code === 'MESOS_EVENT_UNDECODABLE' ||
      error.code === 'MESOS_RECORD_TOO_LARGE';
    const code = undecodable
      ? 'BOREALIS_MASTER_MESSAGE_INVALID'
      : error.code === 'MESOS_TLS_FAILED'
        ? 'BOREALIS_MASTER_TLS_FAILED'
        : 'BOREALIS_MASTER_UNREACHABLE';
    const problem = problemOf(code, { master, masters: [...this.config.masters.addresses], why: error.message });
    this.set({ ...this.state, connection: 'disconnected', connectionReason: `${problem.what} ${problem.todo}` });
    // Said at once, and then at growing distances: a master that is away for hours must not fill the log.
    const now = Date.now();
    if (wasSubscribed || undecodable || now - this.toldUnreachableAtMs > 60_000) {
      this.toldUnreachableAtMs = now;
      this.around.logger.warn({ code, cause: error.code, master, retryInMs }, `${problem.what} ${problem.todo}`);
    }
    return wasSubscribed ? [{ kind: 'disconnected' }] : [];
  }

  private refused({ master, refusal, error }: Extract<ConnectionEvent, { kind: 'refused' }>): UntimedInput[] {
    const code =
      refusal === 'removed'
        ? 'BOREALIS_FRAMEWORK_REMOVED'
        : refusal === 'failedOver'
          ? 'BOREALIS_FRAMEWORK_FAILED_OVER'
          : 'BOREALIS_FRAMEWORK_UNAUTHORISED';
    const problem = problemOf(code, { master, frameworkId: this.config.mesosName, why: error.message });
    this.set({ ...this.state, connection: 'refused', connectionReason: `${problem.what} ${problem.todo}` });
    this.around.logger.error({ code, cause: error.code, master }, `${problem.what} ${problem.todo}`);
    if (refusal === 'failedOver') this.around.failedOver();
    if (refusal === 'removed')
      void this.connection.stop().then(() => this.connection.start({ frameworkId: undefined }));
    return [{ kind: 'disconnected' }];
  }

  private set(state: LinkState): void {
    const { connectionReason: _old, ...rest } = state;
    this.state = state.connection === 'subscribed' ? rest : state;
    this.around.changed();
  }
}
