import type { IncomingHttpHeaders } from 'node:http';
import { acceptedType, mediaTypeOf } from '../media-type.js';
import type { MediaType } from '../media-type.js';
import { refusal } from '../../verdict.js';
import type { Verdict } from '../../verdict.js';

export const RECORDIO_TYPE = 'application/recordio';

/** How a body comes, or an answer goes: as one message, or as a stream of records of that type. */
export interface BodyType {
  readonly type: MediaType;
  readonly streaming: boolean;
}

const EXPECTED = `application/json, application/x-protobuf or ${RECORDIO_TYPE}`;

/** What the body is, by its headers. */
export function contentTypeOf(headers: IncomingHttpHeaders): BodyType | Verdict {
  const contentType = headers['content-type'];
  const inner = headers['message-content-type'];
  if (contentType === undefined) return refusal(400, "Expecting 'Content-Type' to be present");
  if (contentType === RECORDIO_TYPE) {
    if (inner === undefined) return refusal(400, "Expecting 'Message-Content-Type' to be set for streaming requests");
    const type = mediaTypeOf(String(inner));
    if (type !== undefined) return { type, streaming: true };
    return refusal(415, "Expecting 'Message-Content-Type' of application/json or application/x-protobuf");
  }
  const type = mediaTypeOf(contentType);
  if (type === undefined) return refusal(415, `Expecting 'Content-Type' of ${EXPECTED}`);
  if (inner !== undefined)
    return refusal(415, "Expecting 'Message-Content-Type' to be not set for non-streaming requests");
  return { type, streaming: false };
}

/** What the answer may be. A plain type is preferred to records where both are allowed. */
export function acceptedTypeOf(headers: IncomingHttpHeaders): BodyType | Verdict {
  const inner = headers['message-accept'];
  const type = acceptedType(headers.accept);
  if (type !== undefined) {
    if (inner === undefined) return { type, streaming: false };
    return refusal(406, "Expecting 'Message-Accept' to be not set for non-streaming responses");
  }
  if (!acceptsRecords(headers.accept)) return refusal(406, `Expecting 'Accept' to allow ${EXPECTED}`);
  const record = acceptedType(inner === undefined ? undefined : String(inner));
  if (record !== undefined) return { type: record, streaming: true };
  return refusal(406, "Expecting 'Message-Accept' to allow application/json or application/x-protobuf");
}

const acceptsRecords = (accept = ''): boolean =>
  accept.split(',').some((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return type === RECORDIO_TYPE && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
