const stopAtMostMs = 8_000;

/** Runs until Ctrl-C or SIGTERM, then ends everything in order. A second signal does not wait. */
export const untilSignal = (stop: () => Promise<void>): void => {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    process.stderr.write('\nStopping …\n');
    setTimeout(() => process.exit(1), stopAtMostMs).unref();
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${(error as Error).message}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
};
