import { asAgentId, asJobKey, asTaskId, taskLabels } from '@borealis/contracts';
import type { Decision, KnownTask, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { roomy, Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
let known: string | undefined;
const hashOfWeb = (): string => (known ??= Scene.running(aJob()).core.revision('root/prod/web@1' as never)!.hash);

const found = (instance: number | string, more: Partial<KnownTask> = {}): KnownTask => ({
  taskId: asTaskId(`old-${instance}`),
  name: 'web',
  state: 'TASK_RUNNING',
  agentId: asAgentId('agent-1'),
  ports: [31_000],
  labels: {
    [taskLabels.jobKey]: web,
    [taskLabels.instance]: String(instance),
    [taskLabels.templateHash]: hashOfWeb(),
  },
  ...more,
});

/** The database is lost, and the jobs are defined before the master tells what runs. */
const defined = (instances = 1): Scene => {
  const scene = new Scene();
  scene.define(aJob({ instances }));
  return scene;
};

const discover = (scene: Scene, ...tasks: readonly KnownTask[]): Decision => scene.send({ kind: 'discovered', tasks });
const taskOf = (scene: Scene, known: KnownTask): Task | undefined => scene.core.task(known.taskId);

describe('a task found while the database knew nothing', () => {
  it('becomes the instance its labels name, with what the master knows of it', () => {
    const scene = defined();
    const known = found(0, { hostname: 'one.example', agentIp: '10.0.0.1', healthy: true });
    const { remarks } = discover(scene, known);
    const atMs = scene.nowMs;
    expect(taskOf(scene, known)).toEqual({
      id: known.taskId,
      jobKey: web,
      instance: 0,
      revisionId: 'root/prod/web@1',
      state: 'RUNNING',
      mesosState: 'TASK_RUNNING',
      healthy: true,
      agentId: 'agent-1',
      hostname: 'one.example',
      agentIp: '10.0.0.1',
      ports: [31_000],
      failures: 0,
      createdAtMs: atMs,
      assignedAtMs: atMs,
      runningAtMs: atMs,
      updatedAtMs: atMs,
      history: [{ atMs, state: 'RUNNING', message: expect.any(String) }],
    });
    expect(remarks).toContainEqual(expect.objectContaining({ level: 'info', jobKey: web, taskId: known.taskId }));
    expect(scene.core.foreignTasks()).toEqual([]);
  });

  it('that is not up yet has not run, and nothing is said of its health or its host when nothing is known', () => {
    const scene = defined();
    const known = found(0, { state: 'TASK_STAGING' });
    discover(scene, known);
    const task = taskOf(scene, known)!;
    expect(task).toMatchObject({ state: 'STARTING', mesosState: 'TASK_STAGING', healthy: null });
    for (const key of ['runningAtMs', 'hostname', 'agentIp', 'replaces']) expect(task).not.toHaveProperty(key);
  });

  it('is outdated when it was launched from another template, or nobody knows from which', () => {
    const scene = defined(2);
    const other = { [taskLabels.jobKey]: web, [taskLabels.instance]: '0', [taskLabels.templateHash]: 'other' };
    const none = { [taskLabels.jobKey]: web, [taskLabels.instance]: '1' };
    discover(scene, found(0, { labels: other }), found(1, { labels: none }));
    expect(scene.live().map(({ revisionId }) => revisionId)).toEqual(['root/prod/web@other', 'root/prod/web@unknown']);
  });

  it('that has ended is neither adopted nor shown', () => {
    const scene = defined();
    const known = found(0, { state: 'TASK_FINISHED' });
    discover(scene, known);
    expect(taskOf(scene, known)).toBeUndefined();
    expect(scene.core.foreignTasks()).toEqual([]);
    expect(scene.only().state).toBe('PENDING');
  });

  it.each(['-1', '0.5', 'one', '1e99', '100000'])('is foreign when its label says instance %s', (instance) => {
    const scene = defined();
    discover(scene, found(instance));
    expect(scene.core.foreignTasks().map(({ taskId }) => taskId)).toEqual([`old-${instance}`]);
    expect(scene.live()).toHaveLength(1);
  });

  it('takes the place of the one that waits for it, and of no other', () => {
    const scene = defined(3);
    const waiting = scene.live();
    discover(scene, found(1));
    expect(waiting.map(({ id }) => scene.core.task(id)?.state)).toEqual(['PENDING', 'KILLED', 'PENDING']);
    expect(scene.core.task(waiting[1]!.id)).toMatchObject({ killReason: 'replaced', endedAtMs: scene.nowMs });
    expect(scene.live()).toHaveLength(3);
  });

  it('is the successor of one that runs in the same instance: a restart was under way', () => {
    const scene = defined(2);
    const [first, second] = [found(1), found(1, { taskId: asTaskId('newer') })];
    discover(scene, first, second);
    expect(taskOf(scene, first)).not.toHaveProperty('replaces');
    expect(taskOf(scene, second)).toMatchObject({ instance: 1, replaces: first.taskId });
  });

  it('is known from then on: told again it stays as it is', () => {
    const scene = defined();
    const known = found(0);
    discover(scene, known);
    scene.nowMs += 1_000;
    const { changes, remarks } = discover(scene, { ...known, state: 'TASK_STAGING' });
    expect({ changes, remarks }).toEqual({ changes: [], remarks: [] });
    expect(taskOf(scene, known)?.state).toBe('RUNNING');
  });

  it('raises the wanted count when it is beyond it, and says so when its job is defined with fewer', () => {
    const scene = defined(2);
    const { remarks } = discover(scene, found(4), found(1));
    expect(scene.core.job(web)?.desired).toBe(5);
    expect(remarks.filter(({ level }) => level === 'warn')).toMatchObject([
      { jobKey: web, message: expect.stringContaining('instance 5 is running: the wanted count is raised to 5') },
    ]);
  });

  it('at the edge of the wanted count is beyond it, and the last wanted one is not', () => {
    const beyond = defined(2);
    const told = discover(beyond, found(2)).remarks.filter(({ level }) => level === 'warn');
    expect([beyond.core.job(web)?.desired, told.length]).toEqual([3, 1]);
    const within = defined(2);
    const { remarks } = discover(within, found(1));
    expect(within.core.job(web)?.desired).toBe(2);
    expect(remarks.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('raises a count an operator has changed since without a word', () => {
    const scene = defined(2);
    scene.command({ kind: 'scale', jobKey: web, instances: 1 });
    const { remarks } = discover(scene, found(1));
    expect(scene.core.job(web)?.desired).toBe(2);
    expect(remarks.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('waits for its job to be defined, and is adopted once', () => {
    const scene = new Scene();
    discover(scene, found(0));
    expect(scene.core.foreignTasks()).toEqual([]);
    const { remarks } = scene.define(aJob());
    expect(remarks.filter(({ taskId }) => taskId === 'old-0')).toHaveLength(1);
    expect(scene.only()).toMatchObject({ id: 'old-0', state: 'RUNNING' });
    scene.status('old-0', 'TASK_FAILED');
    scene.pass(60_000);
    scene.define(aJob());
    expect(scene.only()).toMatchObject({ ancestorId: 'old-0' });
  });
});

describe('a task found while ours were known', () => {
  const asking = (instances: number, settle: (scene: Scene) => void = () => undefined): Scene => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances }));
    settle(scene);
    scene.status({ id: asTaskId('old-0'), agentId: asAgentId('agent-1') }, 'TASK_RUNNING');
    return scene;
  };

  it('is adopted where a task only waits, and no longer foreign', () => {
    const scene = asking(1);
    expect(scene.core.foreignTasks()).toHaveLength(1);
    discover(scene, found(0));
    expect(scene.only().id).toBe('old-0');
    expect(scene.core.foreignTasks()).toEqual([]);
  });

  it('is adopted beside another instance that was launched', () => {
    const scene = asking(2, (half) => half.offer({ ...roomy()[0]!, pools: [{ ...roomy()[0]!.pools[0]!, cpus: 0.5 }] }));
    expect(scene.live().map(({ state }) => state)).toEqual(['ASSIGNED', 'PENDING']);
    discover(scene, found(1));
    expect(scene.core.task(asTaskId('old-1'))).toMatchObject({ instance: 1, state: 'RUNNING' });
  });

  it('is foreign as long as no job explains it, and adopted as soon as one is defined that does', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ name: 'other' }));
    discover(scene, found(0), found(1), found('x'));
    expect(scene.core.foreignTasks().map(({ taskId }) => taskId)).toEqual(['old-0', 'old-1', 'old-x']);
    scene.define(aJob({ name: 'other' }), aJob());
    const adopted = scene.live().filter(({ jobKey }) => jobKey === web);
    expect(adopted.map(({ id, instance, state }) => [id, instance, state])).toEqual([['old-0', 0, 'RUNNING']]);
    expect(scene.core.foreignTasks().map(({ taskId }) => taskId)).toEqual(['old-1', 'old-x']);
  });

  it('is one too many where one was launched, or at and beyond the wanted count', () => {
    const scene = asking(2, (running) => running.offer(...roomy()));
    discover(scene, found(0), found(2));
    expect(scene.core.foreignTasks().map(({ taskId }) => taskId)).toEqual(['old-0', 'old-2']);
    expect(scene.core.job(web)?.desired).toBe(2);
  });
});

describe('a task an operator gives to a job', () => {
  const given = asTaskId('stranger');

  it('becomes an instance of it, outdated, and Mesos is asked how it is', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    scene.status({ id: given, agentId: asAgentId('agent-2') }, 'TASK_RUNNING', { healthy: true });
    scene.nowMs += 5_000;
    const { calls, reply } = scene.command({ kind: 'adopt', taskId: given, jobKey: web });
    expect(reply).toMatchObject({ ok: true });
    const atMs = scene.nowMs;
    expect(scene.core.task(given)).toEqual({
      id: given,
      jobKey: web,
      instance: 1,
      revisionId: 'root/prod/web@foreign',
      state: 'RUNNING',
      mesosState: 'TASK_RUNNING',
      healthy: true,
      agentId: 'agent-2',
      hostname: 'agent-2.example',
      agentIp: '10.0.0.2',
      ports: [],
      failures: 0,
      createdAtMs: atMs,
      assignedAtMs: atMs,
      runningAtMs: atMs,
      updatedAtMs: atMs,
      history: [{ atMs, state: 'RUNNING', message: expect.any(String) }],
    });
    expect(calls).toContainEqual({ kind: 'reconcile', tasks: [{ taskId: given, agentId: 'agent-2' }] });
    expect(scene.core.foreignTasks()).toEqual([]);
  });

  it('on an agent that never offered anything is taken in as it is; without an agent it is not', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    scene.status({ id: given, agentId: asAgentId('agent-9') }, 'TASK_STAGING');
    const { calls } = scene.command({ kind: 'adopt', taskId: given, jobKey: web });
    const task = scene.core.task(given)!;
    expect(task).toMatchObject({ state: 'STARTING', healthy: null, agentId: 'agent-9' });
    for (const key of ['hostname', 'agentIp', 'runningAtMs']) expect(task).not.toHaveProperty(key);
    expect(calls).toContainEqual({ kind: 'reconcile', tasks: [{ taskId: given, agentId: 'agent-9' }] });
    scene.status('nowhere', 'TASK_RUNNING');
    expect(scene.refusal({ kind: 'adopt', taskId: asTaskId('nowhere'), jobKey: web }).code).toBe(
      'BOREALIS_ADOPTION_REFUSED',
    );
  });

  it('keeps the ports and the host the master told of, and sends away the one that waits in its place only', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 2 }));
    discover(scene, found('x', { hostname: 'told.example', taskId: given }));
    const waiting = scene.live();
    scene.command({ kind: 'adopt', taskId: given, jobKey: web, instance: 0 });
    expect(scene.core.task(given)).toMatchObject({ instance: 0, ports: [31_000], hostname: 'told.example' });
    expect(waiting.map(({ id }) => scene.core.task(id)?.state)).toEqual(['KILLED', 'PENDING']);
    expect(scene.core.task(waiting[0]!.id)?.killReason).toBe('replaced');
  });
});
