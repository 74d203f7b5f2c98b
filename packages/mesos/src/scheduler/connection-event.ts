import type { MesosError } from '../mesos-error.js';
import type { mesos } from '../protobuf.js';

/** Why a master ended or refused a subscription for good: trying the same again does not help. */
export type RefusalKind = 'removed' | 'failedOver' | 'unauthorised' | 'invalid';

/** What a connection tells its listener, in order. */
export type ConnectionEvent =
  | { readonly kind: 'connecting'; readonly master: string }
  | {
      readonly kind: 'subscribed';
      readonly master: string;
      readonly frameworkId: string;
      readonly heartbeatIntervalMs: number;
      readonly masterInfo: mesos.v1.IMasterInfo | undefined;
    }
  /** A decoded event of the stream; SUBSCRIBED and ERROR are told as `subscribed` and `refused` instead. HEARTBEATs are told too. */
  | { readonly kind: 'event'; readonly event: mesos.v1.scheduler.Event }
  /** The stream is gone, or there is no leader. Tried again after `retryInMs`; undefined: as soon as a leader is known. */
  | {
      readonly kind: 'disconnected';
      readonly master: string;
      readonly error: MesosError;
      readonly retryInMs: number | undefined;
    }
  /** `removed` and `failedOver` end the connection; the others are tried again after `retryInMs`, since an operator may mend them. */
  | {
      readonly kind: 'refused';
      readonly master: string;
      readonly refusal: RefusalKind;
      readonly error: MesosError;
      readonly retryInMs: number | undefined;
    };

/**
 * Takes what one chunk of the stream brought. While the promise it returns is open, nothing more is read: back-pressure reaches
 * the master.
 */
export type ConnectionListener = (events: readonly ConnectionEvent[]) => void | Promise<void>;
