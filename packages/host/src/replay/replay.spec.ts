import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asFrameworkId } from '@borealis/contracts';
import type { UntimedInput } from '@borealis/contracts';
import { createCore, defaultCoreSettings } from '@borealis/core';
import type { CoreSettings } from '@borealis/core';
import { MemoryStore, openInputLog, openStore } from '@borealis/store';
import type { InputLog, RecordedDecision } from '@borealis/store';
import fc from 'fast-check';
import { digestOf } from '../loop/input-recorder.js';
import { defining, RecordedHost, webKey } from '../testing/recorded-host.js';
import { concernsJob, replay, stateAt } from './index.js';

type Step =
  | { readonly kind: 'offer' | 'run' | 'fail' | 'kill' | 'restart'; readonly pick: number }
  | { readonly kind: 'scale' | 'define'; readonly to: number }
  | { readonly kind: 'tick' | 'again' | 'lost' | 'look' | 'settle' | 'renew' | 'reboot' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('offer' as const, 'run' as const, 'fail' as const, 'kill' as const, 'restart' as const),
      pick: fc.nat(9),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('scale' as const, 'define' as const), to: fc.nat(6) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('tick', 'again', 'lost', 'look', 'settle', 'renew', 'reboot' as const),
    }),
  },
);

const play = async (host: RecordedHost, wish: Exclude<Step, { kind: 'reboot' }>): Promise<void> => {
  switch (wish.kind) {
    case 'offer':
      return host.offer(wish.pick % 4);
    case 'run':
      return host.update(wish.pick, 'TASK_RUNNING');
    case 'fail':
      return host.update(wish.pick, 'TASK_FAILED');
    case 'kill':
      return host.update(wish.pick, 'TASK_KILLED');
    case 'restart': {
      const tasks = host.core.tasks();
      const task = tasks[wish.pick % Math.max(1, tasks.length)];
      return void (task && host.command({ kind: 'restartTask', taskId: task.id }));
    }
    case 'scale':
      return void host.command({ kind: 'scale', jobKey: webKey, instances: wish.to });
    case 'define':
      return void host.define(wish.to);
    case 'again':
      return host.subscribe();
    case 'lost':
      return host.take({ kind: 'disconnected' });
    case 'look':
      // What people ask changes nothing of what is decided.
      host.core.pending(webKey);
      host.core.pendingReport(webKey, Date.now());
      host.core.plan({ changes: [{ kind: 'scale', jobKey: webKey, instances: 9 }] }, Date.now());
      return;
    case 'renew':
      host.renewWhenDue();
      return host.settled();
    case 'settle':
      return host.settled();
    default:
      return host.take({ kind: 'tick' });
  }
};

const begun = async (host: RecordedHost, instances = 3): Promise<void> => {
  await host.settled();
  await host.subscribe();
  await host.settled();
  await host.define(instances);
};

const verdicts = async (log: InputLog): Promise<boolean[]> => {
  const all: boolean[] = [];
  for await (const { identical } of replay(log, {})) all.push(identical);
  return all;
};

/** A log in which one thing is another. */
const changed = (
  log: InputLog,
  change: (page: readonly RecordedDecision[]) => readonly RecordedDecision[],
): InputLog => ({
  location: log.location,
  recordings: () => log.recordings(),
  startOf: (recording) => log.startOf(recording),
  decisions: async (...question) => change(await log.decisions(...question)),
  close: () => log.close(),
});

describe('a replay', () => {
  it('comes to the same decisions and the same state as whatever was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        const store = new MemoryStore();
        let host = await RecordedHost.start(store, 'boot-0', 400);
        await begun(host);
        for (const [index, wish] of steps.entries()) {
          if (wish.kind === 'reboot') {
            await host.stop();
            host = await RecordedHost.start(store, `boot-${index + 1}`, 400);
            await host.subscribe();
          } else await play(host, wish);
        }
        await host.settled();
        await host.stop();
        const log = store.inputLog();
        let last: Awaited<ReturnType<typeof stateAt>>['last'] | undefined;
        for await (const replayed of replay(log, {})) {
          expect([replayed.recording.id, replayed.ordinal, replayed.identical]).toEqual([
            replayed.recording.id,
            replayed.ordinal,
            true,
          ]);
          last = replayed;
        }
        const { tasks, jobs } = await store.load();
        expect(byId(JSON.parse(JSON.stringify(last?.core.snapshot().tasks)) as typeof tasks)).toEqual(byId(tasks));
        expect(JSON.parse(JSON.stringify(last?.core.jobs()))).toEqual(jobs);
      }),
      { numRuns: 40 },
    );
  });

  it('names the first decision of a recording that was changed after it had been written, and goes on with the next', async () => {
    const store = new MemoryStore();
    const host = await RecordedHost.start(store);
    await begun(host);
    for (const agent of [1, 2, 3]) {
      await host.offer(agent);
      await host.settled();
    }
    await host.stop();
    const another = await RecordedHost.start(store, 'second');
    await another.settled();
    await another.stop();
    const log = store.inputLog();
    const [, { id: second } = { id: 0 }] = await log.recordings();
    const ofSecond = (await log.decisions(second, -1, 99)).length;
    expect(ofSecond).toBeGreaterThan(0);
    const whole = await verdicts(log);
    expect(whole.length).toBeGreaterThan(4);
    expect(whole.every(Boolean)).toBe(true);
    const tampered = changed(log, (page) =>
      page.map((each) =>
        each.inputs.includes('a-2') ? { ...each, inputs: each.inputs.replaceAll('a-2', 'a-9') } : each,
      ),
    );
    const told = await verdicts(tampered);
    expect(told.length).toBeLessThan(whole.length);
    expect(told.lastIndexOf(false)).toBe(told.indexOf(false));
    expect(told.slice(told.indexOf(false) + 1)).toEqual(Array<boolean>(ofSecond).fill(true));
  });

  it('says which decision is missing, or makes no sense', async () => {
    const store = new MemoryStore();
    const host = await RecordedHost.start(store);
    await begun(host);
    await host.stop();
    const without = changed(store.inputLog(), (page) => page.filter(({ ordinal }) => ordinal !== 1));
    await expect(verdicts(without)).rejects.toMatchObject({
      code: 'BOREALIS_INPUT_LOG_INCOMPLETE',
      problem: { details: { expected: 1, found: 2 } },
    });
    const torn = changed(store.inputLog(), (page) => page.map((each) => ({ ...each, inputs: each.inputs.slice(1) })));
    await expect(verdicts(torn)).rejects.toMatchObject({ code: 'BOREALIS_STORE_ROW_INVALID' });
  });

  it('says so when nothing was recorded', async () => {
    const store = new MemoryStore();
    await store.beginRecording(undefined, await store.beginTerm());
    await expect(verdicts(store.inputLog())).rejects.toMatchObject({ code: 'BOREALIS_INPUT_LOG_EMPTY' });
    await expect(stateAt(store.inputLog(), Date.now())).rejects.toMatchObject({ code: 'BOREALIS_INPUT_LOG_EMPTY' });
  });

  it('tells what concerns a job, and the state of a moment', async () => {
    const store = new MemoryStore();
    const host = await RecordedHost.start(store);
    await begun(host, 1);
    await host.offer(1);
    await host.settled();
    await host.update(0, 'TASK_RUNNING');
    await host.settled();
    await host.stop();
    const log = store.inputLog();
    const moments: number[] = [];
    let definedAtMs = Infinity;
    const ofWeb: boolean[] = [];
    for await (const replayed of replay(log, {})) {
      moments.push(replayed.atMs);
      if (replayed.decision.changes.some(({ kind }) => kind === 'job'))
        definedAtMs = Math.min(definedAtMs, replayed.atMs);
      ofWeb.push(concernsJob(replayed, webKey));
    }
    expect(ofWeb).toContain(true);
    expect(ofWeb).toContain(false);
    expect((await stateAt(log, moments.at(-1)!)).tasks.map(({ state }) => state)).toEqual(['RUNNING']);
    expect((await stateAt(log, moments[0]!)).jobs).toHaveLength(definedAtMs > moments[0]! ? 0 : 1);
  });

  it('decides of a recording from before new subscriptions were asked for as was decided then', async () => {
    const { resubscribeMostMs: _later, ...settings } = { ...defaultCoreSettings, frameworkName: 'fw' };
    const start = await new MemoryStore().load();
    const inputs: readonly UntimedInput[] = [
      { kind: 'booted', entropy: 'boot' },
      { kind: 'subscribed', frameworkId: asFrameworkId('f-1') },
      { kind: 'command', command: defining(1), actor: { kind: 'user', id: 'tester' } },
      ...Array.from({ length: 10 }, () => ({ kind: 'tick' }) as const),
    ];
    const logOf = (then: CoreSettings): InputLog => {
      const core = createCore(start, then);
      const decisions = inputs.map((input, ordinal) => {
        const [atMs, text] = [1_000_000 + ordinal * 60_000, JSON.stringify([input])];
        return {
          ordinal,
          atMs,
          inputs: text,
          digest: digestOf(text, { atMs, ...core.handleAll([{ ...input, atMs }]) }),
        };
      });
      return {
        location: 'memory',
        recordings: () => Promise.resolve([{ id: 1, term: 1, atMs: 0, version: '0.0.0', settings }]),
        startOf: () => Promise.resolve(start),
        decisions: () => Promise.resolve(decisions),
        close: () => Promise.resolve(),
      };
    };
    expect((await verdicts(logOf({ ...settings, resubscribeMostMs: 0 }))).every(Boolean)).toBe(true);
    expect((await verdicts(logOf({ ...settings, resubscribeMostMs: 3_600_000 }))).every(Boolean)).toBe(false);
  });

  it('needs settings that are plain JSON', () => {
    expect(JSON.parse(JSON.stringify(defaultCoreSettings))).toEqual(defaultCoreSettings);
  });
});

const byId = <T extends { readonly id: string }>(entities: readonly T[]): T[] =>
  [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('what was recorded in a database file', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('is replayed beside the host that goes on, and holds no secret in the open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'replay-'));
    folders.push(folder);
    const place = { url: 'sqlite:state.sqlite', folder, keys: ['a key of some length'] };
    const store = await openStore({ ...place, thread: 'same' });
    const host = await RecordedHost.start(store);
    await begun(host);
    await host.offer(1);
    await host.settled();
    const log = await openInputLog(place);
    expect((await verdicts(log)).every(Boolean)).toBe(true);
    const [{ id = 0 } = {}] = await log.recordings();
    expect((await log.decisions(id, -1, 99)).some(({ inputs }) => inputs.includes('hunter2'))).toBe(true);
    await log.close();
    const stranger = await openInputLog({ ...place, keys: ['another key, just as long'] });
    await expect(verdicts(stranger)).rejects.toMatchObject({ code: 'BOREALIS_STORE_KEY_WRONG' });
    await stranger.close();
    await host.define(4);
    await host.stop();
    await store.close();
  });
});
