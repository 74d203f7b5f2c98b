import type { Socket } from 'node:net';
import { encodeRecord, mesos } from '@borealis/mesos';

const { Event } = mesos.v1.scheduler;

/** The event stream of a subscription: RecordIO in chunks, what is told within one turn in one chunk. */
export class EventWriter {
  private records: Uint8Array[] = [];
  private bytes = 0;

  constructor(private readonly socket: Socket) {}

  write(event: mesos.v1.scheduler.IEvent): void {
    if (this.records.length === 0) setImmediate(() => this.flush());
    const record = encodeRecord(Event.encode(event).finish());
    this.records.push(record);
    this.bytes += record.length;
  }

  private flush(): void {
    const end = Buffer.from('\r\n');
    const head = Buffer.from(`${this.bytes.toString(16)}\r\n`);
    this.socket.write(Buffer.concat([head, ...this.records, end]));
    this.records = [];
    this.bytes = 0;
  }
}
