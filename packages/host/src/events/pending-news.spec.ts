import { describe, expect, it } from '@jest/globals';
import { asJobKey } from '@borealis/contracts';
import type { Job, PendingReason } from '@borealis/contracts';
import { PendingNews } from './pending-news.js';

const web = asJobKey('root/prod/web');
const aReason = (change: Partial<PendingReason> = {}): PendingReason => ({
  jobKey: web,
  waiting: 1,
  sinceMs: 0,
  cause: 'noRoom',
  agentsExamined: 1,
  vetoes: [{ veto: 'cpus', agents: 1 }],
  nearest: [],
  sentence: 'No agent of 1 has room.',
  ...change,
});

/** A core whose one job waits for what a test says, unless it is gone. */
const newsOf = (now: { pending: PendingReason | undefined; gone?: boolean }): PendingNews =>
  new PendingNews({ jobs: () => (now.gone ? [] : [{ key: web } as Job]), pending: () => now.pending });

describe('news of why tasks wait', () => {
  it('are told when a reason comes, changes and goes, and not while it stays', () => {
    const now: { pending: PendingReason | undefined } = { pending: undefined };
    const news = newsOf(now);
    expect(news.next(0)).toEqual([]);
    now.pending = aReason();
    expect(news.next(1_000)).toEqual([{ type: 'pending', jobKey: web, pending: aReason() }]);
    now.pending = aReason({ waiting: 2 });
    expect(news.next(2_000)).toEqual([]);
    now.pending = aReason({ vetoes: [{ veto: 'cpus', agents: 2 }] });
    expect(news.next(3_000)).toHaveLength(1);
    now.pending = undefined;
    expect(news.next(4_000)).toEqual([{ type: 'pending', jobKey: web, pending: null }]);
    expect(news.next(5_000)).toEqual([]);
  });

  it('are told anew of a job that was gone and came back', () => {
    const now = { pending: aReason(), gone: false };
    const news = newsOf(now);
    expect(news.next(0)).toHaveLength(1);
    now.gone = true;
    expect(news.next(1_000)).toEqual([]);
    now.gone = false;
    expect(news.next(2_000)).toHaveLength(1);
  });

  it('come at most once a second', () => {
    const now = { pending: aReason() };
    const news = newsOf(now);
    expect(news.next(10_000)).toHaveLength(1);
    now.pending = aReason({ sentence: 'Something else.' });
    expect(news.next(10_999)).toEqual([]);
    expect(news.next(11_000)).toHaveLength(1);
  });
});
