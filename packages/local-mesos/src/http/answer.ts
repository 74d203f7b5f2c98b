import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { mesosText } from '@borealis/mesos';

/** One request with its URL taken apart. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: URLSearchParams;
  /** For what goes wrong after the handler has returned: logs it and answers 500 if there is no answer yet. */
  readonly failed: (error: unknown) => void;
}

export type Handler = (exchange: Exchange) => void | Promise<void>;

const GZIP_FROM_BYTES = 1024;
/** A weight of 0 excludes. */
const GZIP_WANTED = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

export function answerText(
  { response }: Pick<Exchange, 'response'>,
  status: number,
  text = '',
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...(text === '' ? {} : { 'Content-Type': 'text/plain; charset=utf-8' }),
    'Content-Length': String(Buffer.byteLength(text)),
    ...headers,
  });
  response.end(text);
}

/** JSON, wrapped into the function of `?jsonp=` if there is one, zipped if it is worth it and wanted. */
export function answerJson(exchange: Exchange, value: unknown): void {
  answerJsonText(exchange, Buffer.from(mesosText(value)));
}

/** The same for a text that is made already, in whatever encoding its strings are. */
export function answerJsonText(exchange: Exchange, json: Buffer): void {
  const callback = exchange.query.get('jsonp');
  if (callback === null) return answerBytes(exchange, json, 'application/json');
  const text = Buffer.concat([Buffer.from(`${callback}(`), json, Buffer.from(');')]);
  answerBytes(exchange, text, 'text/javascript');
}

/** A whole answer of status 200, zipped if it is worth it and wanted. */
export function answerBytes({ request, response }: Exchange, bytes: Buffer, contentType: string): void {
  const zip = bytes.length >= GZIP_FROM_BYTES && GZIP_WANTED.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zip ? gzipSync(bytes) : bytes;
  response.writeHead(200, {
    'Content-Type': contentType,
    'Content-Length': String(body.length),
    ...(zip ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(body);
}
