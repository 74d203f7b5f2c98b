import { asTaskId } from '@borealis/contracts';
import type { Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { inSomeOrder } from './in-some-order.js';

const tasks = ['a', 'b', 'c'].map((id) => ({ id: asTaskId(id), agentId: 'agent-1' }) as unknown as Task);

describe('tasks that were placed by one decision', () => {
  it('are right when each was allowed beside those before it', () => {
    const before = (id: string) => (id === 'b' ? [] : id === 'c' ? ['b'] : ['b', 'c']);
    const why = inSomeOrder(tasks, ({ id }, absent) =>
      tasks.every((other) => other.id === id || absent.has(other.id) !== before(id).includes(other.id))
        ? undefined
        : 'not its turn',
    );
    expect(why).toBeUndefined();
  });

  it('are wrong when one of them is not allowed whoever came before it', () => {
    expect(inSomeOrder(tasks, ({ id }) => (id === 'b' ? 'never' : undefined))).toBe('b is placed on agent-1: never');
  });
});
