import type { Snapshot } from '@borealis/contracts';

/** So much faster or slower than real time it may go to come near the wall clock. */
const slew = 0.1;

/**
 * The time that goes into the core. It never goes back and never jumps, whatever is done to the clock of the machine, and over a
 * restart it goes on after the newest moment that is remembered: else an hour gained and put right again would leave tasks held back,
 * operations open and kills unrepeated for an hour. It follows the wall clock slowly.
 */
export class SteadyTime {
  private nowMs: number;

  constructor(snapshot: Snapshot, wallMs: number) {
    this.nowMs = Math.max(wallMs, newestOf(snapshot));
  }

  /** The newest moment there was. */
  get now(): number {
    return Math.round(this.nowMs);
  }

  /** `passedMs`: what has passed since the last time, by a clock nobody sets. In whole milliseconds. */
  after(passedMs: number, wallMs: number): number {
    const most = passedMs * slew;
    const ahead = wallMs - (this.nowMs + passedMs);
    this.nowMs += passedMs + Math.max(-most, Math.min(most, ahead));
    return this.now;
  }
}

const newestOf = ({ tasks, operations, jobs }: Snapshot): number => {
  let newest = 0;
  for (const { updatedAtMs } of tasks) newest = Math.max(newest, updatedAtMs);
  for (const { updatedAtMs } of jobs) newest = Math.max(newest, updatedAtMs);
  for (const { createdAtMs, endedAtMs } of operations) newest = Math.max(newest, createdAtMs, endedAtMs ?? 0);
  return newest;
};
