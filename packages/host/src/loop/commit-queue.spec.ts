import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Change } from '@borealis/contracts';
import type { RecordedDecision } from '@borealis/store';
import { CommitQueue } from './commit-queue.js';

const change = (name: string): Change => ({ kind: 'taskRemoved', taskId: name as never });
const decision = (ordinal: number): RecordedDecision => ({ ordinal, atMs: 0, inputs: '[]', digest: '' });

describe('commits of a loop', () => {
  let writes: { readonly what: string; readonly durable: () => void; readonly refused: (error: Error) => void }[];
  let queue: CommitQueue;
  let told: string[];
  beforeEach(() => {
    writes = [];
    told = [];
    queue = new CommitQueue(
      (changes, decisions) =>
        new Promise((durable, refused) => {
          const what = [
            ...changes.map((each) => (each as { taskId: string }).taskId),
            ...decisions.map(({ ordinal }) => ordinal),
          ];
          writes.push({ what: what.join(), durable, refused });
        }),
    );
  });

  const commit = (name: string, ordinal: number): void =>
    void queue.commit([change(name)], [decision(ordinal)]).then(
      () => told.push(name),
      (error: Error) => told.push(`${name}: ${error.message}`),
    );
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const begun = (): string[] => writes.map(({ what }) => what);

  it('are written one after the other, and what waits is written together, in its order', async () => {
    commit('a', 1);
    await turn();
    expect([begun(), queue.isWriting]).toEqual([['a,1'], true]);
    commit('b', 2);
    commit('c', 3);
    await turn();
    expect([begun(), told]).toEqual([['a,1'], []]);
    writes[0]!.durable();
    await turn();
    expect([begun(), told]).toEqual([['a,1', 'b,c,2,3'], ['a']]);
    commit('d', 4);
    writes[1]!.durable();
    await turn();
    expect([begun(), told]).toEqual([
      ['a,1', 'b,c,2,3', 'd,4'],
      ['a', 'b', 'c'],
    ]);
    writes[2]!.durable();
    await turn();
    expect([told, queue.isWriting]).toEqual([['a', 'b', 'c', 'd'], false]);
  });

  it('end with the first that is refused: what waits, and what comes later, was decided on it', async () => {
    commit('a', 1);
    await turn();
    commit('b', 2);
    writes[0]!.refused(new Error('full'));
    await turn();
    commit('c', 3);
    await turn();
    expect([begun(), queue.isWriting]).toEqual([['a,1'], false]);
    expect(told).toEqual(['a: full', 'b: full', 'c: full']);
  });
});
