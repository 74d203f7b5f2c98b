import type { Plan } from '../api';
import { aPlan } from '../testing/builders';
import { drainForecast } from './drain-forecast';

const web = 'root/prod/web';
const worker = 'root/prod/worker';
const at = (jobKey: string, hostname: string): Plan['placements'][number] => ({
  jobKey,
  hostname,
  agentId: hostname,
  instance: 0,
  instanceName: 'x-1',
  ports: [],
  round: 0,
});
const waits = (jobKey: string, waiting: number, waitingBefore = 0): Plan['pending'][number] => ({
  jobKey,
  waiting,
  waitingBefore,
  cause: 'noRoom',
  sentence: 'No room.',
});
const says = (plan: Partial<Plan>, moving: [string, number][]): string[] =>
  drainForecast(aPlan(plan), new Map(moving)).map((line) => line.says);

describe('the forecast of a drain', () => {
  it('names the agents that would take what moves', () => {
    expect(says({ placements: [at(web, 'a'), at(web, 'b'), at(worker, 'c')] }, [[web, 2]])).toEqual([
      'By present offers there are places for all 2: a, b.',
    ]);
    expect(says({ placements: ['a', 'b', 'c', 'd'].map((host) => at(web, host)) }, [[web, 4]])).toEqual([
      'By present offers there are places for all 4: a, b and 2 more.',
    ]);
    expect(says({ placements: [at(web, 'a')] }, [[web, 1]])).toEqual(['By present offers there is a place for it: a.']);
  });

  it('counts only those that would not wait without it', () => {
    const plan = { pending: [waits(web, 5, 4), waits(worker, 3, 3)] };
    expect(
      says(plan, [
        [web, 2],
        [worker, 1],
      ]),
    ).toEqual(['By present offers there are places for 2 of 3.', 'No place for 1 of web by present offers. No room.']);
  });

  it('never counts more than there are', () => {
    expect(says({ pending: [waits(web, 9)] }, [[web, 2]])).toEqual([
      'No place for 2 of web by present offers. No room.',
    ]);
  });
});
