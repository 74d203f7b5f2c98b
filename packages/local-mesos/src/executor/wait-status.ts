import { constants } from 'node:os';
import type { RunEnd } from '../runner/index.js';

/** The end of a process as wait(2) tells it: the exit status in the second byte, the signal in the first. */
export function waitStatusOf(end: RunEnd): number {
  switch (end.kind) {
    case 'exited':
      return end.status << 8;
    case 'limited':
      return constants.signals.SIGKILL;
    case 'signaled':
      return constants.signals[end.signal as NodeJS.Signals] ?? constants.signals.SIGKILL;
    case 'failed':
      return 1 << 8;
  }
}

const SIGNALS = new Map<number, string>(Object.entries(constants.signals).map(([name, number]) => [number, name]));

export function runEndOf(waitStatus: number): RunEnd {
  const signal = waitStatus & 0x7f;
  return signal === 0
    ? { kind: 'exited', status: (waitStatus >> 8) & 0xff }
    : { kind: 'signaled', signal: SIGNALS.get(signal) ?? `SIG${signal}` };
}
