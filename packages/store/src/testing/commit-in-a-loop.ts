import { setTimeout as pause } from 'node:timers/promises';
import { BorealisError } from '@borealis/contracts';
import type { Change } from '@borealis/contracts';
import { openStore } from '../open-store.js';
import { aJob, putOperation, putTask } from './entities.js';

// A host that does nothing but commit: `<url> [<bytes of ballast in each task>]`. Prints the number of each batch once it is
// acknowledged, and the code of the error that ends it.
const [url = '', ballast = '0'] = process.argv.slice(2);
const message = 'x'.repeat(Number(ballast));

/** Batch n: twenty tasks, a job, an operation and twenty events of history, all of which say n. */
const batchOf = (number: number): Change[] => [
  ...Array.from({ length: 20 }, (_, index) =>
    putTask(`t${index}`, { failures: number, message, history: [{ atMs: number, state: 'RUNNING' }] }),
  ),
  { kind: 'job', job: aJob('web', { desired: number }) },
  putOperation('op', { cursor: number }),
];

try {
  const store = await openStore({ url, thread: 'same' });
  const term = await store.beginTerm();
  const [first] = (await store.load()).tasks;
  for (let number = (first?.failures ?? 0) + 1; ; number++) {
    await store.commit(batchOf(number), term);
    process.stdout.write(`${number}\n`);
    // Somebody else who asks for the lock gets it sometime, as between the batches of a host.
    await pause(1);
  }
} catch (error) {
  process.stdout.write(`${error instanceof BorealisError ? error.code : String(error)}\n`);
}
