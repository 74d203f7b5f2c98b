import { encodeJson } from '@borealis/mesos';
import type { MessageType } from '@borealis/mesos';
import { answerBytes } from './answer.js';
import type { Exchange } from './answer.js';
import { JSON_TYPE } from './media-type.js';
import type { MediaType } from './media-type.js';

type Encodes<Properties> = Pick<MessageType<unknown, Properties>, 'encode'>;

export const encodeMessage = <Properties extends object>(
  message: Encodes<Properties>,
  value: NoInfer<Properties>,
  type: MediaType,
): Uint8Array => (type === JSON_TYPE ? Buffer.from(encodeJson(message, value)) : message.encode(value).finish());

/** A whole answer of status 200. */
export const answerMessage = <Properties extends object>(
  exchange: Exchange,
  message: Encodes<Properties>,
  value: NoInfer<Properties>,
  type: MediaType,
): void => {
  const bytes = encodeMessage(message, value, type);
  answerBytes(exchange, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), type);
};
