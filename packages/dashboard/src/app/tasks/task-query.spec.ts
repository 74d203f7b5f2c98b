import { aTask } from '../testing/builders';
import { countStates, inOrder, matching, sortOf, statesOf } from './task-query';
import type { TaskQuery } from './task-query';

const everything: TaskQuery = {
  search: '',
  states: new Set(),
  type: '',
  outdated: false,
  unhealthy: false,
  ended: false,
  sort: 'name',
  descending: false,
};
const task = (name: string, instance: number, change: Parameters<typeof aTask>[0] = {}) =>
  aTask({
    id: `${name}-${instance}`,
    jobKey: `root/prod/${name}`,
    instanceName: `${name}-${instance + 1}`,
    instance,
    ...change,
  });
const names = (tasks: readonly { instanceName: string }[]): string[] => tasks.map(({ instanceName }) => instanceName);

describe('the address', () => {
  it('is understood', () => {
    expect([...statesOf('RUNNING,PENDING')]).toEqual(['RUNNING', 'PENDING']);
    expect(sortOf('-uptime')).toEqual({ sort: 'uptime', descending: true });
  });

  it('written by hand may hold nonsense', () => {
    expect([...statesOf('RUNNING,banana')]).toEqual(['RUNNING']);
    expect(sortOf('banana')).toEqual({ sort: 'name', descending: false });
    expect(sortOf(undefined)).toEqual({ sort: 'name', descending: false });
  });
});

describe('filtering', () => {
  const tasks = [
    task('web', 0, { hostname: 'agent-1.lan', ports: [31000] }),
    task('web', 1, { hostname: 'agent-2.lan', outdated: true }),
    task('worker', 0, { healthy: false, message: 'Connection refused' }),
    task('worker', 1, { state: 'FAILED' }),
  ];
  const shown = (change: Partial<TaskQuery>): string[] => names(matching(tasks, { ...everything, ...change }));

  it('leaves ended tasks out unless they are asked for', () => {
    expect(shown({})).toEqual(['web-1', 'web-2', 'worker-1']);
    expect(shown({ ended: true })).toHaveLength(4);
  });

  it('finds all words, in name, host, port, message and id, in any case', () => {
    expect(shown({ search: 'WEB agent-2' })).toEqual(['web-2']);
    expect(shown({ search: '31000 agent-1' })).toEqual(['web-1']);
    expect(shown({ search: 'refused' })).toEqual(['worker-1']);
    expect(shown({ search: 'web refused' })).toEqual([]);
  });

  it('by type, outdated and unhealthy', () => {
    expect(shown({ type: 'root/prod/web' })).toEqual(['web-1', 'web-2']);
    expect(shown({ outdated: true })).toEqual(['web-2']);
    expect(shown({ unhealthy: true })).toEqual(['worker-1']);
  });

  it('offers states with their counts', () => {
    expect(countStates(tasks).get('RUNNING')).toBe(3);
    expect(countStates(tasks).get('PENDING')).toBeUndefined();
  });
});

describe('sorting', () => {
  it('counts instances as numbers', () => {
    const tasks = [task('web', 9), task('web', 1), task('api', 3)];
    expect(names(inOrder(tasks, everything))).toEqual(['api-4', 'web-2', 'web-10']);
    expect(names(inOrder(tasks, { ...everything, descending: true }))).toEqual(['web-10', 'web-2', 'api-4']);
  });

  it('by uptime puts the youngest first and what does not run before it', () => {
    const waiting = task('web', 2, { state: 'PENDING' });
    delete waiting.runningAtMs;
    const tasks = [task('web', 0, { runningAtMs: 5_000 }), task('web', 1, { runningAtMs: 9_000 }), waiting];
    expect(names(inOrder(tasks, { ...everything, sort: 'uptime' }))).toEqual(['web-3', 'web-2', 'web-1']);
  });

  it('keeps equal ones in the order of their names, either way', () => {
    const tasks = [task('web', 1), task('web', 0), task('api', 0)];
    expect(names(inOrder(tasks, { ...everything, sort: 'state', descending: true }))).toEqual([
      'api-1',
      'web-1',
      'web-2',
    ]);
  });

  it('puts the unhealthy first', () => {
    const tasks = [task('web', 0), task('web', 1, { healthy: false }), task('web', 2, { healthy: null })];
    expect(names(inOrder(tasks, { ...everything, sort: 'health' }))).toEqual(['web-2', 'web-3', 'web-1']);
  });
});
