import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'undici';
import { masterOrigin } from '../address.js';
import { MesosError } from '../mesos-error.js';
import { RecordDecoder } from '../recordio/index.js';
import type { Access } from '../transport/index.js';
import { authorization, connectFault, connectOptions } from '../transport/index.js';

export interface EventSource<Event> {
  readonly address: () => string | undefined;
  readonly access: Access;
  readonly path: string;
  readonly body: Uint8Array;
  readonly decode: (record: Uint8Array) => Event;
  readonly signal: AbortSignal;
}

/** Masters send a sign of life every 15 s; five missed ones are the end of a stream. */
const silenceMs = 75_000;
const retryMs = { first: 250, longest: 15_000 };
const permanent = [400, 401, 403, 404, 405, 406, 415];

/** Events of one subscription after the other, until the signal ends. Throws only what another try cannot mend. */
export async function* operatorEvents<Event>(source: EventSource<Event>): AsyncIterable<Event> {
  let waitMs = retryMs.first;
  const { signal } = source;
  while (!signal.aborted) {
    try {
      for await (const event of subscription(source)) {
        waitMs = retryMs.first;
        yield event;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof MesosError && (error.code === 'MESOS_CALL_REJECTED' || error.code === 'MESOS_UNAUTHORISED'))
        throw error;
    }
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
    waitMs = Math.min(retryMs.longest, waitMs * 2);
  }
}

async function* subscription<Event>(source: EventSource<Event>): AsyncIterable<Event> {
  const address = source.address();
  if (address === undefined) throw new MesosError('MESOS_LEADER_UNKNOWN');
  const { client, body } = await open(new URL(source.path, masterOrigin(address)), source);
  try {
    const decoder = new RecordDecoder();
    for await (const chunk of body) for (const record of decoder.push(chunk)) yield source.decode(record);
    throw new MesosError('MESOS_STREAM_ENDED');
  } finally {
    client.destroy().catch(() => undefined);
  }
}

const open = async (
  url: URL,
  source: EventSource<unknown>,
  hops = 5,
): Promise<{ readonly client: Client; readonly body: AsyncIterable<Uint8Array> }> => {
  const client = new Client(url.origin, { connect: connectOptions(source.access, 10_000), bodyTimeout: silenceMs });
  try {
    const answer = await client.request({
      path: url.pathname,
      method: 'POST',
      headers: {
        'content-type': 'application/x-protobuf',
        accept: 'application/x-protobuf',
        ...authorization(source.access),
      },
      body: source.body,
      signal: source.signal,
    });
    if (answer.statusCode === 200) return { client, body: answer.body as AsyncIterable<Uint8Array> };
    const location = answer.headers['location'];
    const said = (await answer.body.text()).slice(0, 500);
    client.destroy().catch(() => undefined);
    if (answer.statusCode === 307 && typeof location === 'string' && hops > 0)
      return await open(new URL(location, url), source, hops - 1);
    throw new MesosError(
      permanent.includes(answer.statusCode)
        ? answer.statusCode === 401
          ? 'MESOS_UNAUTHORISED'
          : 'MESOS_CALL_REJECTED'
        : 'MESOS_NO_LEADER',
      `${url.origin} answers ${answer.statusCode}${said === '' ? '' : `: ${said}`}.`,
    );
  } catch (error) {
    client.destroy().catch(() => undefined);
    throw error instanceof MesosError ? error : connectFault(error, url.origin);
  }
};
