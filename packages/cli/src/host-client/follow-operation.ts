import { setTimeout as pause } from 'node:timers/promises';
import { endpoints, isOpen, streamEventSchema } from '@borealis/contracts';
import type { OperationView } from '@borealis/contracts';
import { urlAt } from './host-address.js';
import type { HostClient } from './host-client.js';
import { HostFailure } from './host-failure.js';

/** Between two tries to listen. Milliseconds. */
const againAfterMs = 1_000;
/** A connection can be gone without a word: it is not listened to for longer than this before the host is asked. Milliseconds. */
const listenAtMostMs = 60_000;
/** A host that is started anew meanwhile is waited for so long. Milliseconds. */
const waitForHostMs = 60_000;

/**
 * Resolves with the operation as it ended. Listens to the event stream and reads the operation anew whenever that begins, so nothing
 * is missed while the connection was gone. A host that is gone for longer than a restart takes is told as any unreachable one is.
 */
export const followOperation = async (
  host: HostClient,
  begun: OperationView,
  seen: (operation: OperationView) => void,
): Promise<OperationView> => {
  const read = (): Promise<OperationView> =>
    patiently(() => host.ask(endpoints.operation, { parameters: { operation: begun.id } }));
  let last = begun;
  const take = (operation: OperationView): boolean => {
    last = operation;
    seen(operation);
    return !isOpen(operation);
  };
  while (!take(await read())) {
    const ended = await listen(host, begun.id, take, read);
    if (ended) break;
    await pause(againAfterMs);
  }
  return last;
};

const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  const end = performance.now() + waitForHostMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isAway = error instanceof HostFailure && error.problem.status === 503;
      if (!isAway || performance.now() > end) throw error;
      await pause(againAfterMs);
    }
  }
};

/** True when the operation has ended, false when the stream did. */
const listen = async (
  host: HostClient,
  id: string,
  take: (operation: OperationView) => boolean,
  read: () => Promise<OperationView>,
): Promise<boolean> => {
  const stop = new AbortController();
  try {
    for await (const data of eventsOf(
      host.address,
      AbortSignal.any([stop.signal, AbortSignal.timeout(listenAtMostMs)]),
    )) {
      const event = streamEventSchema.safeParse(data).data;
      if (event?.type === 'reset' && take(await read())) return true;
      if (event?.type === 'operation' && event.operation.id === id && take(event.operation)) return true;
    }
    return false;
  } catch {
    return false;
  } finally {
    stop.abort();
  }
};

async function* eventsOf(address: URL, signal: AbortSignal): AsyncGenerator<unknown> {
  const response = await fetch(urlAt(address, endpoints.events.path), {
    signal,
    headers: { accept: 'text/event-stream' },
  });
  if (!response.ok || response.body === null) return;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const line = frame.split('\n').find((each) => each.startsWith('data: '));
      if (line !== undefined) yield JSON.parse(line.slice('data: '.length));
    }
  }
}
