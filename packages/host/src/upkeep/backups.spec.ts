import { describe, expect, it } from '@jest/globals';
import { BorealisError } from '@borealis/contracts';
import type { backUpBeside } from '@borealis/store';
import pino from 'pino';
import { Backups } from './backups.js';

type Write = typeof backUpBeside;

const stopping = new AbortController();

const backupsBy = (write: Write, withinMs?: number) => {
  const outcomes: string[] = [];
  const backups = new Backups({
    config: { folder: 'backups', intervalMs: 1_000, keep: 2 },
    place: { url: 'memory:', folder: '/sandbox' },
    version: '0',
    backedUp: (outcome) => outcomes.push(outcome),
    logger: pino({ level: 'silent' }),
    write,
    ...(withinMs === undefined ? {} : { withinMs }),
  });
  return { backups, outcomes };
};

const written = { file: '/sandbox/backups/one', rows: 3, bytes: 7 } as Awaited<ReturnType<Write>>;
const refused = new BorealisError('BOREALIS_BACKUP_UNWRITABLE', { file: '/sandbox/backups', why: 'EACCES' });

describe('backups that a host makes', () => {
  it('ask for attention from the first that fails until one is written again', async () => {
    const results = [() => written, () => refused, () => refused, () => written];
    const { backups, outcomes } = backupsBy(() => {
      const result = results.shift()!();
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
    });
    await backups.next(stopping.signal);
    expect(backups.attention).toEqual([]);
    await backups.next(stopping.signal);
    const [first] = backups.attention;
    expect(first).toMatchObject({
      severity: 'warning',
      code: 'BOREALIS_BACKUP_UNWRITABLE',
      title: 'No backups are made',
    });
    expect(first?.detail).toMatch(/EACCES.* The last one is of \d{4}-.* It is tried again/);
    await backups.next(stopping.signal);
    expect(backups.attention[0]?.sinceMs).toBe(first?.sinceMs);
    await backups.next(stopping.signal);
    expect(backups.attention).toEqual([]);
    expect(outcomes).toEqual(['written', 'failed', 'failed', 'written']);
  });

  it('that never come to an end fail at their deadline, and none is begun beside one that hangs', async () => {
    let begun = 0;
    let end: (() => void) | undefined;
    const { backups, outcomes } = backupsBy((_order, { signal, ended } = {}) => {
      begun += 1;
      end = ended;
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    }, 20);
    await backups.next(stopping.signal);
    expect(backups.attention).toMatchObject([{ code: 'BOREALIS_BACKUP_HANGS' }]);
    expect(backups.attention[0]?.detail).toContain('None was written since the start of this host.');
    await backups.next(stopping.signal);
    expect([begun, outcomes]).toEqual([1, ['failed', 'failed']]);
    end?.();
    await backups.next(stopping.signal);
    expect(begun).toBe(2);
  });

  it('are not told as failed when the host stops', async () => {
    const stop = new AbortController();
    const { backups, outcomes } = backupsBy(
      (_order, { signal } = {}) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    void backups.next(stop.signal);
    const done = backups.done();
    stop.abort();
    await done;
    expect([backups.attention, outcomes]).toEqual([[], []]);
  });
});
