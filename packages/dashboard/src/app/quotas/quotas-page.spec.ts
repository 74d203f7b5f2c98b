import { RouterTestingHarness } from '@angular/router/testing';
import { ProblemError } from '../api';
import { aQuota } from '../testing/builders';
import { FakeHost } from '../testing/fake-host';
import { fill, part } from '../testing/parts';
import { timePasses, withTime, wordsOf } from '../testing/passing-time';
import { QuotasPage } from './quotas-page';

describe('the quotas page', () => {
  let host: FakeHost;
  let harness: RouterTestingHarness;
  const shown = (ms?: number): Promise<void> => timePasses(harness.fixture, ms);
  const visit = async (address = '/quotas'): Promise<void> => {
    await host.begin([{ path: 'quotas', component: QuotasPage }]);
    harness = await withTime(RouterTestingHarness.create(address));
    await shown();
  };
  const card = (role: string): Element | null =>
    document.querySelector(`[data-testid="quota-card"][data-role="${role}"]`);
  const press = async (id: string, within?: Element | null): Promise<void> => {
    part(id, within ?? document.body)?.click();
    await shown(600);
  };
  const enter = async (id: string, value: string): Promise<void> => {
    fill(id, value);
    await shown();
  };
  const save = async (): Promise<void> => {
    part('quota-form')
      ?.querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await shown(600);
  };

  afterEach(() => {
    jest.useRealTimers();
  });
  beforeEach(() => {
    jest.useFakeTimers();
    host = new FakeHost();
    const { quota: _quota, left: _left, updatedAtMs: _at, ...open } = aQuota({ role: 'data' });
    host.quotas = [aQuota({ role: 'root' }), open];
  });

  it('shows each role with what it takes, as numbers', async () => {
    await visit();
    expect(wordsOf(part('quotas-subtitle'))).toBe('2 job roles, 1 limited');
    expect(wordsOf(part('usage-cpus', card('root')))).toBe('CPUs 2.5 of 8 5.5 left');
    const meter = part('usage-cpus', card('root'))?.querySelector('bo-meter');
    expect(meter?.getAttribute('aria-label')).toBe('CPUs taken by production tasks of root');
    expect(wordsOf(card('data'))).toContain('Not limited');
    expect(part('quota-remove', card('data'))).toBeNull();
  });

  it('says what a change changes, and sends it with the reason', async () => {
    await visit();
    await press('quota-edit', card('root'));
    expect(part<HTMLInputElement>('quota-cpus')?.value).toBe('8');
    expect(part<HTMLButtonElement>('quota-save')?.disabled).toBe(true);
    await enter('quota-cpus', '12');
    await enter('quota-reason', 'two more');
    expect(wordsOf(part('quota-changes'))).toContain('CPUs 8 → 12. Nothing that runs is ended');
    await save();
    expect(host.asked).toContain('quota root {"cpus":12,"memMb":2048,"diskMb":10240,"reason":"two more"}');
    expect(part('quota-form')).toBeNull();
  });

  it('takes nothing below what is in use', async () => {
    await visit('/quotas?edit=root');
    await enter('quota-cpus', '2');
    expect(wordsOf(part('quota-form'))).toContain('At least 2.5, which is in use.');
    expect(part<HTMLButtonElement>('quota-save')?.disabled).toBe(true);
  });

  it('stays with the problem when it is refused', async () => {
    host.refusal = new ProblemError({
      type: 'urn:x',
      title: 'Less than is in use',
      status: 409,
      detail: 'It takes more by now.',
      code: 'BOREALIS_QUOTA_BELOW_USE',
      todo: 'Ask for at least what is in use.',
    });
    await visit('/quotas?edit=root');
    await enter('quota-cpus', '3');
    await save();
    expect(wordsOf(part('problem'))).toContain('It takes more by now.');
    expect(part('quota-form')).not.toBeNull();
  });

  it('limits a role that has none yet, and one that is not in the list', async () => {
    await visit('/quotas?another=true');
    await enter('quota-role', 'data');
    expect(wordsOf(part('quota-form'))).toContain('This role is in the list: change it there.');
    await enter('quota-role', 'night');
    await enter('quota-cpus', '1');
    await enter('quota-memMb', '256');
    expect(part<HTMLButtonElement>('quota-save')?.disabled).toBe(true);
    await enter('quota-diskMb', '0');
    await save();
    expect(host.asked).toContain('quota night {"cpus":1,"memMb":256,"diskMb":0}');
  });

  it('asks before a quota is removed', async () => {
    await visit();
    await press('quota-remove', card('root'));
    expect(wordsOf(part('confirm-dialog'))).toContain('Now it is 8 CPUs, 2 GB memory, 10 GB disk.');
    await press('confirm-ok');
    expect(host.asked).toContain('no quota root');
  });

  it('says why there is none, and why they cannot be loaded', async () => {
    host.quotas = [];
    await visit();
    expect(wordsOf(part('empty'))).toContain('No job role yet');
    host.quotas = undefined;
    await shown(20_000);
    expect(wordsOf(part('problem'))).toContain('The quotas could not be loaded');
  });
});
