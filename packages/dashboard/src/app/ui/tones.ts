import type { Attention, Operation, TaskState } from '../api';
import type { IconName } from './icon-paths';

/** A colour with a picture: neither is ever the only sign. */
export interface Look {
  readonly tone: 'green' | 'amber' | 'blue' | 'violet' | 'orange' | 'red' | 'slate';
  readonly icon: IconName;
}

export const stateLooks: Readonly<Record<TaskState, Look>> = {
  PENDING: { tone: 'amber', icon: 'hourglass' },
  THROTTLED: { tone: 'orange', icon: 'clock' },
  ASSIGNED: { tone: 'blue', icon: 'send' },
  STARTING: { tone: 'blue', icon: 'play' },
  RUNNING: { tone: 'green', icon: 'check' },
  PREEMPTING: { tone: 'violet', icon: 'stop' },
  RESTARTING: { tone: 'violet', icon: 'restart' },
  DRAINING: { tone: 'violet', icon: 'stop' },
  KILLING: { tone: 'violet', icon: 'stop' },
  PARTITIONED: { tone: 'orange', icon: 'unlink' },
  FINISHED: { tone: 'slate', icon: 'check' },
  FAILED: { tone: 'red', icon: 'error' },
  KILLED: { tone: 'slate', icon: 'stop' },
  LOST: { tone: 'red', icon: 'question' },
};

export const severityLooks: Readonly<Record<Attention['severity'], Look>> = {
  info: { tone: 'blue', icon: 'info' },
  warning: { tone: 'amber', icon: 'warning' },
  error: { tone: 'red', icon: 'error' },
};

export const operationLooks: Readonly<Record<Operation['state'], Look>> = {
  queued: { tone: 'amber', icon: 'hourglass' },
  running: { tone: 'blue', icon: 'restart' },
  paused: { tone: 'amber', icon: 'clock' },
  succeeded: { tone: 'green', icon: 'check' },
  failed: { tone: 'red', icon: 'error' },
  cancelled: { tone: 'slate', icon: 'close' },
  superseded: { tone: 'slate', icon: 'undo' },
};
