import type { Message } from './message.js';
import { fromProtobuf, toProtobuf } from './protobuf.js';

/** One of the two content types, with how calls are written and events are read in it. */
export interface Wire {
  readonly type: string;
  write(call: Message): string | Uint8Array<ArrayBuffer>;
  read(record: Buffer): Message;
}

export const json: Wire = {
  type: 'application/json',
  write: (call) => JSON.stringify(call),
  read: (record) => JSON.parse(record.toString('utf8')),
};

export const protobuf: Wire = {
  type: 'application/x-protobuf',
  write: (call) => new Uint8Array(toProtobuf('Call', call)),
  read: (record) => fromProtobuf('Event', record),
};
