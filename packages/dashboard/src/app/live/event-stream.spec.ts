import { TextDecoder, TextEncoder } from 'node:util';
import { TestBed } from '@angular/core/testing';
import type { StreamEvent } from '../api';
import { documentBase } from '../api';
import type { OpenStream } from './event-stream';
import { openStream } from './event-stream';

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly chunks?: readonly string[];
  readonly json?: unknown;
}

describe('the event stream', () => {
  const fetched = jest.fn();
  let open: OpenStream;
  let heard: { events: StreamEvent[]; ids: string[]; beats: number; opened: boolean };

  const answers = ({ status = 200, type = 'text/event-stream', chunks = [], json }: Answer): void => {
    const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk));
    fetched.mockResolvedValue({
      ok: status === 200,
      status,
      headers: { get: () => type },
      json: async () => json,
      body: { getReader: () => ({ read: async () => ({ done: bytes.length === 0, value: bytes.shift() }) }) },
    });
  };
  const listen = (lastEventId?: string): Promise<void> =>
    open(
      lastEventId,
      {
        opened: () => (heard.opened = true),
        event: (event) => heard.events.push(event),
        id: (id) => heard.ids.push(id),
        beat: () => (heard.beats += 1),
      },
      new AbortController().signal,
    );

  beforeEach(() => {
    fetched.mockReset();
    Object.assign(globalThis, { fetch: fetched, TextDecoder });
    heard = { events: [], ids: [], beats: 0, opened: false };
    TestBed.configureTestingModule({ providers: [{ provide: documentBase, useValue: 'http://host/service/hello/' }] });
    open = TestBed.inject(openStream);
  });

  it('asks beside the page, with the id to resume after', async () => {
    answers({});
    await listen('3-7');
    expect(fetched).toHaveBeenCalledWith(
      'http://host/service/hello/api/v2/events',
      expect.objectContaining({ headers: { accept: 'text/event-stream', 'last-event-id': '3-7' } }),
    );
  });

  it('hears events, ids and signs of life, wherever the network cuts them', async () => {
    answers({
      chunks: [': \n\nid: 3-8\neve', 'nt: taskRemoved\ndata: {"type":"taskRemoved",', '"taskId":"a"}\n', '\n: \n\n'],
    });
    await listen();
    expect(heard).toEqual({ opened: true, beats: 2, ids: ['3-8'], events: [{ type: 'taskRemoved', taskId: 'a' }] });
  });

  it('fails with the problem the host gives', async () => {
    answers({ status: 503, json: { title: 'Not ready yet', code: 'BOREALIS_NOT_READY', status: 503 } });
    await expect(listen()).rejects.toMatchObject({ problem: { code: 'BOREALIS_NOT_READY' } });
    expect(heard.opened).toBe(false);
  });

  it('does not take a login page for a stream', async () => {
    answers({ type: 'text/html' });
    await expect(listen()).rejects.toMatchObject({ problem: { code: 'BOREALIS_DASHBOARD_ANSWER_UNREADABLE' } });
  });

  it('does not pass on what is not JSON', async () => {
    answers({ chunks: ['data: {"type":\n\n'] });
    await expect(listen()).rejects.toMatchObject({ problem: { code: 'BOREALIS_DASHBOARD_ANSWER_UNREADABLE' } });
  });

  it('says that the host cannot be reached', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(listen()).rejects.toMatchObject({ problem: { code: 'BOREALIS_DASHBOARD_UNREACHABLE' } });
  });
});
