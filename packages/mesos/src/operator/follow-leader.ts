import { Client } from 'undici';
import type { Dispatcher } from 'undici';
import { masterOrigin } from '../address.js';
import type { Target } from '../address.js';
import { Redirect, followRedirects } from '../follow-redirects.js';
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

const defaultTimeoutMs = 10_000;

/**
 * One request to a master (or agent), followed to the leader with its credentials, which a browser's fetch would leave behind on the
 * way. Throws MesosError; an answer of any status but 307 is returned.
 */
export const followLeader = (address: string, request: OperatorRequest): Promise<OperatorAnswer> =>
  followRedirects({ origin: masterOrigin(address), path: request.path }, async (target) => {
    const answer = await once(target, request);
    return answer.status === 307 ? new Redirect(target, answer.headers['location']) : answer;
  });

const once = async ({ origin, path }: Target, request: OperatorRequest): Promise<OperatorAnswer> => {
  const { method = 'GET', headers, body, signal, timeoutMs = defaultTimeoutMs } = request;
  const client = new Client(origin, {
    connect: connectOptions(request, timeoutMs),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  try {
    const answer = await client.request({
      path,
      method,
      headers: { ...headers, ...authorization(request) },
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    });
    const bytes = new Uint8Array(await answer.body.arrayBuffer());
    return { status: answer.statusCode, headers: answer.headers, body: bytes, origin };
  } catch (error) {
    signal?.throwIfAborted();
    throw connectFault(error, origin);
  } finally {
    client.destroy().catch(() => undefined);
  }
};
