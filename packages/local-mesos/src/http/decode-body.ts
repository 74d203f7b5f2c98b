import { fromMesosJson, parseStrictMesosText } from '@borealis/mesos';
import type { MessageType } from '@borealis/mesos';
import { JSON_TYPE } from './media-type.js';
import type { MediaType } from './media-type.js';

/** The message a body holds. @throws whatever the body breaks; the message says what. */
export const decodeBody = <T>(message: Pick<MessageType<T>, 'decode'>, body: Buffer, type: MediaType): T =>
  type === JSON_TYPE ? fromMesosJson(message, parseStrictMesosText(body.toString('utf8'))) : message.decode(body);
