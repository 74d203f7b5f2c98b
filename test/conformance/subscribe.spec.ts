import { describe, expect, it } from '@jest/globals';
import { underTest } from './harness/index.js';
import type { Message } from './harness/index.js';

const master = underTest();
const multiRole = [{ type: 'MULTI_ROLE' }];

describe('§4 a subscription', () => {
  it('begins with SUBSCRIBED and a HEARTBEAT at once, under a stream id', async () => {
    const framework = await master.framework();
    await framework.until('the heartbeat', () => framework.events.length >= 2);
    expect(framework.events.slice(0, 2).map(({ type }) => type)).toEqual(['SUBSCRIBED', 'HEARTBEAT']);
    expect(framework.streamId).toMatch(/^.{1,128}$/);
    const { subscribed } = framework.events[0];
    expect(subscribed.heartbeat_interval_seconds).toBeGreaterThan(0);
    expect(subscribed.master_info).toMatchObject({ id: expect.any(String), port: expect.any(Number) });
  });

  it('gives a new framework an id of the master’s id and four digits or more', async () => {
    const framework = await master.framework();
    const { subscribed } = framework.events[0];
    expect(framework.id).toMatch(/^.+-\d{4,}$/);
    expect(framework.id.startsWith(subscribed.master_info.id)).toBe(true);
  });

  it('without an id always makes a new framework', async () => {
    const [one, two] = [await master.framework(), await master.framework()];
    expect(one.id).not.toBe(two.id);
  });

  it.each<[string, Message, RegExp]>([
    ['role and MULTI_ROLE', { role: 'a', roles: undefined, capabilities: multiRole }, /FrameworkInfo\.role/],
    ['roles without MULTI_ROLE', { roles: ['a'], capabilities: [] }, /FrameworkInfo\.roles/],
    ['a role twice', { roles: ['a', 'a'], capabilities: multiRole }, /duplicate/],
    ...['a b', '-a', 'a/../b', '/a', 'a//b', '.', 'a/', 'a/*'].map((role): [string, Message, RegExp] => [
      `the role "${role}"`,
      { roles: [role], capabilities: multiRole },
      /invalid role/,
    ]),
    ['a failover time-out beyond measure', { failover_timeout: 1e10 }, /failover_timeout/],
  ])('with %s is an ERROR event and the end of the stream, not a status', async (_, info, says) => {
    const framework = await master.framework(info);
    const error = await framework.until('the error', () => framework.all('ERROR')[0]);
    expect(error.error.message).toMatch(says);
    await framework.until('the end', () => framework.ended);
  });

  it('with suppressed roles that are not its own is an ERROR event', async () => {
    const framework = await master.framework({}, { suppressed_roles: ['somebody-else'] });
    const error = await framework.until('the error', () => framework.all('ERROR')[0]);
    expect(error.error.message).toMatch(/suppressed/i);
  });
});

describe('§5 a framework', () => {
  it('that subscribes again while its stream is alive fails over: the old stream hears it and ends', async () => {
    const old = await master.framework({ failover_timeout: 60 });
    const before = old.streamId;
    await old.open();
    await old.until('the farewell', () => old.all('ERROR')[0]?.error.message === 'Framework failed over');
    expect(old.streamId).not.toBe(before);
  });

  it('that was torn down is refused its id', async () => {
    const framework = await master.framework();
    expect((await framework.call('TEARDOWN')).status).toBe(202);
    await framework.until('the end', () => framework.ended);
    expect(framework.all('ERROR')).toEqual([]);
    expect((await framework.open()).error.message).toBe('Framework has been removed');
  });

  it('that may not change its principal is told so', async () => {
    const framework = await master.framework({ principal: 'one', failover_timeout: 60 });
    framework.info.principal = 'two';
    expect((await framework.open()).error.message).toMatch(/principal/);
  });
});
