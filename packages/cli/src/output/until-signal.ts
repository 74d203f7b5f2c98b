import { note } from './terminal.js';

const stopAtMostMs = 8_000;
/** A group of processes is told to end as a whole, and by each other: what comes within this is the first signal once more. */
const sameSignalMs = 1_000;

/** Runs until Ctrl-C or SIGTERM, then ends everything in order. A second signal, a while after the first, does not wait. */
export const untilSignal = (stop: () => Promise<void>): void => {
  let stoppingSince: number | undefined;
  const end = (): void => {
    const now = performance.now();
    if (stoppingSince !== undefined) {
      if (now - stoppingSince > sameSignalMs) process.exit(1);
      return;
    }
    stoppingSince = now;
    note('\nStopping …');
    setTimeout(() => process.exit(1), stopAtMostMs).unref();
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        note((error as Error).message);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
};
