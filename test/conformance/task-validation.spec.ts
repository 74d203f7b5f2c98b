import { describe, expect, it } from '@jest/globals';
import { launch, scalar, taskOn, underTest } from './harness/index.js';
import type { Message } from './harness/index.js';

const master = underTest();
const volume = (id: string): Message => ({
  persistence: { id },
  volume: { container_path: 'data', mode: 'RW' },
});
const id = (value: string): Message => ({ task_id: { value } });

/** What is wrong, how the task is changed, and a word of the message. */
const refused: readonly (readonly [what: string, change: (task: Message) => Message, says: RegExp])[] = [
  ['§10.1 an empty id', () => id(''), /empty/],
  ['§10.1 an id with a slash', () => id('a/b'), /invalid characters/],
  ['§10.1 an id with a backslash', () => id('a\\b'), /invalid characters/],
  ['§10.1 the id "."', () => id('.'), /\./],
  ['§10.1 the id ".."', () => id('..'), /\.\./],
  ['§10.1 an id with a control character', () => id('a\u0007b'), /invalid characters/],
  ['§10.1 an id of 256 characters', () => id('x'.repeat(256)), /255/],
  ['§10.4 another agent', () => ({ agent_id: { value: 'elsewhere' } }), /agent/i],
  [
    '§10.5 a negative grace period',
    () => ({ kill_policy: { grace_period: { nanoseconds: -1 } } }),
    /grace_period.*non-negative/,
  ],
  [
    '§10.6 a negative completion time',
    () => ({ max_completion_time: { nanoseconds: -1 } }),
    /max_completion_time.*non-negative/,
  ],
  ['§10.8 a health check without its kind', () => ({ health_check: { type: 'HTTP' } }), /http/i],
  [
    '§10.8 a health check of a bad scheme',
    () => ({ health_check: { type: 'HTTP', http: { port: 1, scheme: 'ftp' } } }),
    /scheme/,
  ],
  [
    '§10.8 a health check of a bad path',
    () => ({ health_check: { type: 'HTTP', http: { port: 1, path: 'x' } } }),
    /path/,
  ],
  [
    '§10.8 a negative delay',
    () => ({ health_check: { type: 'TCP', tcp: { port: 1 }, delay_seconds: -1 } }),
    /delay_seconds/,
  ],
  ['§10.7 a check without a type', () => ({ check: { tcp: { port: 1 } } }), /type/],
  ['§10.7 a check of one type that describes another', () => ({ check: { type: 'HTTP', tcp: { port: 1 } } }), /http/],
  [
    '§10.7 a check of a bad path',
    () => ({ check: { type: 'HTTP', http: { port: 1, path: 'x' } } }),
    /path.*start with/,
  ],
  ['§10.7 a check with an empty command', () => ({ check: { type: 'COMMAND', command: { command: {} } } }), /command/i],
  [
    '§10.7 a check that never waits less than nothing',
    () => ({ check: { type: 'TCP', tcp: { port: 1 }, interval_seconds: -1 } }),
    /interval_seconds.*non-negative/,
  ],
  [
    '§10.8 a health check of a command without one',
    () => ({ health_check: { type: 'COMMAND', command: {} } }),
    /command/i,
  ],
  ['§10.8 a health check of nothing', () => ({ health_check: { delay_seconds: 1 } }), /type/],
  ['§10.8 a health check of TCP without a port', () => ({ health_check: { type: 'TCP', http: { port: 1 } } }), /tcp/],
  ['§10.9 no resources', () => ({ resources: [] }), /no resources/],
  [
    '§10.9a a negative amount',
    () => ({ resources: [scalar('cpus', -1), scalar('mem', 32)] }),
    /Invalid scalar|invalid resources/i,
  ],
  [
    '§10.9a an amount that rounds to nothing',
    () => ({ resources: [scalar('cpus', 0.0001), scalar('mem', 32)] }),
    /Invalid scalar|invalid resources/i,
  ],
  [
    '§10.9a a range that runs backwards',
    (task) => ({
      resources: [...task.resources, { name: 'ports', type: 'RANGES', ranges: { range: [{ begin: 9, end: 8 }] } }],
    }),
    /range|invalid resources/i,
  ],
  [
    '§10.9a ranges that overlap',
    (task) => ({
      resources: [
        ...task.resources,
        {
          name: 'ports',
          type: 'RANGES',
          ranges: {
            range: [
              { begin: 31_000, end: 31_010 },
              { begin: 31_005, end: 31_020 },
            ],
          },
        },
      ],
    }),
    /overlap|invalid resources/i,
  ],
  [
    '§10.9a a set that names an item twice',
    (task) => ({ resources: [...task.resources, { name: 'things', type: 'SET', set: { item: ['a', 'a'] } }] }),
    /duplicat|invalid resources/i,
  ],
  [
    '§10.9a a resource without a name',
    (task) => ({ resources: [...task.resources, scalar('', 1)] }),
    /name|invalid resources/i,
  ],
  [
    '§10.9a a value that is not of its type',
    (task) => ({ resources: [...task.resources, { ...scalar('disk', 1), type: 'RANGES' }] }),
    /ranges|invalid resources/i,
  ],
  [
    '§10.9a half a card',
    (task) => ({ resources: [...task.resources, scalar('gpus', 0.5)] }),
    /gpus|invalid resources/i,
  ],
  [
    '§10.9b a volume on something that is no disk',
    (task) => ({ resources: [task.resources[0], { ...scalar('mem', 32), disk: volume('v') }] }),
    /DiskInfo|disk/,
  ],
  [
    '§10.9b a volume on a disk nobody reserved',
    (task) => ({ resources: [...task.resources, { ...scalar('disk', 1), disk: volume('v') }] }),
    /[Pp]ersistent volume|unreserved/,
  ],
  [
    '§10.9c several allocation roles',
    (task) => ({
      resources: [
        { ...task.resources[0], allocation_info: { role: 'one' } },
        { ...task.resources[1], allocation_info: { role: 'two' } },
      ],
    }),
    /multiple allocation roles/,
  ],
  [
    '§10.9c a resource both revocable and not',
    (task) => ({ resources: [...task.resources, { ...scalar('cpus', 0.1), revocable: {} }] }),
    /revocable/,
  ],
  [
    '§10.10 a secret without its content',
    () => ({ command: { value: 'true', environment: { variables: [{ name: 'X', type: 'SECRET', value: 'v' }] } } }),
    /Environment variable 'X' of type 'SECRET'/,
  ],
  [
    '§10.10 a variable with both value and secret',
    () => ({
      command: {
        value: 'true',
        environment: { variables: [{ name: 'X', value: 'v', secret: { type: 'VALUE', value: { data: 'QQ==' } } }] },
      },
    }),
    /Environment variable 'X' of type 'VALUE'/,
  ],
  ['§10.11 a DOCKER container without docker', () => ({ container: { type: 'DOCKER' } }), /docker/i],
  [
    '§10.11 a docker parameter that is the name',
    () => ({
      container: { type: 'DOCKER', docker: { image: 'busybox', parameters: [{ key: 'name', value: 'mine' }] } },
    }),
    /name/,
  ],
  [
    '§10.11 a volume from two places',
    () => ({
      container: {
        type: 'MESOS',
        volumes: [
          {
            mode: 'RW',
            container_path: 'here',
            host_path: '/tmp',
            source: { type: 'SANDBOX_PATH', sandbox_path: { path: 'x' } },
          },
        ],
      },
    }),
    /host_path|volume/i,
  ],
  [
    '§10.11 a volume from nowhere',
    () => ({ container: { type: 'MESOS', volumes: [{ mode: 'RW', container_path: 'here' }] } }),
    /host_path|volume/i,
  ],
  ['§10.12 a limit of something that has none', () => ({ limits: { disk: { value: 100 } } }), /limit/i],
  ['§10.12 a limit below the request', () => ({ limits: { mem: { value: 16 } } }), /limit/i],
  [
    '§10.10 a variable without a value',
    () => ({ command: { value: 'true', environment: { variables: [{ name: 'X', type: 'VALUE' }] } } }),
    /Environment variable 'X'/,
  ],
  ['§10.13 neither command nor executor', () => ({ command: undefined }), /one \(but not both\)/],
  [
    '§10.13 both command and executor',
    () => ({ executor: { executor_id: { value: 'e' }, command: { value: 'true' } } }),
    /one \(but not both\)/,
  ],
  [
    '§10.16 more than is offered',
    () => ({ resources: [scalar('cpus', 100_000), scalar('mem', 32)] }),
    /more than available/,
  ],
];

describe('§10 a task is refused', () => {
  it.each(refused)('%s', async (_, change, says) => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer);
    const wrong = { ...task, ...change(task) };
    await launch(framework, [offer], [wrong]);
    const status = await framework.until('the verdict', () => framework.updatesOf(wrong.task_id.value)[0]);
    expect(status).toMatchObject({ state: 'TASK_ERROR', source: 'SOURCE_MASTER', reason: 'REASON_TASK_INVALID' });
    expect(status.message).toMatch(says);
    expect(status.uuid).toBeUndefined();
  });

  it('§9 without stopping the others of its LAUNCH, in whatever order they stand', async () => {
    const framework = await master.framework();
    const offer = await framework.offer(0.2, 64);
    const [bad, good] = [taskOn(offer, { resources: [] }), taskOn(offer)];
    await launch(framework, [offer], [bad, good]);
    await framework.update(bad.task_id.value, 'TASK_ERROR');
    await framework.update(good.task_id.value, 'TASK_STARTING');
  });

  it('§10.2 for an id that is in use', async () => {
    const framework = await master.framework();
    const offer = await framework.offer(0.2, 64);
    const task = taskOn(offer);
    await launch(framework, [offer], [task, taskOn(offer, { task_id: task.task_id })]);
    const error = await framework.update(task.task_id.value, 'TASK_ERROR');
    expect(error.message).toContain('duplicate ID');
    await framework.update(task.task_id.value, 'TASK_STARTING');
  });
});
