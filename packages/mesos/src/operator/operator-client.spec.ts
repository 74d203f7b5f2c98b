import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { mesos } from '../protobuf.js';
import { encodeRecord } from '../recordio/index.js';
import { agentClient, masterClient, pagedTasks, tail } from './index.js';

const { Call, Event, Response } = mesos.v1.master;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

const serve = async (answer: Answer): Promise<string> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks)));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe('a call', () => {
  it('is made in protobuf, with the credentials, and follows the leader with them', async () => {
    const seen: string[] = [];
    const leader = await serve((request, response, body) => {
      seen.push(`${request.url} ${request.headers.authorization}`);
      expect(Call.decode(body).type).toBe(Call.Type.GET_HEALTH);
      response.end(Response.encode({ type: Response.Type.GET_HEALTH, getHealth: { healthy: true } }).finish());
    });
    const standby = await serve((_, response) => {
      response.writeHead(307, { location: `//${leader}/master/api/v1` }).end();
    });
    const client = masterClient({ at: [standby], credentials: { principal: 'p', secret: 's' } });
    const answer = await client.call({ type: Call.Type.GET_HEALTH });
    expect(answer?.getHealth?.healthy).toBe(true);
    expect(seen).toEqual([`/master/api/v1 Basic ${Buffer.from('p:s').toString('base64')}`]);
  });

  it('without an answer resolves to nothing; a refused one rejects with status and words', async () => {
    const address = await serve((_, response, body) => {
      if (Call.decode(body).type === Call.Type.TEARDOWN) response.writeHead(400).end('No framework found');
      else response.writeHead(202).end();
    });
    const client = masterClient({ at: [address] });
    expect(await client.call({ type: Call.Type.START_MAINTENANCE })).toBeUndefined();
    await expect(client.call({ type: Call.Type.TEARDOWN })).rejects.toMatchObject({
      code: 'MESOS_CALL_REJECTED',
      message: expect.stringContaining('status 400: No framework found'),
    });
  });

  it('can be given up, and gives up by itself', async () => {
    const client = agentClient({ at: [await serve(() => undefined)], timeoutMs: 50 });
    await expect(client.json('/state')).rejects.toMatchObject({ code: 'MESOS_CONNECT_TIMEOUT' });
    const stop = new AbortController();
    const asked = client.json('/state', stop.signal);
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });

  it('to an agent goes to its process, but for routes of the whole address', async () => {
    const urls: (string | undefined)[] = [];
    const address = await serve((request, response) => {
      urls.push(request.url);
      response.end('{}');
    });
    const client = agentClient({ at: [address], process: '/slave(2)' });
    await client.json('/state');
    await client.json('/files/browse?path=/x');
    expect(urls).toEqual(['/slave(2)/state', '/files/browse?path=/x']);
  });
});

describe('the event stream', () => {
  it('is subscribed to again after its end', async () => {
    let subscriptions = 0;
    const address = await serve((_, response) => {
      subscriptions += 1;
      const event = { type: Event.Type.SUBSCRIBED, subscribed: { heartbeatIntervalSeconds: subscriptions } };
      response.end(encodeRecord(Event.encode(event).finish()));
    });
    const stop = new AbortController();
    const beats: (number | null | undefined)[] = [];
    for await (const event of masterClient({ at: [address] }).events(stop.signal)) {
      beats.push(event.subscribed?.heartbeatIntervalSeconds);
      if (beats.length === 2) stop.abort();
    }
    expect(beats).toEqual([1, 2]);
  });

  it('ends in an error where another try would not help', async () => {
    const address = await serve((_, response) => response.writeHead(403).end('no'));
    const events = masterClient({ at: [address] }).events(new AbortController().signal);
    await expect(events[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'MESOS_CALL_REJECTED' });
  });
});

describe('a tail', () => {
  /** Serves one file as Mesos does: at most 64 KiB, cut wherever that is, its bytes put into the JSON text as they are. */
  const serveFile = (content: () => Buffer): Promise<string> =>
    serve((request, response) => {
      const query = new URL(request.url ?? '', 'http://x').searchParams;
      const file = content();
      const asked = Number(query.get('offset'));
      const [offset, end] = asked === -1 ? [file.length, file.length] : [asked, asked + 65_536];
      const escaped = file.subarray(offset, end).toString('latin1').replaceAll('\n', '\\n');
      response.end(Buffer.from(`{"data":"${escaped}","offset":${offset}}`, 'latin1'));
    });

  it('never cuts a character at the end of a page, and goes on with what is added', async () => {
    // Three bytes each: no page of 65,536 bytes ends between two of them.
    let file = Buffer.from(`${'€'.repeat(60_000)}\n`);
    const client = agentClient({ at: [await serveFile(() => file)] });
    const stop = new AbortController();
    let text = '';
    for await (const part of tail(client, '/x/stdout', { signal: stop.signal, everyMs: 5 })) {
      if (part.kind === 'text') text += part.text;
      if (text.endsWith('end')) stop.abort();
      else if (text.endsWith('\n')) file = Buffer.concat([file, Buffer.from('the end')]);
    }
    expect(text).toBe(`${'€'.repeat(60_000)}\nthe end`);
  });

  it.each([1, 2, 3, 4])('of the last %i bytes begins with a whole character', async (beforeEnd) => {
    const client = agentClient({ at: [await serveFile(() => Buffer.from('a€b'))] });
    const stop = new AbortController();
    for await (const part of tail(client, '/x', { signal: stop.signal, from: { beforeEnd } })) {
      expect(part).toEqual(
        beforeEnd === 4 ? { kind: 'text', offset: 1, text: '€b' } : { kind: 'text', offset: 4, text: 'b' },
      );
      stop.abort();
    }
    expect.assertions(1);
  });

  it('begins near the end when asked to, and says when the file became shorter', async () => {
    let file = Buffer.from('0123456789');
    const client = agentClient({ at: [await serveFile(() => file)] });
    const stop = new AbortController();
    const parts: unknown[] = [];
    for await (const part of tail(client, '/x', { signal: stop.signal, from: { beforeEnd: 3 }, everyMs: 5 })) {
      parts.push(part);
      if (parts.length === 1) file = Buffer.from('new');
      if (parts.length === 3) stop.abort();
    }
    expect(parts).toEqual([
      { kind: 'text', offset: 7, text: '789' },
      { kind: 'truncated' },
      { kind: 'text', offset: 0, text: 'new' },
    ]);
  });
});

describe('the tasks of a master', () => {
  it('are told once each, also when new ones push others onto the next page', async () => {
    const tasks = Array.from({ length: 25 }, (_, index) => `t${index}`);
    const asked: (string | undefined)[] = [];
    const address = await serve((request, response) => {
      asked.push(request.url);
      const query = new URL(request.url ?? '', 'http://x').searchParams;
      const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
      const page = [...tasks].reverse().slice(offset, offset + limit);
      const text = JSON.stringify({ tasks: page.map((id) => ({ id, framework_id: 'f', slave_id: 'a' })) });
      response.end(text);
      tasks.push(`new-${asked.length}`);
    });
    const seen: string[] = [];
    const client = masterClient({ at: [address] });
    for await (const { id } of pagedTasks(client, { pageSize: 10, frameworkId: 'f/1' })) seen.push(id);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `t${24 - index}`));
    expect(asked).toHaveLength(3);
    expect(asked[0]).toBe('/tasks?order=des&limit=10&offset=0&framework_id=f%2F1');
  });

  it('are refused where there is no list of them', async () => {
    const client = masterClient({ at: [await serve((_, response) => response.end('{}'))] });
    await expect(pagedTasks(client)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'MESOS_JSON_INVALID',
    });
  });
});
