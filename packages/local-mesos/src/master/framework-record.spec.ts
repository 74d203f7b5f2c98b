import { describe, expect, it } from '@jest/globals';
import { FrameworkRecord } from './framework-record.js';
import type { TaskRecord } from './records.js';

describe('the unreachable tasks of a framework', () => {
  it('are remembered up to a thousand, the oldest going first', () => {
    const framework = new FrameworkRecord('f', { user: '', name: 'f' }, 0, 1000);
    for (let i = 0; i <= 1000; i++) framework.lose({ id: `t${i}` } as TaskRecord);
    expect(framework.unreachable.size).toBe(1000);
    expect([...framework.unreachable.keys()].at(0)).toBe('t1');
    expect(framework.unreachable.has('t1000')).toBe(true);
  });
});
