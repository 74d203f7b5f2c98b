import { afterEach, describe, expect, it } from '@jest/globals';
import type { FrameworkView, Overview } from '@borealis/contracts';
import { alpine, eventually, freePort, settled, Stage } from './support/index.js';

let stage: Stage;
afterEach(() => stage.close());

describe('bad weather', () => {
  it('a master that cannot be reached: /health and the doors answer from the first second, and it goes on trying', async () => {
    stage = await Stage.open();
    const nobody = await freePort();
    const host = stage.launch({ ...alpine, MESOS_MASTER: `127.0.0.1:${nobody}` });
    const health = await eventually('the host answers', () => fetch(`${host.address}/health`));
    expect(health.status).toBe(200);
    expect((await fetch(`${host.address}/health/live`)).status).toBe(200);
    expect((await fetch(`${host.address}/health/ready`)).status).toBe(503);
    expect(await (await fetch(`${host.address}/moduleList`)).text()).toContain('module-task-docker');
    await eventually('it says so', () => host.output.includes('BOREALIS_MASTER_UNREACHABLE'));
    expect(host.running).toBe(true);
  });

  it('a malformed record: told with its code, the connection renewed, nothing lost', async () => {
    stage = await Stage.open();
    const host = await stage.start();
    const before = (await settled(host, 'alpine', 3)).map(({ id }) => id);
    const { frameworkId } = await host.get<FrameworkView>('/api/v2/framework');
    expect(stage.cluster.master.sendMalformedRecord(frameworkId!)).toBe(true);
    await eventually('it is told', () => host.output.includes('BOREALIS_MASTER_MESSAGE_INVALID'));
    await host.ready();
    expect((await settled(host, 'alpine', 3)).map(({ id }) => id)).toEqual(before);
  });

  it('a master that dies and comes back with an empty memory', async () => {
    stage = await Stage.open();
    const host = await stage.start();
    const before = (await settled(host, 'alpine', 3)).map(({ id }) => id).sort();
    await stage.cluster.master.restart();
    await eventually('it is subscribed again', async () => {
      const { framework } = await host.get<Overview>('/api/v2/overview');
      return framework.connection === 'subscribed' && stage.cluster.master.counts.tasks === 3;
    });
    expect((await settled(host, 'alpine', 3)).map(({ id }) => id).sort()).toEqual(before);
  });

  it('an agent that crashes: its tasks are launched elsewhere', async () => {
    stage = await Stage.open({ agentTimeoutMs: 200 });
    const host = await stage.start();
    const tasks = await settled(host, 'alpine', 3);
    const agent = stage.cluster.agents.find(({ id }) => id === tasks[0]!.agentId)!;
    agent.stop();
    // Until Mesos tells of it, the host has no reason to doubt what ran there.
    const isElsewhere = async (): Promise<boolean> =>
      (await settled(host, 'alpine', 3)).every(({ agentId }) => agentId !== agent.id);
    expect(await eventually('all run on other agents', isElsewhere)).toBe(true);
  });

  it('another scheduler takes over: this one ends', async () => {
    stage = await Stage.open();
    const first = await stage.start();
    await settled(first, 'alpine', 3);
    const second = await stage.start({ ...alpine, PORT0: String(await freePort()) });
    expect((await first.exit()).code).toBe(1);
    await settled(second, 'alpine', 3);
    expect(first.output).toMatch(/BOREALIS_FRAMEWORK_FAILED_OVER|BOREALIS_STORE_FENCED/);
  });
});
