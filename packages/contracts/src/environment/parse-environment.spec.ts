import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  effectiveConfiguration,
  formatProblems,
  frameworkVariables,
  parseEnvironment,
  Secret,
  taskVariables,
} from './index.js';
import type { Environment, ParsedEnvironment } from './index.js';

const base = {
  FRAMEWORK_NAME: 'my fw',
  TASK_DEF_NUM: '1',
  TASK0_NAME: 'web',
  TASK0_NUM_INSTANCES: '3',
  TASK0_CPUS: '0.5',
  TASK0_MEM: '512',
  TASK0_IMAGE: 'nginx',
};
const configOf = (environment: Environment) => {
  const parsed = parseEnvironment(environment);
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems));
  return parsed.config;
};
const problemsOf = (environment: Environment): string[] => {
  const parsed = parseEnvironment(environment);
  return parsed.ok ? [] : parsed.problems.map(({ variable }) => variable);
};
const warningsOf = (environment: Environment): string => formatProblems(parseEnvironment(environment).warnings);
const task = (more: Environment) => configOf({ ...base, ...more }).tasks[0]!;

describe('what is there', () => {
  it('is read with the defaults of what is not', () => {
    expect(configOf(base)).toMatchObject({
      frameworkName: 'my fw',
      mesosName: 'my-fw',
      listen: { host: '127.0.0.1', port: 8080 },
      masters: { addresses: ['leader.mesos:5050'] },
      failoverTimeoutMs: 604_800_000,
      jobRole: 'root',
      jobEnvironment: 'prod',
      onChange: 'keep',
      onRemoved: 'suspend',
      tasks: [
        {
          name: 'web',
          driver: 'docker',
          instances: 3,
          minimumInstances: 0,
          allowScaling: true,
          launchOrder: 1,
          settings: { cpus: 0.5, memMb: 512, forcePull: true, network: 'HOST' },
        },
      ],
    });
  });

  it.each<[string, string, unknown]>([
    ['MESOS_MASTER', '10.0.0.1:5050, http://b:80', ['10.0.0.1:5050', 'http://b:80']],
    ['MASTER_IP', '10.0.0.9', ['10.0.0.9:5050']],
  ])('%s=%s', (key, value, masters) => {
    expect(configOf({ ...base, [key]: value }).masters).toEqual({ addresses: masters });
  });

  it.each<[string, boolean]>([
    ['true', true],
    [' TRUE ', true],
    ['1', true],
    ['.04', true],
    ['0', false],
    ['0.0', false],
    ['false', false],
    ['Infinity', false],
    ['whatever', false],
  ])('a flag "%s" is %s', (text, value) => {
    expect(task({ TASK0_ALLOW_SCALING: text }).allowScaling).toBe(value);
  });

  it('keeps fixed ports in ascending order as numbers, within all ports', () => {
    expect(task({ TASK0_FIXED_PORTS: '10000, 9000', TASK0_PORT_NUM: '3' }).settings.ports).toEqual({
      count: 3,
      fixed: [9000, 10000],
    });
  });

  it('makes texts of numbers and truth values in _ENV, under those for all tasks', () => {
    expect(
      task({ TASK0_ENV: '{"A":1,"B":true,"C":"x"}', GLOBAL_TASKS_VARS: '{"C":"global","D":"d"}' }).settings.env,
    ).toEqual({ A: '1', B: 'true', C: 'x', D: 'd' });
  });

  it('takes an index beyond the ports for the last one, as the well-known sample needs it, and says so', () => {
    const environment = { ...base, TASK0_HEALTHCHECK: '/health', TASK0_HEALTHCHECK_PORT: '1', TASK0_PORT_NUM: '1' };
    expect(configOf(environment).tasks[0]?.settings.healthCheck).toMatchObject({
      kind: 'HTTP',
      portIndex: 0,
      path: '/health',
    });
    expect(warningsOf(environment)).toContain('TASK0_HEALTHCHECK_PORT');
  });

  it('takes the names of the fork', () => {
    expect(task({ TASK0_NOINNERCOLOCATION: 'true' }).placement.oneInstancePerAgent).toBe(true);
    expect(task({ TASK0_AZAWARE: 'true' }).placement.spreadByAttribute).toBe('instance_az');
    expect(task({ TASK0_DISK_SIZE: '10' }).settings.diskMb).toBe(10);
  });
});

describe('what is wrong', () => {
  it('is told all at once, by variable, TASK2 before TASK10', () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`TASK${index}_NAME`, `t${index}`]));
    const problems = problemsOf({ ...many });
    expect(problems.filter((name) => name.endsWith('_CPUS'))).toEqual(
      Array.from({ length: 11 }, (_, index) => `TASK${index}_CPUS`),
    );
    expect(problems).toContain('FRAMEWORK_NAME');
  });

  it.each<[string, string]>([
    ['TASK0_CPUS', 'abc'],
    ['TASK0_CPUS', 'NaN'],
    ['TASK0_CPUS', '0.0001'],
    ['TASK0_MEM', '1e3'],
    ['TASK0_MEM', '0x10'],
    ['TASK0_NUM_INSTANCES', '2.7'],
    ['TASK0_NUM_INSTANCES', '-1'],
    ['TASK0_NUM_INSTANCES', 'Infinity'],
    ['TASK0_NAME', 'a/b'],
    ['TASK0_NAME', 'a\\b'],
    ['TASK0_NAME', 'w\u200beb'],
    ['FRAMEWORK_NAME', 'w\u200beb'],
    ['TASK0_NUM_INSTANCES', '100001'],
    ['TASK0_CONSTRAINTS', 'rack is a, b; rack limit 1'],
    ['TASK0_ARGS', '{"a":1}'],
    ['TASK0_ARGS', 'sleep 1'],
    ['TASK0_ENV', '{"a":null}'],
    ['TASK0_ENV', 'null'],
    ['TASK0_FIXED_PORTS', '80,80'],
    ['TASK0_FIXED_PORTS', '99999'],
    ['TASK0_CONTAINER_PARAMS', '[{"key":"a","value":"b","more":1}]'],
    ['TASK0_HEALTHCHECK', '/health'],
    ['TASK0_RESTART', 'sometimes'],
    ['MESOS_MASTER', 'zk://a:2181'],
    ['MESOS_MASTER', 'zk://a:port/mesos'],
    ['MESOS_MASTER', 'zk://me@a:2181/mesos'],
    ['MESOS_MASTER', 'http://'],
    ['MESOS_ROLE', 'a b'],
    ['MESOS_ROLE', '..'],
    ['MESOS_ROLE', 'web/.'],
    ['MESOS_ROLE', 'web/*'],
    ['MESOS_ROLE', '-web'],
    ['MESOS_ROLE', 'web//eu'],
    ['DATABASE_URL', 'mysql://x'],
    ['ON_CHANGE', 'x'],
    ['PORT0', '70000'],
    ['FRAMEWORK_NAME_BACKGROUND', 'red;}body{'],
    ['TASK_DEF_NUM', 'one'],
  ])('%s=%s', (key, value) => {
    expect(problemsOf({ ...base, [key]: value })).toEqual([key]);
  });

  it('is an amount that rounds to nothing, and a task that uses nothing', () => {
    const told = (more: Environment): string => {
      const parsed = parseEnvironment({ ...base, ...more });
      return parsed.ok ? '' : formatProblems(parsed.problems);
    };
    expect(told({ TASK0_CPUS: '0.0001' })).toContain('TASK0_CPUS: rounds to nothing: Mesos counts thousandths.');
    expect(told({ TASK0_CPUS: '0', TASK0_MEM: '0' })).toContain('a task has to use something');
    expect(told({ TASK0_CPUS: '0' })).toBe('');
  });

  it('is told of one port as of one', () => {
    const parsed = parseEnvironment({ ...base, TASK0_FIXED_PORTS: '80', TASK0_PORT_NUM: '0' });
    expect(parsed.ok ? '' : formatProblems(parsed.problems)).toContain(
      'names 1 port, but _PORT_NUM, which counts all ports, is 0.',
    );
  });

  it('is a gap in the numbers, a number that disagrees, a name twice', () => {
    const two = { TASK2_NAME: 'x', TASK2_NUM_INSTANCES: '1', TASK2_CPUS: '1', TASK2_MEM: '1' };
    const { TASK_DEF_NUM: _number, ...open } = base;
    expect(problemsOf({ ...open, ...two })).toEqual(['TASK_DEF_NUM']);
    expect(problemsOf({ ...base, TASK_DEF_NUM: '2' })).toEqual(['TASK_DEF_NUM']);
    expect(warningsOf({ ...base, ...two })).toContain('TASK2');
    const twin = { TASK1_NAME: 'web', TASK1_NUM_INSTANCES: '1', TASK1_CPUS: '1', TASK1_MEM: '1' };
    expect(problemsOf({ ...open, ...twin })).toEqual(['TASK1_NAME']);
  });

  it('is a login that this version does not have: it must not start open', () => {
    expect(problemsOf({ ...base, AUTH_COOKIE_ENCRYPTION_KEY: 'k' })).toEqual(['AUTH_COOKIE_ENCRYPTION_KEY']);
  });
});

describe('what is doubtful', () => {
  it('is a placeholder: unset where it may be, a problem where it must not', () => {
    const environment = {
      ...base,
      TASK0_URI: '<OPTIONAL_URI>',
      TASK0_FIXED_PORTS: '<PORTS>',
      TASK0_HEALTHCHECK: '<HEALTHCHECK_URL>',
    };
    expect(configOf(environment).tasks[0]?.settings).toMatchObject({ uris: [], ports: { count: 0, fixed: [] } });
    expect(warningsOf(environment).match(/placeholder/g)).toHaveLength(3);
    expect(problemsOf({ ...base, TASK0_NAME: '<NAME>' })).toEqual(['TASK0_NAME']);
  });

  it('is a variable that looks like ours: the nearest one is named', () => {
    expect(warningsOf({ ...base, TASK0_CPU: '1' })).toContain('TASK0_CPUS');
    expect(warningsOf({ ...base, TASK0_NUM_INSTANCE: '1' })).toContain('TASK0_NUM_INSTANCES');
    expect(warningsOf({ ...base, CREDENTIALS_URL: 'http://x' })).toContain('ignored');
  });
});

describe('secrets', () => {
  it('are shown to nobody', () => {
    const secret = new Secret('canary');
    expect([String(secret), JSON.stringify({ secret }), `${secret.toString()}`].join()).not.toContain('canary');
    expect(secret.reveal()).toBe('canary');
    const environment = {
      ...base,
      MESOS_PRINCIPAL: 'p',
      MESOS_SECRET: 'canary',
      TASK0_ENV: '{"PASSWORD":"canary"',
      TASK0_ARGS: '["canary"',
      GLOBAL_TASKS_VARS: 'canary',
    };
    expect(JSON.stringify([parseEnvironment(environment), effectiveConfiguration(environment)])).not.toContain(
      'canary',
    );
  });
});

it('never throws and never shows a secret, whatever is given', () => {
  const keys = [...frameworkVariables, ...taskVariables].map(({ key }) => key.replace('#', '0'));
  const hidden = [...frameworkVariables, ...taskVariables]
    .filter(({ secret, sensitive }) => secret === true || sensitive === true)
    .map(({ key }) => key.replace('#', '0'));
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...keys),
        fc.oneof(fc.string(), fc.json(), fc.constantFrom('0', '1', 'true', '<X>', '[]', '{}')),
      ),
      fc.constantFrom(...hidden),
      (environment, key) => {
        const parsed: ParsedEnvironment = parseEnvironment({ ...base, ...environment, [key]: 'canary{"' });
        expect(JSON.stringify(parsed.ok ? parsed.warnings : [parsed.problems, parsed.warnings])).not.toContain(
          'canary',
        );
      },
    ),
    { numRuns: 300 },
  );
});

describe('masters that elect their leader in ZooKeeper', () => {
  const given = 'zk://me:pa:ss@zk1,zk2:2182/mesos/';

  it('are read into servers, path and credentials', () => {
    const { masters } = configOf({ ...base, MESOS_MASTER: given });
    expect(masters).toMatchObject({
      addresses: ['zk://***@zk1,zk2:2182/mesos/'],
      ensemble: { servers: ['zk1:2181', 'zk2:2182'], path: '/mesos', credentials: { user: 'me' } },
    });
    expect(masters.ensemble?.credentials?.password.reveal()).toBe('pa:ss');
  });

  it('never show the password, right or wrong', () => {
    const wrong = parseEnvironment({ ...base, MESOS_MASTER: 'zk://me:hidden@zk1:99999/mesos' });
    expect(JSON.stringify(wrong)).toContain('has no port between 1 and 65535');
    expect(JSON.stringify([wrong, effectiveConfiguration({ MESOS_MASTER: 'zk://me:hidden@zk1/mesos' })])).not.toContain(
      'hidden',
    );
  });
});

describe('what lets us in at the masters', () => {
  const files: Readonly<Record<string, string>> = {
    '/ca': '-----BEGIN CERTIFICATE-----',
    '/cert': '-----BEGIN CERTIFICATE-----',
    '/key': '-----BEGIN EC PRIVATE KEY-----',
  };
  const parsed = (environment: Environment): ParsedEnvironment =>
    parseEnvironment({ ...base, ...environment }, (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error('none'), { code: 'ENOENT' });
      return text;
    });

  it('is read from files, and the key is a secret', () => {
    const read = parsed({ MESOS_CA_FILE: '/ca', MESOS_CERT_FILE: '/cert', MESOS_KEY_FILE: '/key' });
    expect(read.ok && read.config.tls?.key?.reveal()).toBe(files['/key']);
    expect(JSON.stringify(read)).not.toContain('PRIVATE');
  });

  it.each<[Environment, string, string]>([
    [{ MESOS_CA_FILE: '/nowhere' }, 'MESOS_CA_FILE', 'cannot be read (ENOENT)'],
    [{ MESOS_CA_FILE: '/key' }, 'MESOS_CA_FILE', 'holds no certificate in PEM form'],
    [{ MESOS_CERT_FILE: '/cert' }, 'MESOS_KEY_FILE', 'is not set, but MESOS_CERT_FILE is'],
    [{ MESOS_KEY_FILE: '/key' }, 'MESOS_CERT_FILE', 'is not set, but MESOS_KEY_FILE is'],
    [{ MESOS_SECRET: 'x' }, 'MESOS_PRINCIPAL', 'is not set, but its secret is'],
    [{ MESOS_PRINCIPAL: 'p', MESOS_SECRET: 'a:b' }, 'MESOS_SECRET', 'holds a colon'],
    [{ MESOS_PRINCIPAL: 'p', MESOS_SECRET_FILE: '/nowhere' }, 'MESOS_SECRET_FILE', 'cannot be read (ENOENT)'],
  ])('%j is refused', (environment, variable, message) => {
    const read = parsed(environment);
    expect(read.ok ? [] : read.problems).toEqual([
      expect.objectContaining({ variable, message: expect.stringContaining(message) }),
    ]);
    expect(JSON.stringify(read)).not.toContain('a:b');
  });
});

describe('where tasks may go', () => {
  it('is read from constraints, which come on top of the older variables', () => {
    expect(
      task({
        TASK0_CONSTRAINTS: 'rack is not r7; zone spread 3',
        TASK0_NOCOLOCATION: 'true',
        TASK0_AZAWARE: 'yes',
        TASK0_PLACEMENT: 'pack',
      }).placement,
    ).toEqual({
      oneInstancePerAgent: true,
      spreadByAttribute: 'instance_az',
      constraints: [
        { kind: 'value', on: 'rack', negated: true, values: ['r7'] },
        { kind: 'spread', on: 'zone', groups: 3 },
      ],
      strategy: 'pack',
    });
    expect(
      task({ TASK0_CONSTRAINTS: '[["rack","GROUP_BY","3"],["hostname","UNIQUE"]]' }).placement.constraints,
    ).toEqual([
      { kind: 'spread', on: 'rack', groups: 3 },
      { kind: 'limit', on: '@hostname', limit: 1 },
    ]);
  });

  it('tells every constraint that is wrong, with the variable and the position, together with all else', () => {
    const parsed = parseEnvironment({
      ...base,
      TASK0_CPUS: '-1',
      TASK0_CONSTRAINTS: 'rack limit 0; zone spread; nonsense here',
    });
    const text = formatProblems(parsed.ok ? [] : parsed.problems);
    expect(text).toContain('TASK0_CONSTRAINTS: cannot be used: entry 1, from character 1 on, "rack limit 0"');
    expect(text).toContain('TASK0_CONSTRAINTS: cannot be used: entry 3, from character 28 on');
    expect(text).toContain('TASK0_CPUS');
  });

  it('is refused when it can never hold, or names agents of another role', () => {
    const wrong = (constraints: string) =>
      formatProblems(
        [parseEnvironment({ ...base, TASK0_CONSTRAINTS: constraints })].flatMap((parsed) =>
          parsed.ok ? [] : parsed.problems,
        ),
      );
    expect(wrong('rack is a; rack is b')).toContain('constraint 2: No agent can satisfy "rack is a" and "rack is b"');
    expect(wrong('dedicated is db/x')).toContain('constraint 1: Only jobs of role db');
    expect(wrong('dedicated is root/x')).toBe('');
    expect(wrong('apart from web')).toContain('cannot be kept apart from itself');
  });

  it('has a default for the framework, and bounds', () => {
    expect(configOf(base).placement).toEqual({
      strategy: 'spread',
      affinity: true,
      offerHoldMs: 5_000,
      unavailabilityMs: 360_000,
    });
    expect(problemsOf({ ...base, PLACEMENT: 'heap', OFFER_HOLD: '-1' })).toEqual(['OFFER_HOLD', 'PLACEMENT']);
  });
});
