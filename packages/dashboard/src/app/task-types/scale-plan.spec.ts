import { aJob } from '../testing/builders';
import { scaleForbidden, scalePlan } from './scale-plan';

describe('a plan to scale', () => {
  it('says what it launches', () => {
    expect(scalePlan(aJob({ desired: 3 }), '5')).toMatchObject({
      to: 5,
      sentence: '3 → 5: launches 2',
      blocked: undefined,
    });
  });

  it('says what it stops', () => {
    expect(scalePlan(aJob({ desired: 5 }), ' 2 ').sentence).toBe('5 → 2: stops 3, the highest numbers first');
    expect(scalePlan(aJob({ desired: 5 }), '0').sentence).toBe('5 → 0: stops all of them');
  });

  it('has no effect at the count there is', () => {
    expect(scalePlan(aJob({ desired: 3 }), '3')).toMatchObject({
      blocked: 'This is the count it has.',
      invalid: false,
    });
  });

  it.each(['', 'abc', '-1', '1.5', '1e9', 'Infinity', '100001', '99999999999999999999'])('refuses "%s"', (entry) => {
    expect(scalePlan(aJob(), entry)).toMatchObject({ to: undefined, invalid: true });
  });

  it('respects the minimum', () => {
    expect(scalePlan(aJob({ minimumInstances: 2 }), '1')).toMatchObject({
      blocked: 'Its minimum is 2.',
      invalid: true,
    });
    expect(scalePlan(aJob({ minimumInstances: 2 }), '2').blocked).toBeUndefined();
  });

  it('tells before what would only be found out after: one per agent, and too few agents', () => {
    const pending = {
      jobKey: 'root/prod/web',
      waiting: 1,
      sinceMs: 0,
      cause: 'noRoom' as const,
      agentsExamined: 3,
      vetoes: [],
      nearest: [],
      sentence: '',
    };
    const job = aJob({ desired: 4, oneInstancePerAgent: true, pending });
    expect(scalePlan(job, '6').hint).toBe('One per agent: 6 need 6 agents, 3 are known. The rest will wait.');
    expect(scalePlan(job, '2').hint).toBeUndefined();
  });

  it('is forbidden with the reason', () => {
    expect(scaleForbidden(aJob({ allowScaling: false }))).toContain('_ALLOW_SCALING');
    expect(scaleForbidden(aJob({ suspended: true }))).toBe('It is suspended: resume it first.');
    expect(scaleForbidden(aJob())).toBeUndefined();
  });
});
