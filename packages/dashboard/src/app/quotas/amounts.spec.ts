import { aQuota } from '../testing/builders';
import { amountsInWords, changesOf, entryOf, uncountedOf, usagesOf } from './amounts';

const none = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };
const said = (view: ReturnType<typeof aQuota>): string[] =>
  usagesOf(view).map(({ label, says, rest, tone }) => `${label} ${says}, ${rest} (${tone})`);

describe('what is told of a quota', () => {
  it('is what is taken, of how much, and what is left', () => {
    expect(said(aQuota())).toEqual([
      'CPUs 2.5 of 8, 5.5 left (green)',
      'Memory 1 GB of 2 GB, 1 GB left (green)',
      'Disk 0 MB of 10 GB, 10 GB left (green)',
    ]);
  });

  it('warns where little is left, and where it is overdrawn', () => {
    const used = { ...aQuota().used, production: { ...none, cpus: 7.5, memMb: 3072 } };
    const left = { cpus: 0.5, memMb: -1024, diskMb: 10_240 };
    expect(said(aQuota({ used, left })).slice(0, 2)).toEqual([
      'CPUs 7.5 of 8, 0.5 left (amber)',
      'Memory 3 GB of 2 GB, 1 GB over (red)',
    ]);
  });

  it('says that a role is not limited, and GPUs only where there are some', () => {
    const { quota: _quota, left: _left, ...open } = aQuota();
    expect(said(open)[0]).toBe('CPUs 2.5, not limited (slate)');
    const used = { ...open.used, production: { ...none, gpus: 2 } };
    expect(said({ ...open, used }).at(-1)).toBe('GPUs 2, not limited (slate)');
  });

  it('names what is not held against it, and leaves out what there is none of', () => {
    const used = { ...aQuota().used, nonProduction: { ...none, cpus: 0.4, memMb: 128 } };
    expect(uncountedOf(aQuota())).toEqual([]);
    expect(uncountedOf(aQuota({ used }))).toEqual([
      { label: 'Preemptible and revocable tasks', amounts: '0.4 CPUs, 128 MB memory' },
    ]);
    expect(amountsInWords({ cpus: 8, memMb: 2048, diskMb: 0 })).toBe('8 CPUs, 2 GB memory');
  });
});

describe('what is typed for a quota', () => {
  it.each(['', 'abc', '-1', '1.2345', '1e9', '9999999999'])('is no amount: "%s"', (typed) => {
    expect(entryOf('cpus', typed, 0)).toEqual({ wrong: 'A number from 0, with at most three decimals.' });
  });

  it('is at least what is in use', () => {
    expect(entryOf('memMb', '512', 1024)).toEqual({ wrong: 'At least 1 GB, which is in use.' });
    expect(entryOf('memMb', ' 1024 ', 1024)).toEqual({ amount: 1024 });
  });

  it('may be nothing for GPUs: then they are not limited', () => {
    expect(entryOf('gpus', ' ', 0)).toEqual({ amount: undefined });
  });

  it('is told as what it changes', () => {
    const before = { cpus: 8, memMb: 2048, diskMb: 0 };
    expect(changesOf(before, { cpus: 12, memMb: 2048, diskMb: 0, gpus: 1 })).toEqual([
      'CPUs 8 → 12',
      'GPUs not limited → 1',
    ]);
    expect(changesOf(before, before)).toEqual([]);
  });
});
