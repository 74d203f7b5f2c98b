import { RouterTestingHarness } from '@angular/router/testing';
import type { Overview } from '../api';
import { aFramework, aTask, aProgress, anOperation } from '../testing/builders';
import { FakeHost } from '../testing/fake-host';
import { timePasses, withTime, wordsOf } from '../testing/passing-time';
import { OverviewPage } from './overview-page';

const anOverview = (change: Partial<Overview> = {}): Overview => ({
  framework: aFramework(),
  counts: { jobs: 2, tasks: 5, running: 4, waiting: 1, desired: 5, healthy: 3, unhealthy: 1, agents: 2 },
  states: { RUNNING: 4, PENDING: 1 },
  used: { cpus: 0.1 + 0.2, memMb: 1536, diskMb: 512, gpus: 0, ports: 3 },
  byJob: [{ jobKey: 'root/prod/web', used: { cpus: 0.3, memMb: 1536, diskMb: 0, gpus: 0, ports: 3 }, instances: 3 }],
  attention: [],
  operations: [],
  ...change,
});

describe('the overview', () => {
  let host: FakeHost;
  let harness: RouterTestingHarness;
  const visit = async (): Promise<void> => {
    await host.begin([{ path: '', component: OverviewPage }]);
    harness = await withTime(RouterTestingHarness.create('/'));
    await shown();
  };
  const shown = (ms?: number): Promise<void> => timePasses(harness.fixture, ms);
  const textOf = (id: string): string => wordsOf(harness.routeNativeElement?.querySelector(`[data-testid="${id}"]`));

  afterEach(() => {
    jest.useRealTimers();
  });
  beforeEach(() => {
    jest.useFakeTimers();
    host = new FakeHost();
    host.overview = anOverview();
  });

  it('counts, with units that are right', async () => {
    await visit();
    expect(textOf('stat-running')).toBe('Running 4 of 5 wanted');
    expect(textOf('stat-healthy')).toBe('Healthy 3 1 unhealthy');
    expect(textOf('resource-cpus')).toBe('CPUs 0.3');
    expect(textOf('resource-mem')).toBe('Memory 1.5 GB');
    expect(textOf('resource-disk')).toBe('Disk 512 MB');
    expect(textOf('state-RUNNING')).toContain('Running');
  });

  it('names what needs attention, the gravest first, with the way there', async () => {
    host.overview = anOverview({
      attention: [
        { severity: 'info', title: 'Old', detail: 'Nothing bad.' },
        { severity: 'error', title: 'web-2 keeps ending', detail: 'Exit status 1.', taskId: 'task-2' },
      ],
    });
    await visit();
    expect(textOf('attention-item')).toContain('web-2 keeps ending');
    const link = harness.routeNativeElement?.querySelector('[data-testid="attention-item"] a')?.getAttribute('href');
    expect(link).toBe('/tasks?q=task-2&open=task-2&ended=true');
  });

  it('offers to cancel only what the host says can be cancelled', async () => {
    await visit();
    host.stream.send({
      type: 'operation',
      operation: anOperation({ id: 'op-1', state: 'running', actions: ['pause'] }),
    });
    await shown();
    expect(harness.routeNativeElement?.querySelector('[data-testid="operation-pause"]')).not.toBeNull();
    expect(harness.routeNativeElement?.querySelector('[data-testid="operation-cancel"]')).toBeNull();
  });

  it('shows running operations from the stream', async () => {
    await visit();
    expect(textOf('running-operations')).toContain('No operation is running.');
    host.stream.send({ type: 'operation', operation: anOperation({ progress: aProgress(1, 2) }) });
    await shown();
    expect(textOf('running-operations')).toContain('Scale 3 → 5 of web');
    expect(textOf('operation-progress')).toBe('1 of 2');
  });

  it('asks again when something changed, but not for every event', async () => {
    await visit();
    const before = host.asked.length;
    for (let index = 0; index < 50; index += 1) {
      host.stream.send({ type: 'operation', operation: anOperation({ id: `op-${index}` }) });
      host.stream.send({ type: 'task', task: aTask({ id: `t-${index}` }) });
    }
    await shown(700);
    expect(host.asked.length).toBeGreaterThan(before);
    expect(host.asked.length).toBeLessThanOrEqual(before + 2);
  });

  it('says why it cannot be loaded', async () => {
    host.overview = undefined;
    await visit();
    expect(textOf('problem')).toContain('The overview could not be loaded');
  });

  it('teaches the first step when there is no task type', async () => {
    host.overview = anOverview({ counts: { ...anOverview().counts, jobs: 0 } });
    await visit();
    expect(textOf('empty')).toContain('TASK0_NAME=hello');
  });
});
