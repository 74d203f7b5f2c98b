import { crashPoints } from '@borealis/host';

/** One round: where hosts die one after the other before one is left alone, and what the round needs to get there. */
export interface Round {
  /** A point, or a moment from outside. */
  readonly deaths: readonly string[];
  /** Before it, the database is lost. */
  readonly lost?: boolean;
  /** Settings of the hosts that die. */
  readonly environment?: Readonly<Record<string, string>>;
  /** They take history out of the database on purpose: it is not missed afterwards. */
  readonly prunes?: boolean;
  /** Enough tasks at once that more is decided while a batch is being written. */
  readonly crowd?: boolean;
}

export const atRandom = 'at random';

/** Every point once, and random moments. Points of recovery follow each other: a host dies while it recovers from a death. */
export const deaths: readonly Round[] = [
  { deaths: ['after-term', 'after-load', 'after-definitions', 'after-subscribe'] },
  { deaths: ['amid-migration', 'after-discovery'], lost: true },
  { deaths: ['before-commit', 'amid-commit'] },
  { deaths: ['after-commit', atRandom] },
  { deaths: ['amid-calls', 'before-acknowledge'] },
  { deaths: ['after-acknowledge', 'before-answer'] },
  { deaths: ['while-writing'], crowd: true },
  { deaths: ['amid-prune'], prunes: true, environment: { HISTORY_PER_JOB: '10', HISTORY_PRUNE_INTERVAL: '0.1' } },
  { deaths: ['amid-backup', atRandom], environment: { BACKUP_DIR: 'backups', BACKUP_INTERVAL: '0.1' } },
  { deaths: [atRandom, atRandom] },
];

/** Points no round names: each new point needs its place above. */
export const forgottenPoints = (): string[] => {
  const named = new Set(deaths.flatMap((round) => round.deaths));
  return crashPoints.filter((point) => !named.has(point));
};
