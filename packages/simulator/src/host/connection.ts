import type { FrameworkId, SubscriberCall } from '@borealis/contracts';
import type { Cluster, MasterEvent, Stream } from '../cluster/index.js';
import type { Network } from '../network/index.js';
import type { Random } from '../random/index.js';
import type { Story } from '../story/index.js';
import type { Agenda } from '../time/index.js';
import type { SimulatedHost } from './simulated-host.js';

export interface ConnectionSurroundings {
  readonly agenda: Agenda;
  readonly network: Network;
  readonly random: Random;
  readonly cluster: Cluster;
  readonly story: Story;
  readonly streamId: () => string;
  readonly subscribed: (host: SimulatedHost) => void;
}

/** The subscription of one host: keeps it up, turns events into inputs, and carries calls. */
export class Connection {
  private stream: Stream | undefined;
  private subscribed = false;
  wasStarted = false;
  /** Mesos removed the framework: the next one is a new one. */
  private forgetId = false;
  /** Found at the master while the database knew none. */
  private foundId: FrameworkId | undefined;

  constructor(
    private readonly host: SimulatedHost,
    private readonly around: ConnectionSurroundings,
  ) {}

  get isUp(): boolean {
    return this.subscribed;
  }

  /** Subscribes, now. */
  start(): void {
    const { host, around } = this;
    if (!host.alive || this.stream) return;
    this.wasStarted = true;
    const stream = this.open();
    this.stream = stream;
    around.agenda.in(around.random.between(1, 20), () => {
      if (this.stream !== stream) return;
      around.cluster.master.subscribe(this.forgetId ? undefined : (host.frameworkId() ?? this.foundId), stream);
    });
  }

  knowAs(frameworkId: FrameworkId): void {
    this.foundId = frameworkId;
  }

  send(call: SubscriberCall): void {
    const { stream, around } = this;
    if (!stream || !this.subscribed) return this.failed(call);
    const mishap = around.network.send('call', stream.id, call.kind, () => {
      if (around.cluster.master.call(stream.id, call) === 'refused') this.refused(stream, call);
    });
    if (mishap === 'refuse') this.failed(call);
  }

  /** The connection breaks. With `unnoticed` the master still believes in it. */
  cut(unnoticed = false): void {
    const { stream, around } = this;
    if (!stream) return;
    this.stream = undefined;
    if (!unnoticed) around.agenda.in(1, () => around.cluster.master.unsubscribe(stream.id));
    this.lost(around.random.between(250, 4_000));
  }

  /** Ends the stream and begins another at once: the master may see the new one before the end of the old one. */
  subscribeAgain(): void {
    const { stream, around } = this;
    if (!stream || !this.subscribed) return;
    this.stream = undefined;
    around.agenda.in(around.random.between(1, 20), () => around.cluster.master.unsubscribe(stream.id));
    this.lost(0);
  }

  /** The process is gone, and with it its end. */
  abandon(noticedAfterMs: number): void {
    const { stream, around } = this;
    this.stream = undefined;
    this.subscribed = false;
    if (stream) around.agenda.in(noticedAfterMs, () => around.cluster.master.unsubscribe(stream.id));
  }

  private open(): Stream {
    const { host, around } = this;
    const id = around.streamId();
    const receive = (kind: string, run: () => void): void => {
      around.network.send('event', id, kind, () => {
        if (this.stream?.id === id && host.alive) run();
      });
    };
    return {
      id,
      subscribed: (frameworkId) =>
        receive('subscribed', () => {
          this.subscribed = true;
          this.forgetId = false;
          around.story.tell('host', () => `subscribed as ${frameworkId}`);
          host.take([{ kind: 'subscribed', frameworkId }]);
          around.subscribed(host);
        }),
      tell: (event: MasterEvent) =>
        receive(event.kind, () => {
          around.story.tell('host', () => `hears ${eventText(event)}`);
          host.take([event]);
        }),
      end: (error) =>
        receive('end', () => {
          this.stream = undefined;
          around.story.tell('host', () => `stream ended${error === undefined ? '' : `: ${error}`}`);
          if (error === 'failedOver') return host.die('another host took over');
          if (error === 'removed') {
            this.forgetId = true;
            this.foundId = undefined;
          }
          this.lost(around.random.between(250, 4_000));
        }),
    };
  }

  private lost(retryInMs: number): void {
    const { host, around } = this;
    if (this.subscribed) host.take([{ kind: 'disconnected' }]);
    this.subscribed = false;
    around.agenda.in(retryInMs, () => this.start());
  }

  /** A refused call means that the stream is not what the master takes for ours any more. */
  private refused(stream: Stream, call: SubscriberCall): void {
    if (this.stream !== stream || !this.host.alive) return;
    this.failed(call);
    this.cut();
  }

  private failed(call: SubscriberCall): void {
    if (call.kind !== 'accept') return;
    const taskIds = call.launches.map(({ taskId }) => taskId);
    this.host.take([{ kind: 'callFailed', taskIds, message: 'The master was not reached.' }]);
  }
}

const eventText = (event: MasterEvent): string => {
  switch (event.kind) {
    case 'offers':
      return `offers ${event.offers.map(({ id, agentId }) => `${id} of ${agentId}`).join(', ')}`;
    case 'rescinded':
      return `rescission of ${event.offerId}`;
    case 'statusUpdate':
      return `${event.status.state} of ${event.status.taskId} ${event.status.reason ?? ''} ${event.status.uuid ?? ''}`;
    case 'inverseOffers':
      return `inverse offers ${event.offers.map(({ id, agentId }) => `${id} of ${agentId}`).join(', ')}`;
    case 'inverseOfferRescinded':
      return `rescission of ${event.offerId}`;
    case 'agentLost':
      return `loss of ${event.agentId}`;
  }
};
