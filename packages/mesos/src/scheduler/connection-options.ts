import type { MasterDetector } from '../detection/index.js';
import { defaultMaxRecordBytes } from '../recordio/index.js';
import type { mesos } from '../protobuf.js';
import type { Access } from '../transport/index.js';
import type { BackoffOptions } from '../transport/index.js';
import type { ContentType } from './wire-format.js';

export interface SchedulerConnectionOptions extends Access {
  /** `host`, `host:port` or `http(s)://host:port`, tried in turn; or what knows the leader. */
  readonly masters: readonly string[] | MasterDetector;
  readonly frameworkInfo: mesos.v1.IFrameworkInfo;
  /** Given on every subscription but the first of a new framework. */
  readonly frameworkId?: string;
  readonly suppressedRoles?: readonly string[];
  /** Default: protobuf, which is smaller, and decoded in slices where an event is large. */
  readonly contentType?: ContentType;
  /** Until the answer to SUBSCRIBE. */
  readonly connectTimeoutMs?: number;
  /** Until the answer to any other call. */
  readonly callTimeoutMs?: number;
  /** Silent heartbeat intervals after which the stream counts as dead. */
  readonly missedHeartbeats?: number;
  readonly backoff?: BackoffOptions;
  readonly maxRecordBytes?: number;
  /** 0 ≤ value < 1, for jitter. */
  readonly random?: () => number;
}

export type ResolvedOptions = Required<Omit<SchedulerConnectionOptions, 'frameworkId' | keyof Access>> &
  Pick<SchedulerConnectionOptions, 'frameworkId' | keyof Access>;

export const resolveOptions = (options: SchedulerConnectionOptions): ResolvedOptions => ({
  suppressedRoles: [],
  contentType: 'protobuf',
  connectTimeoutMs: 10_000,
  callTimeoutMs: 15_000,
  missedHeartbeats: 5,
  backoff: { minMs: 250, maxMs: 15_000, factor: 2 },
  maxRecordBytes: defaultMaxRecordBytes,
  random: Math.random,
  ...options,
});
