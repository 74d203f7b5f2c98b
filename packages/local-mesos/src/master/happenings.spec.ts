import { describe, expect, it } from '@jest/globals';
import { Reason, TaskState } from '../wire.js';
import type { TaskStatus } from '../wire.js';
import { isNews } from './happenings.js';

const status = (state: TaskState, more: Partial<TaskStatus> = {}): TaskStatus => ({
  taskId: { value: 't1' },
  state,
  ...more,
});

describe('those who watch hear of a status', () => {
  const { TASK_RUNNING, TASK_STARTING } = TaskState;

  it('that brings another state', () => {
    expect(isNews(TASK_STARTING, status(TASK_RUNNING))).toBe(true);
  });

  it('that is the result of a check or health check, though the state is the same', () => {
    for (const reason of [Reason.REASON_TASK_HEALTH_CHECK_STATUS_UPDATED, Reason.REASON_TASK_CHECK_STATUS_UPDATED]) {
      expect(isNews(TASK_RUNNING, status(TASK_RUNNING, { reason }))).toBe(true);
    }
  });

  it('but not of the same state again, even if its health differs', () => {
    expect(isNews(TASK_RUNNING, status(TASK_RUNNING, { healthy: false }))).toBe(false);
  });
});
