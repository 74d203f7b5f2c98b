import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Actions } from '../actions/actions';
import type { Framework } from '../api';
import { LiveStore } from '../live';
import type { Phase } from '../live';
import { aFramework } from '../testing/builders';
import { LiveIndicator } from './live-indicator';
import { Notices } from './notices';

describe('the state of the connection, as told', () => {
  const retryNow = jest.fn();
  const endStorm = jest.fn();
  const connection = {
    phase: signal<Phase>('live'),
    lostAtMs: signal<number | undefined>(undefined),
    retryAtMs: signal<number | undefined>(undefined),
    problem: signal(undefined),
    wasLive: signal(true),
    retryNow,
  };
  const framework = signal<Framework | undefined>(aFramework());

  beforeEach(() => {
    connection.phase.set('live');
    connection.lostAtMs.set(undefined);
    connection.wasLive.set(true);
    framework.set(aFramework());
    TestBed.configureTestingModule({
      providers: [
        { provide: LiveStore, useValue: { connection, framework } },
        { provide: Actions, useValue: { endStorm } },
      ],
    });
  });

  const lose = (phase: Phase): void => {
    connection.phase.set(phase);
    connection.lostAtMs.set(new Date(2026, 4, 1, 12, 4, 7).getTime());
  };
  let shown: HTMLElement;
  const textOf = async (component: typeof Notices | typeof LiveIndicator): Promise<string> => {
    const fixture = TestBed.createComponent<Notices | LiveIndicator>(component);
    await fixture.whenStable();
    shown = fixture.nativeElement as HTMLElement;
    return shown.textContent.trim();
  };
  const press = (id: string): void => shown.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click();

  it('is nothing but "Live" while all is well', async () => {
    expect(await textOf(Notices)).toBe('');
    expect(await textOf(LiveIndicator)).toBe('Live');
  });

  it('says since when it is lost', async () => {
    lose('reconnecting');
    expect(await textOf(Notices)).toContain('Connection to the host lost at 12:04:07.');
    expect(await textOf(LiveIndicator)).toBe('Reconnecting');
  });

  it('says since when what is shown is stale', async () => {
    lose('stale');
    expect(await textOf(LiveIndicator)).toBe('Stale since 12:04');
  });

  it('tells a host that never answered from one that was lost', async () => {
    connection.wasLive.set(false);
    lose('stale');
    expect(await textOf(Notices)).toContain('The host does not answer.');
  });

  it('says why Mesos is away, but only while the host is there to know it', async () => {
    framework.set(aFramework({ connection: 'disconnected', connectionReason: 'connect ECONNREFUSED.' }));
    expect(await textOf(Notices)).toContain('connect ECONNREFUSED.');
    lose('reconnecting');
    expect(await textOf(Notices)).not.toContain('ECONNREFUSED');
  });

  it('says on every page that a storm holds things up, and offers its end', async () => {
    framework.set(aFramework({ storm: { sinceMs: 1_000, what: 'tasks', lost: 9, of: 12, gone: 11 } }));
    expect(await textOf(Notices)).toContain('11 of 12 tasks are gone.');
    press('storm-end');
    expect(endStorm).toHaveBeenCalledTimes(1);
    lose('stale');
    expect(await textOf(Notices)).not.toContain('are gone');
  });

  it('tries at once when asked to', async () => {
    lose('reconnecting');
    await textOf(Notices);
    press('connection-retry');
    expect(retryNow).toHaveBeenCalledTimes(1);
  });
});
