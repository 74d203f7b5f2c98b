import { asAgentId, asJobKey, asTaskId } from '@borealis/contracts';
import type { JobDefinition, Task } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import { describe, expect, it } from '@jest/globals';
import { crowded } from './crowded.js';

const key = asJobKey('root/prod/web');
const definition = { key, placement: { constraints: [{ kind: 'spread', on: 'disk' }] } } as unknown as JobDefinition;
const agent = (id: string, ...disk: string[]) => ({
  id: asAgentId(id),
  hostname: id,
  attributes: {},
  attributeSets: { disk },
});
const agents = [agent('both', 'ssd', 'fast'), agent('one', 'ssd')];
const task = (id: string, on: string, more: Partial<Task> = {}): Task =>
  ({ id: asTaskId(id), jobKey: key, agentId: asAgentId(on), state: 'RUNNING', ...more }) as Task;

const why = (placed: Task, ...there: Task[]) =>
  crowded(
    {
      core: { jobs: () => [], tasks: () => [...there, placed] } as unknown as Core,
      agentOf: (id) => agents.find((one) => one.id === id),
      offering: () => agents,
    },
    definition,
    placed,
    agents.find(({ id }) => id === placed.agentId)!,
  );

describe('a spread over a field with several values', () => {
  it('is kept by a successor beside the task it takes over from', () => {
    expect(why(task('c', 'both', { replaces: asTaskId('a') }), task('a', 'both'), task('b', 'one'))).toBeUndefined();
  });

  it('is broken by a task where a value has more than the least of all', () => {
    expect(why(task('c', 'one'), task('b', 'one'))).toBe('1 are on ssd, and the least of all is 0');
  });
});
