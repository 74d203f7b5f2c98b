import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Accepted,
  AgentView,
  OperationView,
  Plan,
  ProblemDocument,
  TaskDetail,
  TaskView,
} from '@borealis/contracts';
import { endOf, eventually, settled, Stage } from './support/index.js';
import type { HostProcess } from './support/index.js';

const program = fileURLToPath(new URL('../packages/cli/dist/bin.js', import.meta.url));

/** One fills an agent of one core: a batch that may be preempted, and a service that may not. */
const definitions = {
  FRAMEWORK_NAME: 'steering',
  PREEMPTION_DELAY: '0',
  TASK_DEF_NUM: '2',
  TASK0_NAME: 'batch',
  TASK0_TIER: 'preemptible',
  TASK0_NUM_INSTANCES: '3',
  TASK0_CPUS: '0.9',
  TASK0_MEM: '32',
  TASK0_IMAGE: 'alpine',
  TASK0_ARGS: '["sleep","100000"]',
  TASK1_NAME: 'service',
  TASK1_NUM_INSTANCES: '0',
  TASK1_CPUS: '0.9',
  TASK1_MEM: '32',
  TASK1_IMAGE: 'alpine',
  TASK1_ARGS: '["sleep","100000"]',
};

let stage: Stage;
let host: HostProcess;
beforeAll(async () => {
  stage = await Stage.open({ runner: 'simulated', agents: 3, cpus: 1 });
  host = await stage.start(definitions);
  await settled(host, 'batch', 3);
});
afterAll(() => stage.close());

interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** The command as an operator runs it. */
const borealis = async (...args: string[]): Promise<Told> => {
  const child = spawn(process.execPath, [program, ...args, '--host', host.address], {
    cwd: stage.folder,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, told] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, told };
};

const job = (name: string, act: string): string => `/api/v2/jobs/root/prod/${name}/${act}`;
const tasksOf = async (name: string, query = ''): Promise<TaskView[]> =>
  (await host.get<TaskView[]>(`/api/v2/tasks${query}`)).filter(({ jobKey }) => jobKey === `root/prod/${name}`);
/** Asks for an operation and waits until it has succeeded. */
const done = async (path: string, body: unknown = {}): Promise<void> => {
  const { operation } = (await (await host.request('POST', path, body)).json()) as Accepted;
  expect(await endOf(host, operation.id)).toMatchObject({ state: 'succeeded' });
};
const problemOf = async (answer: Promise<Response>): Promise<ProblemDocument> =>
  (await (await answer).json()) as ProblemDocument;
const agentOf = async (hostname: string | undefined): Promise<AgentView | undefined> =>
  (await host.get<AgentView[]>('/api/v2/agents')).find((agent) => agent.hostname === hostname);
const waitingOf = (plan: Plan): string[] => plan.pending.map(({ jobKey }) => jobKey);

describe('a full cluster', () => {
  it('ends a preemptible task for a service that waits, and keeps its place until the service is there', async () => {
    expect((await host.request('POST', job('service', 'scale'), { instances: 1 })).status).toBe(202);
    const [service] = await settled(host, 'service', 1);
    const { victim, detail } = await eventually('the one that gave way', async () => {
      const gone = (await tasksOf('batch', '?ended=true')).find(({ state }) => state === 'KILLED');
      return gone && { victim: gone, detail: await host.get<TaskDetail>(`/api/v2/tasks/${gone.id}`) };
    });
    expect(JSON.stringify(detail.history)).toContain(`Preempting in favor of ${service!.id}`);
    expect(service!.hostname).toBe(victim.hostname);
    expect((await tasksOf('batch')).map(({ state }) => state).sort()).toEqual(['PENDING', 'RUNNING', 'RUNNING']);
  });

  it('refuses what is over the quota of a role, at the API and at the command line, and changes nothing', async () => {
    const quota = await borealis('quota', 'root', '--set', 'cpus=1', 'mem=10000', 'disk=10000');
    expect(quota).toMatchObject({ code: 0 });
    expect(await problemOf(host.request('POST', job('service', 'scale'), { instances: 2 }))).toMatchObject({
      status: 409,
      code: 'BOREALIS_QUOTA_EXCEEDED',
      detail: expect.stringContaining('0.8 cpus'),
    });
    const { code, told } = await borealis('scale', 'service', '2');
    expect(code).toBe(1);
    expect(told).toContain('More than the quota: Job role root has a quota of 1 cpus');
    expect(told).toContain('Nothing was changed.');
    expect(await tasksOf('service')).toHaveLength(1);
    expect((await host.request('DELETE', '/api/v2/quotas/root')).status).toBe(202);
  });
});

describe('with room on two agents', () => {
  beforeAll(async () => {
    await done(job('batch', 'suspend'));
  });

  it('a drain moves the service, closes its agent over a restart of the host, and says why nothing is placed there', async () => {
    const [before] = await settled(host, 'service', 1);
    const drained = await borealis('drain', before!.hostname!, '--reason', 'new disks', '--wait');
    expect(drained.told).toContain('1 task has left.');
    expect(drained.code).toBe(0);
    const [after] = await settled(host, 'service', 1);
    expect(after!.hostname).not.toBe(before!.hostname);

    await host.kill();
    host = await stage.start(definitions);
    expect((await agentOf(before!.hostname))?.drain).toBeDefined();
    expect((await borealis('history', before!.id)).told).toMatch(/KILLED.*(\n.*)+RUNNING/);
    expect((await host.request('POST', job('service', 'scale'), { instances: 3 })).status).toBe(202);
    await eventually(
      'only two have a place',
      async () => (await tasksOf('service')).filter(({ state }) => state === 'RUNNING').length === 2,
    );
    const why = await borealis('why', 'service');
    expect(why.told).toContain('drained by an operator');
    await done(`/api/v2/agents/${before!.hostname}/undrain`);
    await settled(host, 'service', 3);
    await done(job('service', 'scale'), { instances: 1 });
  });

  it('maintenance that Mesos announces moves it too', async () => {
    const [before] = await settled(host, 'service', 1);
    const startNs = `${Date.now() + 300_000}000000`;
    const window = { machine_ids: [{ hostname: before!.hostname, ip: '127.0.0.1' }], unavailability: { start: {} } };
    const body = JSON.stringify({ windows: [window] }).replace('"start":{}', `"start":{"nanoseconds":${startNs}}`);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`http://${stage.cluster.address}/maintenance/schedule`, {
      method: 'POST',
      headers,
      body,
    });
    expect(answer.status).toBe(200);
    const after = await eventually('it runs elsewhere', async () => {
      const tasks = await tasksOf('service');
      return tasks.length === 1 && tasks[0]!.hostname !== before!.hostname && tasks[0];
    });
    expect(after.state).toBe('RUNNING');
    const old = await host.get<TaskDetail>(`/api/v2/tasks/${before!.id}`);
    expect(old.history.find(({ state }) => state === 'DRAINING')?.message).toBe(`${after.id} has taken over.`);
    await fetch(`http://${stage.cluster.address}/maintenance/schedule`, {
      method: 'POST',
      headers,
      body: '{"windows":[]}',
    });
  });

  it('a plan is carried out as one operation that says where tasks went, until it has ended and in the history', async () => {
    const changes = [{ kind: 'scale', jobKey: 'root/prod/service', instances: 2 }];
    const plan = (await (await host.request('POST', '/api/v2/plan', { changes })).json()) as Plan;
    expect(waitingOf(plan)).toEqual([]);
    const applied = await borealis('plan', '--scale', 'service=2', '--apply', '--wait', '--json');
    expect(applied).toMatchObject({ code: 0 });
    const { operation } = JSON.parse(applied.out) as { operation: OperationView };
    expect(operation).toMatchObject({ kind: 'applyPlan', state: 'succeeded', forecast: { total: 1, asForeseen: 1 } });
    const [kept] = await host.get<OperationView[]>('/api/v2/operations?state=ended&kind=applyPlan');
    expect(kept).toMatchObject({ id: operation.id, forecast: { asForeseen: 1, differences: [] } });
    expect(await problemOf(host.request('POST', '/api/v2/plan/apply', { changes, hash: plan.hash }))).toMatchObject({
      code: 'BOREALIS_PLAN_OUTDATED',
      status: 409,
    });
    const many = [{ kind: 'scale', jobKey: 'root/prod/service', instances: 100_001 }];
    expect(await problemOf(host.request('POST', '/api/v2/plan', { changes: many }))).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/changes\.0\.instances: .*100000/),
    });
    await endOf(host, operation.id);
  });

  it('the environment of a plan is taken in as a whole, and its secrets are not logged', async () => {
    const environment = { ...definitions, TASK1_ENV: '{"PASSWORD":"canary-of-a-plan"}' };
    const plan = (await (await host.request('POST', '/api/v2/plan', { environment })).json()) as Plan;
    expect(plan.diff).toMatchObject([{ jobKey: 'root/prod/service', revision: { from: 1, to: 2 } }]);
    const answer = await host.request('POST', '/api/v2/plan/apply', { environment, hash: plan.hash });
    expect(answer.status).toBe(202);
    expect(await answer.text()).not.toContain('canary');
    await eventually('it is in the log', () => host.output.includes('asked for applyPlan'));
    expect(host.output).not.toContain('canary');
  });
});
