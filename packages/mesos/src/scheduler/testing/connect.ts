import type { ConnectionEvent } from '../connection-event.js';
import type { SchedulerConnectionOptions } from '../connection-options.js';
import { SchedulerConnection } from '../scheduler-connection.js';
import { FakeMaster } from './fake-master.js';

/** What is to be ended after the test, last things first. */
export const stops: (() => Promise<void>)[] = [];

export const stopAll = async (): Promise<void> => {
  for (const stop of stops.splice(0).reverse()) await stop();
};

export const master = async (): Promise<FakeMaster> => {
  const started = await FakeMaster.start();
  stops.push(() => started.stop());
  return started;
};

/** A started connection and its events; `until` waits for one. */
export const connect = (
  masters: SchedulerConnectionOptions['masters'],
  options: Partial<SchedulerConnectionOptions> = {},
) => {
  const events: ConnectionEvent[] = [];
  const watchers: { wanted: (event: ConnectionEvent) => boolean; resolve: (event: ConnectionEvent) => void }[] = [];
  const connection = new SchedulerConnection(
    {
      masters,
      frameworkInfo: { user: 'nobody', name: 'test' },
      backoff: { minMs: 5, maxMs: 20, factor: 2 },
      ...options,
    },
    (batch) => {
      for (const event of batch) {
        events.push(event);
        for (const watcher of watchers.splice(0)) {
          if (watcher.wanted(event)) watcher.resolve(event);
          else watchers.push(watcher);
        }
      }
    },
  );
  const until = <K extends ConnectionEvent['kind']>(kind: K, nth = 1): Promise<Extract<ConnectionEvent, { kind: K }>> =>
    new Promise((resolve) => {
      const already = events.filter((event) => event.kind === kind);
      if (already.length >= nth) return resolve(already[nth - 1] as Extract<ConnectionEvent, { kind: K }>);
      let left = nth - already.length;
      watchers.push({
        wanted: (event) => event.kind === kind && --left === 0,
        resolve: (event) => resolve(event as Extract<ConnectionEvent, { kind: K }>),
      });
    });
  stops.push(() => connection.stop());
  connection.start();
  return { connection, events, until };
};
