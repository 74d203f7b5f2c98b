import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mesos } from '@borealis/mesos';
import { ports, scalar, task } from '../packages/local-mesos/src/testing/build-task.js';
import { ContainerScene, shell } from './support/container-scene.js';
import { eventually } from './support/index.js';

const { Network } = mesos.v1.ContainerInfo.DockerInfo;

/** Without podman the suite is told as not run by `npm test`, and counted as skipped here. */
const withPodman = process.env['BOREALIS_WITHOUT_PODMAN'] === undefined ? describe : describe.skip;

withPodman('the networks and checks of containers, on podman and runc', () => {
  const scene = new ContainerScene();

  beforeAll(() => scene.open());
  afterEach(() => scene.clear());
  afterAll(() => scene.close());

  it('are reached on a bridge through the ports that are mapped, and checked at their own address', async () => {
    await scene.begin();
    const offer = await scene.scheduler.offer();
    const hostPort = Number(offer.resources?.find(({ name }) => name === 'ports')?.ranges?.range?.[0]?.begin ?? 0);
    const times = { delaySeconds: 0, intervalSeconds: 0.1, gracePeriodSeconds: 20, timeoutSeconds: 5 };
    await scene.scheduler.launch(
      [offer],
      [
        task(offer, 't1', {
          command: shell('echo served > /tmp/page; httpd -f -p 8080 -h /tmp'),
          container: scene.docker({
            network: Network.BRIDGE,
            portMappings: [{ hostPort, containerPort: 8080, protocol: 'tcp' }],
          }),
          resources: [scalar('cpus', 0.1), scalar('mem', 32), ports(hostPort)],
          healthCheck: { type: 2, ...times, http: { port: 8080, path: '/page' } },
        }),
      ],
    );
    const running = await scene.scheduler.untilState('t1', 'TASK_RUNNING');
    const address = running.containerStatus?.networkInfos?.[0]?.ipAddresses?.[0]?.ipAddress ?? '';
    expect(address).toMatch(/^10\./);
    await scene.scheduler.until('healthy', () => scene.scheduler.latestOf('t1')?.healthy === true);
    const page = await eventually('the page', async () => (await fetch(`http://127.0.0.1:${hostPort}/page`)).text());
    expect(page).toBe('served\n');
    const statistics = await scene.cluster.agents[0]?.statisticsOf('t1');
    // What a task was given of the processor is a share; only a limit of its own is enforced.
    expect(statistics).toMatchObject({ memLimitBytes: 32 * 1024 * 1024 });
    expect(statistics).not.toHaveProperty('cpusLimit');
    expect(statistics?.memRssBytes).toBeGreaterThan(0);
  });

  it('join a network of a name', async () => {
    await scene.begin();
    await scene.engine.podman('network', 'create', 'borealis-test').catch(() => undefined);
    const offer = await scene.scheduler.offer();
    const container = scene.docker(
      { network: Network.USER },
      { networkInfos: [{ name: 'borealis-test' }], hostname: 'named' },
    );
    await scene.scheduler.launch([offer], [task(offer, 't1', { container, command: shell('hostname; sleep 60') })]);
    const running = await scene.scheduler.untilState('t1', 'TASK_RUNNING');
    expect(running.containerStatus?.networkInfos?.[0]?.ipAddresses?.[0]?.ipAddress).toMatch(/^10\./);
    await scene.untilOutput('named');
    await scene.scheduler.kill('t1', 0);
    await scene.scheduler.untilState('t1', 'TASK_KILLED');
    await scene.engine.podman('network', 'rm', '--force', 'borealis-test');
  });

  it('have no network when they want none', async () => {
    await scene.launched({ command: shell('ls /sys/class/net'), container: scene.docker({ network: Network.NONE }) });
    await scene.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(scene.output()).toBe('lo\n');
  });

  it('are checked by commands inside, and killed when those fail', async () => {
    const times = { delaySeconds: 0, intervalSeconds: 0.1, gracePeriodSeconds: 0, consecutiveFailures: 2 };
    await scene.launched({
      command: shell('touch /tmp/alive; trap "exit 0" TERM; while :; do sleep 0.05; done'),
      healthCheck: {
        type: 1,
        ...times,
        timeoutSeconds: 10,
        delaySeconds: 0.5,
        command: {
          shell: true,
          value: 'cat /tmp/alive && exit $RESULT',
          environment: { variables: [{ name: 'RESULT', value: '4' }] },
        },
      },
    });
    const killed = await scene.scheduler.untilState('t1', 'TASK_KILLED');
    expect(killed.healthy).toBe(false);
    expect(killed.message).toContain('exited with status 4');
  });
});
