import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { watchChildren, watchData, ZooKeeperSession } from '@borealis/zookeeper';
import type { SessionOptions } from '@borealis/zookeeper';
import { eventually, ZooKeeperServer } from './support/index.js';

const suite = process.env['BOREALIS_WITHOUT_ZOOKEEPER'] ? describe.skip : describe;
/** How long calls may take as well, unless they say otherwise. */
const sessionTimeoutMs = 10_000;

suite('a session at a real ZooKeeper', () => {
  let server: ZooKeeperServer;
  const sessions: ZooKeeperSession[] = [];
  const open = (options: Partial<SessionOptions> = {}): ZooKeeperSession => {
    const session = new ZooKeeperSession({ servers: [server.address], path: '/', sessionTimeoutMs, ...options });
    sessions.push(session);
    return session;
  };
  const until = (session: ZooKeeperSession, state: string): Promise<true> =>
    eventually(`the session is ${state}`, () => session.state === state);

  beforeEach(async () => {
    server = await ZooKeeperServer.start();
  });
  afterEach(async () => {
    server.thaw();
    await Promise.all(sessions.splice(0).map((session) => session.close()));
    await server.stop();
  });

  it('creates, reads, changes and removes nodes', async () => {
    const session = open();
    await session.ensure('/a/b');
    expect(await session.create('/a/b/c', 'one')).toBe('/a/b/c');
    expect((await session.get('/a/b/c')).data.toString()).toBe('one');
    await session.set('/a/b/c', 'two', { version: 0 });
    await expect(session.set('/a/b/c', 'three', { version: 0 })).rejects.toMatchObject({ code: 'ZK_BAD_VERSION' });
    expect((await session.get('/a/b/c')).stat).toMatchObject({ version: 1, ours: false });
    const first = await session.create('/a/n-', '', { ephemeral: true, sequential: true });
    expect(first).toMatch(/^\/a\/n-\d{10}$/);
    expect(await session.children('/a')).toEqual(['b', first.slice(3)]);
    expect(await session.exists(first)).toMatchObject({ ours: true });
    await expect(session.remove('/a')).rejects.toMatchObject({ code: 'ZK_NOT_EMPTY' });
    await session.remove('/a/b/c');
    expect(await session.exists('/a/b/c')).toBeUndefined();
    await expect(session.get('/nowhere')).rejects.toMatchObject({ code: 'ZK_NO_NODE' });
    await expect(session.create('/a/b')).rejects.toMatchObject({ code: 'ZK_NODE_EXISTS' });
  });

  it('sees only what is below its path', async () => {
    await open().ensure('/mesos/deep');
    const below = open({ path: '/mesos' });
    expect(await below.children('/')).toEqual(['deep']);
    await below.create('/mine', 'x');
    expect((await open().get('/mesos/mine')).data.toString()).toBe('x');
  });

  it('keeps what is its own from those without its credentials', async () => {
    const owner = open({ credentials: { user: 'borealis', password: 'secret:with:colons' } });
    await owner.create('/mine', 'x', { onlyUs: true });
    expect((await owner.get('/mine')).data.toString()).toBe('x');
    await expect(open().get('/mine')).rejects.toMatchObject({ code: 'ZK_NO_AUTH' });
  });

  it('watches children and data through changes, removal and a restart of the server', async () => {
    const writer = open();
    const heard: (readonly string[] | undefined)[] = [];
    const data: (string | undefined)[] = [];
    const watcher = open();
    watchChildren(watcher, '/jobs', (names) => heard.push(names));
    watchData(watcher, '/jobs', (bytes) => data.push(bytes?.toString()));
    await eventually('absence is told', () => heard.length > 0 && data.length > 0);
    expect(heard).toEqual([undefined]);
    await writer.create('/jobs', 'one');
    await eventually('the node', () => heard.at(-1)?.length === 0 && data.at(-1) === 'one');
    await writer.create('/jobs/a');
    await writer.create('/jobs/b');
    await eventually('both children', () => heard.at(-1)?.join() === 'a,b');
    await server.kill();
    await server.run();
    await writer.remove('/jobs/a');
    await writer.set('/jobs', 'two');
    await eventually('what changed after the restart', () => heard.at(-1)?.join() === 'b' && data.at(-1) === 'two');
    await writer.remove('/jobs/b');
    await writer.remove('/jobs');
    await eventually('its end', () => heard.at(-1) === undefined && data.at(-1) === undefined);
  });

  it('keeps its session through a short restart, ephemeral nodes included', async () => {
    const session = open({ sessionTimeoutMs: 40_000 });
    await session.create('/here', '', { ephemeral: true });
    await server.kill();
    await until(session, 'suspended');
    await server.run();
    expect(await session.exists('/here')).toMatchObject({ ours: true });
    expect(session.term).toBe(1);
  });

  it('notices a frozen server within two thirds of its time-out, fails what is pending, and goes on after the thaw', async () => {
    const short = 3_000;
    const session = open({ sessionTimeoutMs: short });
    await session.create('/here', '', { ephemeral: true, timeoutMs: sessionTimeoutMs });
    const heard: (readonly string[] | undefined)[] = [];
    watchChildren(session, '/', (names) => heard.push(names));
    await eventually('the first list', () => heard.length > 0);
    const frozen = performance.now();
    await server.freeze();
    const pending = session.get('/here', { timeoutMs: 60_000 }).then(
      () => 'answered',
      (error: { code: string }) => error.code,
    );
    await until(session, 'suspended');
    // A probe that was answered just before may have been up to a tenth late.
    expect(performance.now() - frozen).toBeLessThan(short);
    expect(await pending).toBe('ZK_CONNECTION_LOST');
    await expect(session.get('/here', { timeoutMs: 200 })).rejects.toMatchObject({ code: 'ZK_TIMEOUT' });
    server.thaw();
    await until(session, 'connected');
    await eventually('the node of the old session is gone', async () => (await session.exists('/here')) === undefined);
    expect(session.term).toBe(2);
    await session.create('/back', '', { ephemeral: true, timeoutMs: sessionTimeoutMs });
    await eventually('the watch goes on', () => heard.at(-1)?.includes('back'));
  });

  it('ends at once: its nodes go, and calls are refused', async () => {
    const session = open();
    await session.create('/here', '', { ephemeral: true });
    await session.close();
    expect(await open().exists('/here')).toBeUndefined();
    await expect(session.get('/')).rejects.toMatchObject({ code: 'ZK_SESSION_CLOSED' });
  });

  it('waits for a server that is not there yet, and can be told not to', async () => {
    await server.kill();
    const session = open();
    const stop = new AbortController();
    const given = session.get('/', { signal: stop.signal, timeoutMs: 60_000 });
    stop.abort();
    await expect(given).rejects.toMatchObject({ code: 'ZK_ABORTED' });
    const waited = session.children('/');
    await server.run();
    expect(await waited).toContain('zookeeper');
  });
});
