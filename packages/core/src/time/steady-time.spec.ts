import { describe, expect, it } from '@jest/globals';
import type { Snapshot, Task } from '@borealis/contracts';
import { SteadyTime } from './steady-time.js';

const empty: Snapshot = { jobs: [], revisions: [], tasks: [], operations: [], agents: [], quotas: [] };
const hour = 3_600_000;

describe('the time of the core', () => {
  it('goes as the wall clock goes', () => {
    const time = new SteadyTime(empty, 1_000);
    expect(time.after(500, 1_500)).toBe(1_500);
    expect(time.after(0, 1_500)).toBe(1_500);
  });

  it('does not jump with it, forwards or backwards, and comes near it slowly', () => {
    const time = new SteadyTime(empty, hour);
    expect(time.after(1_000, 3 * hour)).toBe(hour + 1_100);
    expect(time.after(1_000, 0)).toBe(hour + 2_000);
  });

  it('goes on after the newest moment that is remembered', () => {
    const task = { updatedAtMs: 2 * hour } as Task;
    const time = new SteadyTime({ ...empty, tasks: [task] } satisfies Snapshot, hour);
    expect(time.after(1_000, hour + 1_000)).toBe(2 * hour + 900);
  });

  it('has caught up with a clock that is an hour away after ten', () => {
    const time = new SteadyTime(empty, 0);
    let now = 0;
    for (let passed = 0; passed < 10 * hour; passed += 60_000) now = time.after(60_000, hour + passed + 60_000);
    expect(now).toBe(11 * hour);
  });
});
