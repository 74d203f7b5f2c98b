import { InjectionToken, inject } from '@angular/core';
import { createParser } from 'eventsource-parser';
import type { StreamEvent } from '../api';
import { ProblemError, documentBase, problemOfAnswer, unreachableProblem, unreadableProblem } from '../api';

export interface StreamListener {
  /** The host has accepted the connection. */
  opened(): void;
  event(event: StreamEvent): void;
  /** The id to resume after. */
  id(id: string): void;
  /** A comment, which the host sends as a sign of life. */
  beat(): void;
}

/**
 * One connection to the event stream. Resolves when the other side ends it, rejects with a ProblemError when it fails
 * or with an AbortError. The browser's EventSource is not used because it can neither show the signs of life, nor say why the host
 * refused, nor resume from an id over a new connection with a back-off of ours.
 */
export type OpenStream = (lastEventId: string | undefined, to: StreamListener, signal: AbortSignal) => Promise<void>;

export const openStream = new InjectionToken<OpenStream>('opens the event stream', {
  providedIn: 'root',
  factory: () => {
    const address = new URL('api/v2/events', inject(documentBase)).href;
    return (lastEventId, to, signal) => readStream(address, lastEventId, to, signal);
  },
});

const readStream = async (
  address: string,
  lastEventId: string | undefined,
  to: StreamListener,
  signal: AbortSignal,
): Promise<void> => {
  const headers = { accept: 'text/event-stream', ...(lastEventId ? { 'last-event-id': lastEventId } : {}) };
  const response = await fetch(address, { headers, signal, cache: 'no-store' }).catch((cause: unknown) => {
    throw signal.aborted ? cause : new ProblemError(unreachableProblem(), { cause });
  });
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => undefined);
    throw new ProblemError(problemOfAnswer(body, response.status));
  }
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream'))
    throw new ProblemError(unreadableProblem(response.status));
  to.opened();
  await readMessages(response.body, to);
};

const readMessages = async (body: ReadableStream<Uint8Array>, to: StreamListener): Promise<void> => {
  const parser = createParser({
    onEvent: (message) => {
      to.event(readEvent(message.data));
      if (message.id !== undefined) to.id(message.id);
    },
    onComment: () => {
      to.beat();
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
  }
};

/** The host is of the same version as this page or newer: an event of a kind not known here is for the store to pass over. */
export const readEvent = (data: string): StreamEvent => {
  try {
    return JSON.parse(data) as StreamEvent;
  } catch (cause) {
    throw new ProblemError(unreadableProblem(200), { cause });
  }
};
