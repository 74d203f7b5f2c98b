import { RouterTestingHarness } from '@angular/router/testing';
import { aPlan, aTask, anAgent, anOperation } from '../testing/builders';
import { FakeHost } from '../testing/fake-host';
import { part } from '../testing/parts';
import { timePasses, withTime, wordsOf } from '../testing/passing-time';
import { AgentsPage } from './agents-page';

const drain = (change: Parameters<typeof anOperation>[0] = {}) =>
  anOperation({ id: 'op-drain', kind: 'drain', agentIds: ['S2'], ...change });

describe('the agents page', () => {
  let host: FakeHost;
  let harness: RouterTestingHarness;
  const shown = (ms?: number): Promise<void> => timePasses(harness.fixture, ms);
  const visit = async (address = '/agents'): Promise<void> => {
    await host.begin([{ path: 'agents', component: AgentsPage }]);
    harness = await withTime(RouterTestingHarness.create(address));
    await shown();
  };
  const cards = (): HTMLElement[] =>
    Array.from(harness.routeNativeElement?.querySelectorAll<HTMLElement>('[data-testid="agent-card"]') ?? []);
  const card = (hostname: string): HTMLElement | undefined =>
    cards().find(({ dataset }) => dataset['hostname'] === hostname);
  const press = async (id: string, within?: Element): Promise<void> => {
    part(id, within)?.click();
    await shown();
  };
  const standings = (): (string | undefined)[] => cards().map(({ dataset }) => dataset['standing']);

  afterEach(() => {
    jest.useRealTimers();
  });
  beforeEach(() => {
    jest.useFakeTimers();
    host = new FakeHost();
    host.agents = [
      anAgent({ id: 'S10', hostname: 'agent-10.lan', attributes: { rack: 'r2' } }),
      anAgent({ id: 'S2', hostname: 'agent-2.lan', tasks: 3, attributes: { rack: 'r1' } }),
      anAgent({ id: 'S0', hostname: 'agent-0.lan', lostAtMs: 1_000, attributes: { rack: 'r1' } }),
      anAgent({ id: 'S1', hostname: 'agent-1.lan', attributes: { rack: 'r1' } }),
    ];
    host.tasks = [
      aTask({ id: 'a', agentId: 'S2' }),
      aTask({ id: 'b', agentId: 'S2' }),
      aTask({ id: 'c', agentId: 'S2', jobKey: 'root/prod/worker' }),
      aTask({ id: 'd', state: 'PENDING' }),
    ];
  });

  it('shows them by name, the lost ones last, with what runs there', async () => {
    await visit();
    expect(cards().map(({ dataset }) => dataset['hostname'])).toEqual([
      'agent-1.lan',
      'agent-2.lan',
      'agent-10.lan',
      'agent-0.lan',
    ]);
    expect(wordsOf(card('agent-2.lan'))).toContain('3 tasks 2 of web 1 of worker');
    expect(wordsOf(part('agents-subtitle'))).toBe('3 agents, 1 lost');
  });

  it('says how each stands: draining, drained, about to go, lost', async () => {
    host.agents = [
      anAgent({ id: 'S1', hostname: 'a', drain: { operationId: 'ended', sinceMs: 1_000 } }),
      anAgent({ id: 'S2', hostname: 'b', drain: { operationId: 'op-drain', sinceMs: 1_000 } }),
      anAgent({ id: 'S3', hostname: 'c', unavailability: { startMs: 1_000, durationMs: 7_200_000 } }),
      anAgent({ id: 'S4', hostname: 'd' }),
      anAgent({ id: 'S5', hostname: 'e', lostAtMs: 1_000 }),
    ];
    host.operations = [drain(), drain({ id: 'ended', state: 'succeeded' })];
    await visit();
    expect(standings()).toEqual(['drained', 'draining', 'maintenance', 'used', 'lost']);
    expect(wordsOf(card('b'))).toContain('Drain of 1 agent');
    expect(wordsOf(card('c'))).toContain('for 2 h.');
    expect(part('agent-drain', card('e'))?.getAttribute('aria-disabled')).toBe('true');
  });

  it('says before a drain what moves, and what has no place', async () => {
    host.plan = aPlan({
      pending: [{ jobKey: 'root/prod/worker', cause: 'noRoom', waiting: 1, waitingBefore: 0, sentence: 'No room.' }],
    });
    await visit();
    await press('agent-drain', card('agent-2.lan'));
    const says = wordsOf(part('confirm-dialog'));
    expect(says).toContain('3 tasks move elsewhere: 2 of web, 1 of worker.');
    expect(host.asked.join()).toContain('"loseAgents":["S2"]');
    expect(wordsOf(part('confirm-foreseen'))).toContain('By present offers there are places for 2 of 3.');
    expect(wordsOf(part('confirm-foreseen'))).toContain('No place for 1 of worker by present offers. No room.');
    await press('confirm-option');
    expect(wordsOf(part('confirm-dialog'))).toContain('What has nowhere to go is ended shortly before the deadline.');
    await press('confirm-ok');
    expect(host.asked).toContain('drain S2 {"force":true}');
  });

  it('ends a drain', async () => {
    host.agents = [anAgent({ drain: { operationId: 'op-drain', sinceMs: 1_000 } })];
    await visit();
    await press('agent-undrain');
    expect(wordsOf(part('confirm-dialog'))).toContain('Its offers are taken again.');
    await press('confirm-ok');
    expect(host.asked).toContain('undrain S1');
  });

  it('says what a drain that has ended left behind, and offers another', async () => {
    host.agents = [anAgent({ tasks: 2, drain: { operationId: 'ended', sinceMs: 1_000 } })];
    await visit();
    expect(wordsOf(part('agent-stayed'))).toContain('2 tasks of this framework are still there.');
    expect(wordsOf(part('agent-drain'))).toBe('Drain again');
  });

  it('offers no drain of many for a value that nobody has', async () => {
    await visit('/agents?q=rack%3Dr');
    expect(part('drain-together')).toBeNull();
  });

  it('drains all that have a value of an attribute together', async () => {
    await visit('/agents?q=rack%3Dr1');
    expect(cards()).toHaveLength(3);
    expect(wordsOf(part('drain-together'))).toBe('Drain these 2');
    await press('drain-together');
    expect(wordsOf(part('confirm-dialog'))).toContain('Drain 2 agents with rack=r1?');
    await press('confirm-ok');
    expect(host.asked).toContain('drain rack=r1 {"force":false}');
  });

  it('shows only those of a state the address names', async () => {
    await visit('/agents?state=lost');
    expect(standings()).toEqual(['lost']);
    await press('filter-lost');
    expect(cards()).toHaveLength(4);
  });

  it('says why there is none, why none is found and why they cannot be loaded', async () => {
    await visit('/agents?q=nobody');
    expect(wordsOf(part('empty'))).toContain('No agent matches');
    host.agents = [];
    await shown(20_000);
    expect(wordsOf(part('empty'))).toContain('No agent is known yet');
    host.agents = undefined;
    await shown(20_000);
    expect(wordsOf(part('problem'))).toContain('The agents could not be loaded');
  });
});
