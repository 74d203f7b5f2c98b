import { expect, it } from '@jest/globals';
import type { Change } from '@borealis/contracts';
import { createCore, defaultCoreSettings, SteadyTime } from '@borealis/core';
import { MemoryStore } from '@borealis/store';
import { InputRecorder } from './input-recorder.js';
import { SchedulerLoop } from './scheduler-loop.js';

it('pauses only when no decision has left anything for the next one', async () => {
  const store = new MemoryStore();
  const term = await store.beginTerm();
  const snapshot = await store.load();
  const core = createCore(snapshot, { ...defaultCoreSettings, frameworkName: 'fw' });
  let left = 3;
  const told: string[] = [];
  Object.defineProperty(core, 'hasMore', { get: () => left > 0 });
  const loop = new SchedulerLoop({
    core,
    store,
    term,
    time: new SteadyTime(snapshot, Date.now()),
    send: () => Promise.resolve(),
    prepareToTell: () => () => undefined,
    measure: ({ inputs }) => told.push(`${inputs} decided`),
    fatal: (error) => {
      throw error;
    },
    recorder: { decided: () => (left -= 1), due: () => undefined } as never,
  });
  void loop.take([{ kind: 'booted', entropy: 'e' }]);
  loop.between(() => {
    told.push(`pause with ${left} left`);
    return Promise.resolve([{ kind: 'tick' }]);
  });
  await loop.idle(30_000);
  expect(told).toEqual(['1 decided', '1 decided', '1 decided', 'pause with 0 left', '1 decided']);
});

/** A loop whose decisions are one change and one call each, and whose writes end when the test says so. */
const aheadOfItsWrites = async () => {
  const memory = new MemoryStore();
  const snapshot = await memory.load();
  const core = createCore(snapshot, { ...defaultCoreSettings, frameworkName: 'fw' });
  const writes: { readonly what: string; readonly durable: () => void; readonly refused: (error: Error) => void }[] =
    [];
  const told: string[] = [];
  const recorder = new InputRecorder();
  const nameOf = (change: Change | undefined): string => (change as { revisionId: string }).revisionId;
  const seen = { decided: 0 };
  const loop = new SchedulerLoop({
    core: Object.assign(core, {
      handleAll: () => {
        const change = { kind: 'revisionRemoved', revisionId: `r${seen.decided++}` };
        return { decision: { changes: [change], calls: [{ kind: 'revive' }], remarks: [] }, replies: [] };
      },
    }),
    store: {
      commit: (changes) =>
        new Promise((durable, refused) =>
          writes.push({ what: changes.map((change) => nameOf(change)).join(), durable, refused }),
        ),
    },
    term: await memory.beginTerm(),
    time: new SteadyTime(snapshot, Date.now()),
    send: () => Promise.resolve(void told.push('called')),
    prepareToTell: (changes) => () => told.push(nameOf(changes[0])),
    measure: () => undefined,
    fatal: (error) => void told.push(`fatal: ${(error as Error).message}`),
    recorder,
  });
  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  void loop.take(Array.from({ length: 6_000 }, () => ({ kind: 'tick' })));
  await turns(50);
  return { loop, writes, told, seen, recorder, turns };
};

it('decides a few batches ahead of what is being written, and tells of each in its order once it is durable', async () => {
  const { loop, writes, told, seen, turns } = await aheadOfItsWrites();
  expect([seen.decided, writes.map(({ what }) => what), told]).toEqual([4, ['r0'], []]);
  writes[0]!.durable();
  await turns(50);
  expect(told).toEqual(['called', 'r0']);
  expect([seen.decided, writes.map(({ what }) => what)]).toEqual([5, ['r0', 'r1,r2,r3']]);
  writes[1]!.durable();
  await turns(50);
  expect(told.filter((word) => word !== 'called')).toEqual(['r0', 'r1', 'r2', 'r3']);
  for (let next = 2; next < writes.length; next++) {
    writes[next]!.durable();
    await turns(50);
  }
  await loop.idle(30_000);
  expect(told.filter((word) => word !== 'called')).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5']);
});

it('writes, calls and tells nothing of what was decided on what could not be written, and records nothing of it', async () => {
  const { loop, writes, told, recorder, turns } = await aheadOfItsWrites();
  writes[0]!.refused(new Error('the disk is full'));
  await loop.idle(30_000);
  await turns(50);
  expect(writes.map(({ what }) => what)).toEqual(['r0']);
  expect(told).toEqual(['fatal: the disk is full']);
  expect(recorder.take()).toEqual([]);
});

it('acknowledges nothing when a newer host has taken over, also where it changes nothing', async () => {
  const store = new MemoryStore();
  const term = await store.beginTerm();
  const snapshot = await store.load();
  const told: string[] = [];
  const calls = [{ kind: 'acknowledge', taskId: 't', agentId: 'a', uuid: 'u' }];
  const loop = new SchedulerLoop({
    core: Object.assign(createCore(snapshot, { ...defaultCoreSettings, frameworkName: 'fw' }), {
      handleAll: () => ({ decision: { changes: [], calls, remarks: [] }, replies: [] }) as never,
    }),
    store,
    term,
    time: new SteadyTime(snapshot, Date.now()),
    send: ({ kind }) => Promise.resolve(void told.push(kind)),
    prepareToTell: () => () => undefined,
    measure: () => undefined,
    fatal: (error) => void told.push((error as { code: string }).code),
  });
  void loop.take([{ kind: 'tick' }]);
  await loop.idle(30_000);
  expect(told).toEqual(['acknowledge']);
  await store.beginTerm();
  void loop.take([{ kind: 'tick' }]);
  await loop.idle(30_000);
  expect(told).toEqual(['acknowledge', 'BOREALIS_STORE_FENCED']);
});
