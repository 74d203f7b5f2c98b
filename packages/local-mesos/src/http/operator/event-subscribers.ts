import type { ServerResponse } from 'node:http';
import { encodeRecord } from '@borealis/mesos';
import type { Logger } from '../../logger.js';
import type { Books, Happening } from '../../master/index.js';
import { MasterEvent, MasterEventType } from '../../wire.js';
import { stateMessage } from '../messages/index.js';
import { encodeMessage } from '../api-message.js';
import type { MediaType } from '../media-type.js';
import { RecordStream } from '../record-stream.js';
import { masterEvent } from './master-event.js';

export interface SubscriberSettings {
  readonly heartbeatMs: number;
  /** When one more comes, the oldest has to go. */
  readonly maxOperatorSubscribers: number;
  readonly logger: Logger;
  /** Besides its snapshot, what a subscriber may leave unread before it is cut off. Default 64 MiB. */
  readonly mostUnreadBytes?: number;
}

const MOST_UNREAD_BYTES = 64 * 1024 * 1024;

interface Subscriber {
  readonly stream: RecordStream<MasterEvent>;
  readonly type: MediaType;
  readonly mostUnreadBytes: number;
}

/** Those who watch the cluster through SUBSCRIBE of the operator API, the oldest first. */
export class EventSubscribers {
  readonly #subscribers = new Set<Subscriber>();
  #watched: Books | undefined;

  constructor(private readonly settings: SubscriberSettings) {}

  get size(): number {
    return this.#subscribers.size;
  }

  /** The answer begins with everything there is, so that every later event changes something known. */
  subscribe(books: Books, response: ServerResponse, type: MediaType): void {
    this.#watch(books);
    const stream = new RecordStream<MasterEvent>({
      response,
      type,
      encode,
      broken: () => this.#subscribers.delete(subscriber),
    });
    const { heartbeatMs, maxOperatorSubscribers, mostUnreadBytes = MOST_UNREAD_BYTES } = this.settings;
    const subscribed = { getState: stateMessage(books), heartbeatIntervalSeconds: heartbeatMs / 1000 };
    const snapshot = encode({ type: MasterEventType.SUBSCRIBED, subscribed }, type);
    const subscriber = { stream, type, mostUnreadBytes: snapshot.length + mostUnreadBytes };
    stream.sendBytes(encodeRecord(snapshot));
    const heartbeat = { type: MasterEventType.HEARTBEAT };
    stream.send(heartbeat);
    stream.startHeartbeats(heartbeat, heartbeatMs);
    this.#subscribers.add(subscriber);
    for (const oldest of this.#subscribers) {
      if (this.#subscribers.size <= maxOperatorSubscribers) break;
      this.#subscribers.delete(oldest);
      oldest.stream.close();
    }
  }

  /** A new master has new books; who watched the old one was cut off with it. */
  #watch(books: Books): void {
    if (this.#watched === books) return;
    this.#watched = books;
    books.happenings.observe((happening) => this.#tell(happening));
  }

  /** Each event is written once for each content type, however many read it. */
  #tell(happening: Happening): void {
    if (this.#subscribers.size === 0) return;
    const event = masterEvent(happening);
    const records = new Map<MediaType, Uint8Array>();
    for (const { stream, type, mostUnreadBytes } of this.#subscribers) {
      const record = records.get(type) ?? encodeRecord(encode(event, type));
      records.set(type, record);
      stream.sendBytes(record);
      if (stream.unsentBytes > mostUnreadBytes) {
        this.settings.logger.warn('cut off a subscriber to events that does not read', { bytes: stream.unsentBytes });
        stream.cut();
      }
    }
  }
}

const encode = (event: MasterEvent, type: MediaType): Uint8Array => encodeMessage(MasterEvent, event, type);
