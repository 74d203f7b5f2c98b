import { aTask } from '../testing/builders';
import { blockedReason } from './task-row';
import { factsOf } from './task-facts';
import { shortageText } from './why-pending';

describe('what can be done with a task', () => {
  it('is everything while it runs', () => {
    expect(blockedReason(aTask(), false)).toEqual({ restart: undefined, kill: undefined });
  });

  it('is nothing once it has ended or vanished', () => {
    expect(blockedReason(aTask({ state: 'FAILED' }), false).kill).toBe('It has ended.');
    expect(blockedReason(aTask(), true).restart).toBe('It has ended.');
  });

  it('is no restart before it was launched', () => {
    expect(blockedReason(aTask({ state: 'PENDING' }), false)).toEqual({
      restart: 'It does not run yet.',
      kill: undefined,
    });
  });
});

describe('the facts of a task', () => {
  it('leave out what is not there', () => {
    const labels = factsOf(aTask(), undefined).map(({ label }) => label);
    expect(labels).not.toContain('Agent');
    expect(labels).not.toContain('Replaces');
  });

  it('take units seriously', () => {
    const task = aTask({ resources: { cpus: 1, memMb: 2048, diskMb: 512, gpus: 0, ports: 1 } });
    expect(factsOf(task, undefined).find(({ label }) => label === 'Takes')?.value).toBe(
      '1 CPU, 2 GB memory, 512 MB disk',
    );
  });
});

describe('a shortage', () => {
  it('is told in its own unit', () => {
    expect(shortageText({ veto: 'mem', need: 2048, have: 512 })).toBe('Memory: 2 GB needed, 512 MB free');
    expect(shortageText({ veto: 'cpus', need: 1.5, have: 0.25 })).toBe('CPUs: 1.5 needed, 0.25 free');
    expect(shortageText({ veto: 'oneInstancePerAgent', need: 1, have: 0 })).toBe('already runs one');
  });
});
