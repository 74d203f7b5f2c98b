import { RouterTestingHarness } from '@angular/router/testing';
import { aJob, anOperation } from '../testing/builders';
import { FakeHost } from '../testing/fake-host';
import { timePasses, withTime, wordsOf } from '../testing/passing-time';
import { TaskTypesPage } from './task-types-page';

const counts = (change: Partial<ReturnType<typeof aJob>['counts']>) => ({ ...aJob().counts, ...change });

describe('the task types page', () => {
  let host: FakeHost;
  let harness: RouterTestingHarness;
  const shown = (): Promise<void> => timePasses(harness.fixture);
  const visit = async (address = '/types'): Promise<void> => {
    await host.begin([{ path: 'types', component: TaskTypesPage }]);
    harness = await withTime(RouterTestingHarness.create(address));
    await shown();
  };
  const cards = (): HTMLElement[] =>
    Array.from(harness.routeNativeElement?.querySelectorAll<HTMLElement>('[data-testid="type-card"]') ?? []);
  const textOf = (card: number, id: string): string => wordsOf(cards()[card]?.querySelector(`[data-testid="${id}"]`));

  afterEach(() => {
    jest.useRealTimers();
  });
  beforeEach(() => {
    jest.useFakeTimers();
    host = new FakeHost();
    host.jobs = [
      aJob({ key: 'root/prod/worker', name: 'worker', position: 1, hasHealthCheck: false }),
      aJob({ position: 0, counts: counts({ running: 2, waiting: 1 }) }),
    ];
  });

  it('shows each type in the order of the definitions', async () => {
    await visit();
    expect(cards().map(({ dataset }) => dataset['jobName'])).toEqual(['web', 'worker']);
    expect(textOf(0, 'type-running')).toBe('2');
  });

  it('says in a sentence why some of it wait', async () => {
    host.jobs = [
      aJob({
        counts: counts({ running: 2, waiting: 1 }),
        pending: {
          jobKey: 'root/prod/web',
          waiting: 1,
          sinceMs: Date.now() - 65_000,
          cause: 'noRoom',
          agentsExamined: 2,
          vetoes: [],
          nearest: [],
          sentence: 'No agent has 8 free CPUs.',
        },
      }),
    ];
    await visit();
    expect(textOf(0, 'type-pending')).toMatch(/^No agent has 8 free CPUs\. \(waiting for 1 m \d s\) Details$/);
  });

  it('says in a sentence where those are that are missing and do not wait', async () => {
    const sentence = '5 of its instances are on agents out of reach, and are replaced after 5 min of that.';
    host.jobs = [
      aJob({
        counts: counts({ running: 7, partitioned: 5 }),
        missing: { cause: 'outOfReach', instances: 5, sinceMs: Date.now() - 65_000, sentence },
      }),
    ];
    await visit();
    expect(textOf(0, 'type-missing')).toMatch(/after 5 min of that\. \(for 1 m \d s\)$/);
  });

  it('shows the operation at work on it, and how the last one ended', async () => {
    const now = Date.now();
    host.operations = [
      anOperation({ id: 'old', state: 'succeeded', createdAtMs: now - 9_000, endedAtMs: now - 8_000 }),
      anOperation({ id: 'new', state: 'failed', createdAtMs: now - 5_000, endedAtMs: now - 1_000 }),
      anOperation({ id: 'boot', kind: 'apply', state: 'succeeded', createdAtMs: now, endedAtMs: now }),
    ];
    await visit();
    const ids = (): (string | undefined)[] =>
      Array.from(cards()[0]?.querySelectorAll<HTMLElement>('[data-testid="operation"]') ?? []).map(
        ({ dataset }) => dataset['operationId'],
      );
    expect(ids()).toEqual(['new']);
    host.stream.send({ type: 'operation', operation: anOperation({ id: 'running', createdAtMs: now + 1 }) });
    await shown();
    expect(ids()).toContain('running');
  });

  it('offers resume in place of suspend, and no restart of nothing', async () => {
    host.jobs = [aJob({ suspended: true, suspendedReason: 'maintenance', counts: counts({ running: 0 }) })];
    await visit();
    expect(cards()[0]?.textContent).toContain('Suspended: maintenance');
    expect(cards()[0]?.querySelector('[data-testid="type-suspend"]')).toBeNull();
    expect(cards()[0]?.querySelector('[data-testid="type-resume"]')).not.toBeNull();
    expect(cards()[0]?.querySelector('[data-testid="type-restart"]')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('finds types by what the address says', async () => {
    await visit('/types?q=work');
    expect(cards().map(({ dataset }) => dataset['jobName'])).toEqual(['worker']);
  });

  it('teaches the first step when there is none', async () => {
    host.jobs = [];
    await visit();
    expect(harness.routeNativeElement?.textContent).toContain('TASK_DEF_NUM=1');
  });
});
