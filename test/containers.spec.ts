import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mesos } from '@borealis/mesos';
import { defaultExecutor, task } from '../packages/local-mesos/src/testing/build-task.js';
import { ContainerScene, shell } from './support/container-scene.js';
import { freePort, temporaryFolder } from './support/index.js';

type TaskInfo = mesos.v1.TaskInfo.$Properties;
const { Reason } = mesos.v1.TaskStatus;
const { Network } = mesos.v1.ContainerInfo.DockerInfo;
const { RW, RO } = mesos.v1.Volume.Mode;

/** Without podman the suite is told as not run by `npm test`, and counted as skipped here. */
const withPodman = process.env['BOREALIS_WITHOUT_PODMAN'] === undefined ? describe : describe.skip;

withPodman('tasks with an image, on podman and runc', () => {
  const scene = new ContainerScene();

  beforeAll(() => scene.open());
  afterEach(() => scene.clear());
  afterAll(() => scene.close());

  it('run their arguments with their variables, and write into their sandbox', async () => {
    await scene.launched({
      command: {
        shell: false,
        value: 'sh',
        arguments: ['-c', 'env; pwd; echo "$1"; echo oops >&2; echo kept > $MESOS_SANDBOX/kept', 'name', 'a  b'],
        environment: { variables: [{ name: 'GREETING', value: 'hello world' }] },
      },
    });
    const finished = await scene.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(finished.message).toBe('Container exited with status 0');
    expect(scene.scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING', 'TASK_FINISHED']);
    const lines = scene.output().split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'GREETING=hello world',
        'MESOS_SANDBOX=/mnt/mesos/sandbox',
        expect.stringMatching(/^MESOS_CONTAINER_NAME=mesos-[\da-f-]{36}$/),
        '/',
        'a  b',
      ]),
    );
    expect(lines.some((line) => line.startsWith('MESOS_FRAMEWORK_ID'))).toBe(false);
    expect(scene.output('stderr')).toBe('oops\n');
    expect(scene.output('kept')).toBe('kept\n');
  });

  it.each([
    ['a shell command', shell('echo "in a shell"; exit 3'), 'TASK_FAILED', 3, 'in a shell\n'],
    ['the command of the image', { shell: false }, 'TASK_FINISHED', 0, 'from the image\n'],
  ] as const)('run %s', async (_, command, state, status, text) => {
    await scene.launched({ command });
    expect((await scene.scheduler.untilState('t1', state)).message).toBe(`Container exited with status ${status}`);
    expect(scene.output()).toBe(text);
  });

  it('tell what cannot be executed', async () => {
    await scene.launched({ command: { shell: false, value: '/no/such/program' } });
    expect((await scene.scheduler.untilState('t1', 'TASK_FAILED')).message).toContain('/no/such/program');
  });

  it('bring all of a long output', async () => {
    await scene.launched({
      command: shell('i=0; while [ $i -lt 20000 ]; do i=$((i+1)); echo "line $i of the output"; done'),
    });
    await scene.scheduler.untilState('t1', 'TASK_FINISHED');
    const lines = scene.output().trimEnd().split('\n');
    expect(lines).toHaveLength(20_000);
    expect(lines.at(-1)).toBe('line 20000 of the output');
  });

  it('have the volumes they ask for', async () => {
    const shared = temporaryFolder();
    writeFileSync(join(shared.path, 'given'), 'from outside\n');
    mkdirSync(join(shared.path, 'fixed'));
    await scene.launched({
      command: shell('cat /data/given; touch /data/made; touch /fixed/x || echo read-only; echo mine > /own/file'),
      container: scene.docker(
        {},
        {
          volumes: [
            { containerPath: '/data', hostPath: shared.path, mode: RW },
            { containerPath: '/fixed', hostPath: join(shared.path, 'fixed'), mode: RO },
            { containerPath: '/own', hostPath: 'below/sandbox', mode: RW },
          ],
        },
      ),
    });
    await scene.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(scene.output()).toBe('from outside\nread-only\n');
    expect(readFileSync(join(shared.path, 'made'), 'utf8')).toBe('');
    expect(scene.output('below/sandbox/file')).toBe('mine\n');
    shared.remove();
  });

  it('take the parameters of docker run', async () => {
    const parameters = [
      ['env', 'COLOUR=blue'],
      ['label', 'team=web'],
      ['workdir', '/tmp'],
      ['user', '1234:1234'],
      ['add-host', 'somewhere:10.1.2.3'],
      ['cap-add', 'NET_ADMIN'],
      ['memory', '64m'],
      ['hostname', 'named'],
      ['network', 'none'],
    ].map(([key = '', value = '']) => ({ key, value }));
    await scene.launched({
      command: shell('echo $COLOUR; pwd; id -u; hostname; cat /etc/hosts; sleep 60'),
      container: scene.docker({ parameters }),
    });
    await scene.untilRunning();
    await scene.untilOutput('somewhere');
    expect(scene.output().split('\n').slice(0, 4)).toEqual(['blue', '/tmp', '1234', 'named']);
    expect(scene.output()).toMatch(/10\.1\.2\.3\s+somewhere/);
    const [name = ''] = await scene.engine.containers();
    const [details] = JSON.parse(await scene.engine.podman('inspect', name)) as [Inspected];
    expect(details.Config.Labels).toMatchObject({ team: 'web', MESOS_TASK_ID: 't1' });
    expect(details.HostConfig).toMatchObject({ Memory: 64 * 1024 * 1024, CpuShares: 102, NetworkMode: 'none' });
    expect(details.BoundingCaps).toContain('CAP_NET_ADMIN');
  });

  it.each([
    [
      { parameters: [{ key: 'no-such-flag', value: '1' }] },
      {},
      "the parameter 'no-such-flag' of the container is not supported",
    ],
    [
      { parameters: [{ key: 'memory', value: 'lots' }] },
      {},
      "the parameter 'memory' of the container cannot have the value 'lots'",
    ],
    [{}, { hostname: 'named' }, 'Unable to set hostname with host network mode'],
    [
      { network: Network.BRIDGE, portMappings: [{ hostPort: 1, containerPort: 80 }] },
      {},
      'Port [1] not included in resources',
    ],
    [
      { network: Network.HOST, portMappings: [{ hostPort: 1, containerPort: 80 }] },
      {},
      'Port mappings are only supported for bridge and user-defined networks',
    ],
    [{ network: Network.USER }, {}, 'No network info found in container info'],
    [{ image: '127.0.0.1:1/none' }, {}, "Failed to pull image '127.0.0.1:1/none'"],
  ])('fail to launch for what cannot be had: %j', async (changes, rest, message) => {
    await scene.launched({ command: shell('true'), container: scene.docker(changes, rest) });
    const failed = await scene.scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LAUNCH_FAILED);
    expect(failed.message).toContain(message);
    expect(scene.scheduler.statesOf('t1')).toEqual(['TASK_FAILED']);
  });

  it('may be privileged', async () => {
    const capabilities = 'grep CapEff /proc/self/status';
    await scene.launched({ command: shell(capabilities), container: scene.docker({ privileged: true }) });
    await scene.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(readFileSync('/proc/self/status', 'utf8')).toContain(scene.output().trim());
  });

  it('see what was fetched for them', async () => {
    await scene.launched({
      command: { shell: true, value: 'cat $MESOS_SANDBOX/hostname', uris: [{ value: '/etc/hostname' }] },
    });
    await scene.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(scene.output()).toBe(readFileSync('/etc/hostname', 'utf8'));
  });

  it('pull the image that is not there with the login they bring, and again when they insist', async () => {
    const image = await scene.engine.publish('pulled:1');
    const uris = [{ value: scene.engine.registryConfig(), outputFile: '.docker/config.json' }];
    const command = { ...shell('echo pulled'), uris };
    await scene.launched({ command, container: scene.docker({ image }) });
    await scene.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(scene.output()).toBe('pulled\n');
    expect(await scene.engine.podman('images', '--format', '{{.Repository}}:{{.Tag}}')).toContain(image);
    const offer = await scene.scheduler.offer();
    const gone = `127.0.0.1:${await freePort()}/gone:1`;
    await scene.engine.podman('tag', image, gone);
    const container = scene.docker({ image: gone, forcePullImage: true });
    await scene.scheduler.launch([offer], [task(offer, 't2', { container, command: shell('true') })]);
    expect((await scene.scheduler.untilState('t2', 'TASK_FAILED')).message).toContain(`Failed to pull image '${gone}'`);
  });

  it('fail to launch when the registry wants a login they do not bring', async () => {
    const image = await scene.engine.publish('secret:1');
    await scene.launched({ command: shell('true'), container: scene.docker({ image }) });
    const failed = await scene.scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LAUNCH_FAILED);
    expect(failed.message).toMatch(/Failed to pull image '.*secret:1': .*(auth|denied)/);
  });

  it('run in the containers of a group, which share the sandbox above them', async () => {
    await scene.begin();
    const offer = await scene.scheduler.offer();
    const container: TaskInfo['container'] = {
      type: 2,
      mesos: { image: { type: 2, docker: { name: scene.engine.image } } },
      volumes: [{ containerPath: '/shared', mode: RW, source: { type: 2, sandboxPath: { type: 2, path: 'shared' } } }],
    };
    const tasks = [
      task(offer, 'writer', { container, command: shell('echo "from $MESOS_EXECUTOR_ID" > /shared/file; sleep 60') }),
      task(offer, 'reader', {
        container,
        command: shell('until test -e /shared/file; do sleep 0.1; done; cat /shared/file > $MESOS_SANDBOX/read'),
      }),
    ];
    await scene.scheduler.launchGroup([offer], defaultExecutor('group'), tasks);
    await scene.scheduler.untilState('reader', 'TASK_FINISHED');
    const sandbox = join(scene.sandboxOf('group'), 'tasks', 'reader');
    expect(readFileSync(join(sandbox, 'read'), 'utf8')).toBe('from group\n');
    await scene.scheduler.kill('writer', 0);
    await scene.scheduler.untilState('writer', 'TASK_KILLED');
  });

  it('run in containers of Mesos as the user of the task, and see what executors see', async () => {
    await scene.launched({
      command: { shell: true, value: 'id -u; echo $MESOS_FRAMEWORK_ID; echo in > $MESOS_SANDBOX/file', user: 'daemon' },
      container: { type: 2, mesos: { image: { type: 2, docker: { name: scene.engine.image } } } },
    });
    await scene.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(scene.output()).toBe(`1\n${scene.scheduler.frameworkId}\n`);
    expect(scene.output('file')).toBe('in\n');
  });
});

interface Inspected {
  readonly Config: { readonly Labels: Readonly<Record<string, string>> };
  readonly HostConfig: Readonly<Record<string, unknown>>;
  readonly BoundingCaps: readonly string[];
}
