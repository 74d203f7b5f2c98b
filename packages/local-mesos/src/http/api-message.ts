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
): Buffer =>
  type === JSON_TYPE ? Buffer.from(encodeJson(message, value)) : Buffer.from(message.encode(value).finish());

/** A whole answer of status 200. */
export const answerMessage = <Properties extends object>(
  exchange: Exchange,
  message: Encodes<Properties>,
  value: NoInfer<Properties>,
  type: MediaType,
): void => answerBytes(exchange, encodeMessage(message, value, type), type);
