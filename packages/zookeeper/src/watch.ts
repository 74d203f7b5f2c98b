import type { Client, Event } from 'node-zookeeper-client';
import type { ZooKeeperSession } from './session.js';
import { ZooKeeperError } from './zookeeper-error.js';

/** Ends a watch. */
export type EndWatch = () => void;

/** What a watch cannot read now; it goes on. */
export type WatchFault = (error: ZooKeeperError) => void;

type Reader<T> = (
  client: Client,
  watcher: (event: Event) => void,
  done: (error: object | null, value: T) => void,
) => void;

/**
 * Tells the children of a node (names, sorted), at once and after every change; undefined while the node does not exist. It outlives
 * lost connections and expired sessions: what happened meanwhile shows in the next list. Single steps in between may be skipped.
 */
export const watchChildren = (
  session: ZooKeeperSession,
  path: string,
  tell: (names: readonly string[] | undefined) => void,
  fault: WatchFault = () => undefined,
): EndWatch =>
  watch<readonly string[]>(session, path, tell, fault, (client, watcher, done) =>
    client.getChildren(path, watcher, (error, names) => done(error, error ? [] : [...names].sort())),
  );

/** The same for the data of a node. */
export const watchData = (
  session: ZooKeeperSession,
  path: string,
  tell: (data: Buffer | undefined) => void,
  fault: WatchFault = () => undefined,
): EndWatch =>
  watch<Buffer>(session, path, tell, fault, (client, watcher, done) =>
    client.getData(path, watcher, (error, data) => done(error, data)),
  );

const retryMs = 1_000;

/** ZooKeeper's watches fire once and know nothing of other sessions: each reading sets the next one. */
const watch = <T>(
  session: ZooKeeperSession,
  path: string,
  tell: (value: T | undefined) => void,
  fault: WatchFault,
  reader: Reader<T>,
): EndWatch => {
  const ended = new AbortController();
  const { signal } = ended;
  let reading = false;
  let retry: NodeJS.Timeout | undefined;
  let again = false;
  const changed = (): void => {
    if (signal.aborted || session.state !== 'connected') return;
    again = true;
    if (!reading) void read();
  };
  const once = async (): Promise<T | undefined> => {
    // Two watches at most are set by one reading; either makes the next.
    if (
      !(await session.call<boolean>(path, { signal }, (client, done) =>
        client.exists(path, changed, (e, stat) => done(e, Boolean(stat))),
      ))
    )
      return undefined;
    try {
      return await session.call<T>(path, { signal }, (client, done) => reader(client, changed, done));
    } catch (error) {
      if (error instanceof ZooKeeperError && error.code === 'ZK_NO_NODE') return undefined;
      throw error;
    }
  };
  const read = async (): Promise<void> => {
    reading = true;
    while (again && !signal.aborted) {
      again = false;
      try {
        const value = await once();
        if (!signal.aborted) tell(value);
      } catch (error) {
        if (signal.aborted) break;
        fault(error as ZooKeeperError);
        // After a lost connection the next one reads again; anything else is tried again from here.
        clearTimeout(retry);
        retry = setTimeout(changed, retryMs).unref();
      }
    }
    reading = false;
  };
  const stop = session.onState(changed);
  changed();
  return () => {
    stop();
    clearTimeout(retry);
    ended.abort(new ZooKeeperError('ZK_SESSION_CLOSED'));
  };
};
