import zookeeper from 'node-zookeeper-client';
import type { ZooKeeperErrorCode } from './zookeeper-error.js';
import { ZooKeeperError } from './zookeeper-error.js';

const { Exception } = zookeeper;

const codes: ReadonlyMap<number, ZooKeeperErrorCode> = new Map([
  [Exception.CONNECTION_LOSS, 'ZK_CONNECTION_LOST'],
  [Exception.SESSION_EXPIRED, 'ZK_CONNECTION_LOST'],
  [Exception.OPERATION_TIMEOUT, 'ZK_TIMEOUT'],
  [Exception.NO_NODE, 'ZK_NO_NODE'],
  [Exception.NODE_EXISTS, 'ZK_NODE_EXISTS'],
  [Exception.NOT_EMPTY, 'ZK_NOT_EMPTY'],
  [Exception.BAD_VERSION, 'ZK_BAD_VERSION'],
  [Exception.NO_AUTH, 'ZK_NO_AUTH'],
  [Exception.INVALID_ACL, 'ZK_NO_AUTH'],
  [Exception.AUTH_FAILED, 'ZK_AUTH_FAILED'],
]);

/** What the driver throws, under the codes of this package. */
export const failureOf = (error: unknown, path: string): ZooKeeperError => {
  if (error instanceof ZooKeeperError) return error;
  const { code, message } = error as { code?: number; message?: string };
  const known = code === undefined ? undefined : codes.get(code);
  return new ZooKeeperError(known ?? 'ZK_FAILED', known ? path : `${path}: ${message ?? String(error)}`, {
    cause: error,
  });
};
