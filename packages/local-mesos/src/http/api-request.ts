import { answerText } from './answer.js';
import type { Exchange } from './answer.js';
import { mediaTypeOf } from './media-type.js';
import type { MediaType } from './media-type.js';

/** What every v1 API asks of a request before it reads the body. Undefined: it is refused, and answered already. */
export function callTypeOf(exchange: Exchange): MediaType | undefined {
  const { method, headers } = exchange.request;
  if (method !== 'POST') {
    answerText(exchange, 405, `Expecting 'POST', received '${method ?? ''}'`, { Allow: 'POST' });
    return undefined;
  }
  const contentType = headers['content-type'];
  if (contentType === undefined) {
    answerText(exchange, 400, "Expecting 'Content-Type' to be present");
    return undefined;
  }
  const type = mediaTypeOf(contentType);
  if (type === undefined) {
    answerText(exchange, 415, "Expecting 'Content-Type' of application/json or application/x-protobuf");
  }
  return type;
}
