import { describe, expect, it } from '@jest/globals';
import { crashPoints } from '@borealis/host';
import { withPostgres } from '@borealis/postgres-server/testing';
import { crashRounds } from './crash-rounds.js';
import { databaseOf } from './database.js';

/** Half of them on each kind of database. */
const rounds = Number(process.env['BOREALIS_CRASH_ROUNDS'] ?? 200);
const half = Math.ceil(rounds / 2);
const deadlineMs = 7_200_000;

describe(`killed with -9 in ${rounds} rounds: nothing lost, nothing doubled, operations end`, () => {
  it(
    'on SQLite',
    async () => {
      const hit = await crashRounds(half, 7);
      expect([...hit].sort()).toEqual([...crashPoints].sort());
    },
    deadlineMs,
  );

  withPostgres(
    'on a server that writes to the disk',
    (server) => {
      it(
        'on PostgreSQL',
        async () => {
          const hit = await crashRounds(half, 8, databaseOf(server()));
          expect([...hit].sort()).toEqual([...crashPoints].sort());
        },
        deadlineMs,
      );
    },
    { durable: true },
  );
});
