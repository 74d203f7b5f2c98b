import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { aJob, aTask } from '../testing/builders';
import { FakeHost } from '../testing/fake-host';
import { timePasses, withTime } from '../testing/passing-time';
import { TasksPage } from './tasks-page';

const web = (instance: number, change: Parameters<typeof aTask>[0] = {}) =>
  aTask({ id: `web-${instance + 1}-id`, instance, instanceName: `web-${instance + 1}`, ...change });

describe('the tasks page', () => {
  let host: FakeHost;
  let harness: RouterTestingHarness;

  afterEach(() => {
    jest.useRealTimers();
  });
  beforeEach(async () => {
    jest.useFakeTimers();
    host = new FakeHost();
    host.jobs = [aJob()];
    host.tasks = [web(0), web(1, { outdated: true }), web(9, { state: 'PENDING', healthy: null })];
    await host.begin([{ path: 'tasks', component: TasksPage }]);
    harness = await withTime(RouterTestingHarness.create());
  });

  const all = (selector: string): HTMLElement[] =>
    Array.from(harness.routeNativeElement?.querySelectorAll<HTMLElement>(selector) ?? []);
  const byId = (id: string): HTMLElement[] => all(`[data-testid="${id}"]`);
  const names = (): string[] => byId('task-name').map((element) => element.textContent.trim());
  const shown = (): Promise<void> => timePasses(harness.fixture);
  const visit = async (address: string): Promise<void> => {
    await withTime(harness.navigateByUrl(address));
    await shown();
  };
  const point = (inside: boolean): void => {
    const event = new Event(inside ? 'pointerenter' : 'pointerleave');
    all('.list')[0]?.dispatchEvent(event);
  };

  it('lists the tasks, instances counted as numbers', async () => {
    await visit('/tasks');
    expect(names()).toEqual(['web-1', 'web-2', 'web-10']);
    expect(byId('tasks-subtitle')[0]?.textContent).toBe('3 tasks');
  });

  it('shows what the address asks for', async () => {
    await visit('/tasks?state=RUNNING&outdated=true');
    expect(names()).toEqual(['web-2']);
    await visit('/tasks?sort=-name');
    expect(names()).toEqual(['web-10', 'web-2', 'web-1']);
  });

  it('puts filters into the address', async () => {
    await visit('/tasks');
    byId('filter-state-PENDING')[0]?.click();
    await shown();
    expect(TestBed.inject(Router).url).toBe('/tasks?state=PENDING');
    expect(names()).toEqual(['web-10']);
  });

  it('says that filters hide everything, and how to get it back', async () => {
    await visit('/tasks?q=nowhere');
    expect(byId('empty')[0]?.textContent).toContain('3 tasks are hidden by the search and the filters.');
    byId('clear-filters')[0]?.click();
    await shown();
    expect(names()).toHaveLength(3);
  });

  it('follows the stream', async () => {
    await visit('/tasks');
    host.stream.send({ type: 'task', task: web(0, { state: 'KILLING', updatedAtMs: 9_000 }) });
    host.stream.send({ type: 'taskRemoved', taskId: 'web-2-id' });
    await shown();
    expect(byId('task-row').map(({ dataset }) => dataset['state'])).toEqual(['KILLING', 'PENDING']);
  });

  it('holds its rows under the pointer, changing only their values, and counts what waits', async () => {
    await visit('/tasks');
    point(true);
    host.stream.send({ type: 'task', task: web(0, { state: 'KILLING', updatedAtMs: 9_000 }) });
    host.stream.send({ type: 'taskRemoved', taskId: 'web-2-id' });
    host.stream.send({ type: 'task', task: web(4) });
    await shown();
    expect(names()).toEqual(['web-1', 'web-2', 'web-10']);
    expect(byId('task-row')[0]?.dataset['state']).toBe('KILLING');
    expect(byId('new-changes')[0]?.textContent.trim()).toBe('2 new changes');
    byId('new-changes')[0]?.click();
    await shown();
    expect(names()).toEqual(['web-1', 'web-5', 'web-10']);
    expect(byId('new-changes')).toEqual([]);
  });

  it('opens the details the address names, with the history', async () => {
    await visit('/tasks?open=web-10-id');
    expect(byId('task-detail')).toHaveLength(1);
    expect(byId('why-pending')[0]?.textContent).toContain('No offer was examined for it yet.');
    expect(byId('task-timeline')[0]?.textContent).toContain('Pending');
  });

  it('teaches what to do when there is nothing', async () => {
    host.tasks = [];
    await visit('/tasks');
    expect(byId('empty')[0]?.textContent).toContain('Scale a task type up');
  });
});
