import { Client } from 'undici';
import type { Dispatcher } from 'undici';
import { masterOrigin } from '../address.js';
import { MesosError } from '../mesos-error.js';
import type { Access } from '../transport/index.js';
import { authorization, connectFault, connectOptions } from '../transport/index.js';

export interface OperatorRequest extends Access {
  /** With its query. */
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  readonly signal?: AbortSignal;
  /** Until the answer begins, and between its parts. */
  readonly timeoutMs?: number;
}

export interface OperatorAnswer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: Uint8Array;
  /** Of whoever answered, after redirects. */
  readonly origin: string;
}

const maxRedirects = 5;
const defaultTimeoutMs = 10_000;

/**
 * One request to a master (or agent), followed to the leader with its credentials, which a browser's fetch would leave behind on the
 * way. Throws MesosError; an answer of any status but 307 is returned.
 */
export const followLeader = async (address: string, request: OperatorRequest): Promise<OperatorAnswer> => {
  let url = new URL(request.path, masterOrigin(address));
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const answer = await once(url, request);
    if (answer.status !== 307) return answer;
    const location = answer.headers['location'];
    if (typeof location !== 'string') throw new MesosError('MESOS_REDIRECT_INVALID', `From ${url.origin}.`);
    url = new URL(location, url);
  }
  throw new MesosError('MESOS_REDIRECT_LOOP', `Last: ${url.origin}.`);
};

const once = async (url: URL, request: OperatorRequest): Promise<OperatorAnswer> => {
  const { method = 'GET', headers, body, signal, timeoutMs = defaultTimeoutMs } = request;
  const client = new Client(url.origin, {
    connect: connectOptions(request, timeoutMs),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  try {
    const answer = await client.request({
      path: url.pathname + url.search,
      method,
      headers: { ...headers, ...authorization(request) },
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    });
    const bytes = new Uint8Array(await answer.body.arrayBuffer());
    return { status: answer.statusCode, headers: answer.headers, body: bytes, origin: url.origin };
  } catch (error) {
    signal?.throwIfAborted();
    throw connectFault(error, url.origin);
  } finally {
    client.destroy().catch(() => undefined);
  }
};
