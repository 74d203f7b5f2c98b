#!/usr/bin/env node
import 'reflect-metadata';
import { EnvironmentRefused } from './environment-refused.js';
import type { RunningHost } from './running-host.js';
import { startHost } from './start-host.js';

/** Exit codes: 0 ended as asked, 1 cannot go on, 2 the configuration is not valid. */
const refused = 2;
const broken = 1;
const stopAtMostMs = 5_000;

// The modules of the program are there: whoever measures its start can tell what comes now from loading them.
performance.mark('borealis.loaded');

// State that nobody understands is not worked on: the process ends, and the next one resumes from what was committed.
const crash = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(broken);
};
process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);

const stopOnSignals = (host: RunningHost): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(broken), stopAtMostMs).unref();
      void host.stop().then(() => process.exit(0));
    });
  }
};

try {
  stopOnSignals(
    await startHost({
      environment: process.env,
      developmentCluster: process.env['BOREALIS_DEVELOPMENT_CLUSTER'] === 'true',
    }),
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(error instanceof EnvironmentRefused ? refused : broken);
}
