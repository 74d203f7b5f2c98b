import { describe, expect, it } from '@jest/globals';
import { formatProblems, parseEnvironment } from './index.js';
import type { Environment } from './index.js';

const base = {
  FRAMEWORK_NAME: 'fw',
  TASK0_NAME: 'web',
  TASK0_NUM_INSTANCES: '3',
  TASK0_CPUS: '0.5',
  TASK0_MEM: '512',
  TASK0_IMAGE: 'nginx',
};
const told = (more: Environment): { problems: string; warnings: string } => {
  const parsed = parseEnvironment({ ...base, ...more });
  return {
    problems: parsed.ok ? '' : formatProblems(parsed.problems),
    warnings: formatProblems(parsed.warnings),
  };
};
const second = { TASK1_NUM_INSTANCES: '1', TASK1_CPUS: '1', TASK1_MEM: '32', TASK1_IMAGE: 'nginx' };

describe('all that is wrong is told at once', () => {
  it('a name that is there twice, though its definition has another mistake', () => {
    const { problems } = told({ ...second, TASK1_NAME: 'web', TASK1_NUM_INSTANCES: 'x' });
    expect(problems).toContain('TASK1_NAME: is the name of TASK0 as well.');
    expect(problems).toContain('TASK1_NUM_INSTANCES: is not a whole number');
  });

  it('a bad pattern and a contradiction beside an entry that is not understood, each with its position', () => {
    const { problems } = told({ TASK0_CONSTRAINTS: 'what is this supposed; bar like [; zone is a; zone is b' });
    expect(problems).toContain('entry 1, from character 1 on');
    expect(problems).toContain('constraint 2: The pattern [ is not a regular expression');
    expect(problems).toContain('constraint 4: No agent can satisfy "zone is a" and "zone is b" together');
  });
});

describe('a configuration that cannot mean what it says', () => {
  it.each<[string, Environment, string]>([
    [
      'a field with @ that there is not',
      { TASK0_CONSTRAINTS: '@rack is x' },
      'There is no field @rack: only @agent, @hostname, @zone and @region are ours',
    ],
    ['the same with a limit', { TASK0_CONSTRAINTS: '@host unique' }, 'There is no field @host'],
    ['the same with any name', { TASK0_CONSTRAINTS: '@foo limit 1' }, 'There is no field @foo'],
    [
      'a pattern that is wanted and excluded',
      { TASK0_CONSTRAINTS: 'rack like ^a.*$; rack unlike a.*' },
      'constraint 2: No agent can satisfy "rack like ^a.*$" and "rack unlike a.*" together.',
    ],
    [
      'one host for instances that may not share an agent',
      { TASK0_CONSTRAINTS: '@hostname is a', TASK0_NOCOLOCATION: 'true' },
      '3 instances, at most one on each agent, of which 1 is allowed',
    ],
    [
      'a longest wait that is shorter than the first',
      { TASK0_RESTART_BACKOFF: '10', TASK0_RESTART_BACKOFF_MAX: '5' },
      'TASK0_RESTART_BACKOFF_MAX: is less than _RESTART_BACKOFF, which is 10 s.',
    ],
    ['a name no address can carry', { TASK0_NAME: '..' }, 'neither . nor .., which no address can carry'],
    ['a role no address can carry', { JOB_ROLE: '.' }, 'neither . nor .., which no address can carry'],
    ['an environment no address can carry', { JOB_ENVIRONMENT: '..' }, 'JOB_ENVIRONMENT: cannot be used.'],
  ])('is refused: %s', (_what, more, problem) => {
    expect(told(more).problems).toContain(problem);
  });

  it.each<[string, Environment]>([
    [
      'one host for one instance',
      { TASK0_NUM_INSTANCES: '1', TASK0_CONSTRAINTS: '@hostname is a', TASK0_NOCOLOCATION: 'true' },
    ],
    ['patterns that differ', { TASK0_CONSTRAINTS: 'rack like a.*; rack unlike ab.*' }],
    ['a wait longer than the longest there is without saying', { TASK0_RESTART_BACKOFF: '120' }],
    ['names with dots', { TASK0_NAME: '...', JOB_ROLE: 'a.b', JOB_ENVIRONMENT: '.c' }],
    ['fields of ours', { TASK0_CONSTRAINTS: '@hostname unique; @zone spread; @region is eu' }],
  ])('is taken: %s', (_what, more) => {
    expect(told(more).problems).toBe('');
  });

  it('is warned of: apart from a task type nobody defines', () => {
    expect(told({ TASK0_CONSTRAINTS: 'apart from nobody' }).warnings).toContain(
      'keeps apart from nobody, and no definition',
    );
    const { warnings } = told({ ...second, TASK1_NAME: 'cache', TASK0_CONSTRAINTS: 'apart from cahce' });
    expect(warnings).toContain('Is cache meant?');
  });

  it('is not warned of: apart from a task type that is defined, by its name or its key, also when that has a mistake', () => {
    const { warnings, problems } = told({
      ...second,
      TASK1_NAME: 'cache',
      TASK1_NUM_INSTANCES: 'x',
      TASK0_CONSTRAINTS: 'apart from cache; apart from root/prod/cache by rack',
    });
    expect(warnings).toBe('');
    expect(problems).not.toContain('TASK0');
  });

  it('is warned of: a number of failures where failures are not counted', () => {
    expect(told({ TASK0_MAX_TASK_FAILURES: '3' }).warnings).toContain(
      'TASK0_MAX_TASK_FAILURES: has no effect: it counts with _RESTART=failure, and that is always.',
    );
    expect(told({ TASK0_MAX_TASK_FAILURES: '3', TASK0_RESTART: 'failure' }).warnings).toBe('');
  });

  it('tells a wait that is no number once', () => {
    expect(told({ TASK0_RESTART_BACKOFF: 'soon' }).problems.match(/RESTART_BACKOFF: /g)).toHaveLength(1);
  });
});
