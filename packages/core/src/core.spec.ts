import { asJobKey, asTaskId, taskLabels } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');
const states = (scene: Scene): string[] =>
  scene
    .live()
    .map((task) => `${task.instance}:${task.state}`)
    .sort();

describe('launching', () => {
  it('launches every waiting task that fits, many in one ACCEPT', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 100, cpus: 0.1, memMb: 10, ports: 1 }));
    const launches = scene.offer(anOffer({ cpus: 20, memMb: 2_000 }));
    expect(launches).toHaveLength(100);
    expect(scene.calls.filter(({ kind }) => kind === 'accept')).toHaveLength(1);
    expect(new Set(launches.flatMap(({ ports }) => ports)).size).toBe(100);
  });

  it('gives a task its ports and the agent’s address after its own variables, and fills the holes', () => {
    const scene = new Scene();
    scene.subscribe();
    const job = aJob({
      ports: 3,
      fixedPorts: [9000, 8080],
      environment: [
        { name: 'HOST', value: 'mine' },
        { name: 'A', value: 'on {{host}}:{{port.2}} as {{task.name}}' },
      ],
    });
    scene.define(job);
    const [launch] = scene.offer(anOffer({ ports: [8000, 9100] }));
    expect(launch?.command.environment).toEqual([
      { name: 'A', value: `on 10.0.0.1:${launch?.ports[2]} as web-1` },
      { name: 'PORT0', value: '8080' },
      { name: 'PORT1', value: '9000' },
      { name: 'PORT2', value: String(launch?.ports[2]) },
      { name: 'HOST', value: '10.0.0.1' },
    ]);
    expect(launch?.taskId).toMatch(/^fw\.web-1\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('launches the lower launch order first, then by the order of the definitions', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(
      aJob({ name: 'last', cpus: 1, launchOrder: 5 }),
      aJob({ name: 'b', cpus: 1 }),
      aJob({ name: 'a', cpus: 1 }),
    );
    expect(scene.offer(anOffer({ cpus: 2 })).map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('keeps at most one instance on an agent where that is asked for', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 3, oneInstancePerAgent: true }));
    expect(scene.offer(anOffer({ agent: 'a' }), anOffer({ agent: 'b' }))).toHaveLength(2);
    expect(scene.offer(anOffer({ agent: 'a' }), anOffer({ agent: 'b' }))).toHaveLength(0);
    expect(scene.core.pending(web)?.vetoes).toEqual([{ veto: 'oneInstancePerAgent', agents: 2 }]);
    expect(scene.core.overview().attention.map(({ code }) => code)).toContain('BOREALIS_NOT_ENOUGH_AGENTS');
  });

  it('spreads over the values of an attribute', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 4, spreadByAttribute: 'zone', cpus: 1 }));
    const launches = scene.offer(
      anOffer({ agent: 'a1', zone: 'a', cpus: 10 }),
      anOffer({ agent: 'a2', zone: 'a', cpus: 10 }),
      anOffer({ agent: 'b', zone: 'b', cpus: 10 }),
      anOffer({ agent: 'none', cpus: 10 }),
    );
    expect(launches.filter(({ agentId }) => agentId.startsWith('a'))).toHaveLength(2);
    expect(launches.filter(({ agentId }) => agentId === 'b')).toHaveLength(2);
  });

  it('says why a task waits, with the nearest agent', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 8, memMb: 100 }));
    scene.offer(anOffer({ agent: 'small', cpus: 1 }), anOffer({ agent: 'larger', cpus: 6 }));
    const reason = scene.core.pending(web);
    expect(reason).toMatchObject({ waiting: 1, agentsExamined: 2, vetoes: [{ veto: 'cpus', agents: 2 }] });
    expect(reason?.nearest[0]).toMatchObject({ agentId: 'larger', shortages: [{ veto: 'cpus', need: 8, have: 6 }] });
    expect(reason?.sentence).toContain('8 cpus (the best has 6)');
  });

  it('takes what is reserved for us before what is not', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 3 }));
    const plain = anOffer({ cpus: 2 });
    const [launch] = scene.offer({
      ...plain,
      pools: [...plain.pools, { reservedFor: 'web', cpus: 2, memMb: 0, diskMb: 0, gpus: 0, ports: [] }],
    });
    expect(launch?.resources.map(({ reservedFor, cpus }) => ({ reservedFor, cpus }))).toEqual([
      { reservedFor: 'web', cpus: 2 },
      { reservedFor: '*', cpus: 1 },
    ]);
  });
});

describe('offers', () => {
  it('suppresses them when nothing waits and revives them when something does', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    const wishes = () => scene.calls.map(({ kind }) => kind).filter((kind) => kind === 'suppress' || kind === 'revive');
    expect(wishes().at(-1)).toBe('suppress');
    const before = wishes().length;
    scene.pass(1);
    scene.status(scene.only(), 'TASK_RUNNING');
    expect(wishes()).toHaveLength(before);
    scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    expect(scene.calls.at(-1)).toEqual({ kind: 'revive' });
  });

  it('declines what it does not use, longer while nothing waits', () => {
    const scene = Scene.running(aJob());
    const { calls } = scene.send({ kind: 'offers', offers: [anOffer({ id: 'x' }), anOffer({ id: 'y', agent: 'b' })] });
    expect(calls).toContainEqual({ kind: 'decline', offerIds: ['x', 'y'], refuseMs: 120_000 });
  });
});

describe('status updates', () => {
  it('are acknowledged exactly when they carry a uuid', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    expect(scene.status(task, 'TASK_RUNNING', { uuid: 'u1' }).calls).toContainEqual({
      kind: 'acknowledge',
      taskId: task.id,
      agentId: task.agentId,
      uuid: 'u1',
    });
    expect(scene.send({ kind: 'statusUpdate', status: { taskId: task.id, state: 'TASK_RUNNING' } }).calls).toEqual([]);
  });

  it('that come twice change nothing but are acknowledged again', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_RUNNING', { uuid: 'same', healthy: true });
    const again = scene.status(task, 'TASK_RUNNING', { uuid: 'same', healthy: true });
    expect(again.changes).toEqual([]);
    expect(again.calls).toHaveLength(1);
  });

  it('do not lead a task backwards', () => {
    const scene = Scene.running(aJob());
    scene.status(scene.only(), 'TASK_STARTING');
    expect(scene.only().state).toBe('RUNNING');
  });

  it.each([
    'TASK_FAILED',
    'TASK_FINISHED',
    'TASK_KILLED',
    'TASK_LOST',
    'TASK_ERROR',
    'TASK_GONE',
    'TASK_DROPPED',
    'TASK_GONE_BY_OPERATOR',
  ] as const)('%s is followed by a successor', (ending) => {
    const scene = Scene.running(aJob());
    const before = scene.only();
    scene.status(before, ending, { message: 'why' });
    expect(scene.only().id).not.toBe(before.id);
    expect(scene.core.task(before.id)?.message).toBe('why');
  });

  it('TASK_UNREACHABLE waits before it launches another, and the one that comes back wins while none was launched', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_UNREACHABLE');
    expect(states(scene)).toEqual(['0:PARTITIONED']);
    scene.pass(299_000);
    expect(states(scene)).toEqual(['0:PARTITIONED']);
    scene.pass(2_000);
    expect(states(scene)).toEqual(['0:PARTITIONED', '0:PENDING']);
    scene.status(task, 'TASK_RUNNING', { healthy: true });
    expect(states(scene)).toEqual(['0:RUNNING']);
  });

  it('a lost task that returns after its successor was launched is one too many', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_LOST');
    scene.offer(...roomy());
    scene.status(task, 'TASK_RUNNING');
    expect(scene.calls.at(-1)).toMatchObject({ kind: 'kill', taskId: task.id });
    scene.die();
    scene.comeUp();
    expect(states(scene)).toEqual(['0:RUNNING']);
  });

  it('gives no verdict on a launch that may still be under way', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    scene.offer(...roomy());
    const task = scene.only();
    const unknown = { reason: 'REASON_RECONCILIATION', source: 'SOURCE_MASTER' } as const;
    scene.send({ kind: 'statusUpdate', status: { taskId: task.id, state: 'TASK_UNKNOWN', ...unknown } });
    expect(scene.only().state).toBe('ASSIGNED');
    scene.pass(16_000);
    expect(scene.calls.at(-1)).toMatchObject({ kind: 'reconcile', tasks: [{ taskId: task.id }] });
    scene.send({ kind: 'statusUpdate', status: { taskId: task.id, state: 'TASK_UNKNOWN', ...unknown } });
    expect(scene.only().id).not.toBe(task.id);
  });

  it('health is kept through updates that do not speak of it', () => {
    const scene = Scene.running(aJob({ healthCheck: true, ports: 1 }));
    scene.status(scene.only(), 'TASK_RUNNING');
    expect(scene.only().healthy).toBe(true);
  });
});

describe('relaunching', () => {
  it('backs off from a task that ends early, longer each time, and starts anew after a long run', () => {
    const scene = Scene.running(aJob());
    const waits: number[] = [];
    for (let round = 0; round < 4; round++) {
      scene.status(scene.only(), 'TASK_FAILED');
      const next = scene.only();
      expect(next.state).toBe('THROTTLED');
      waits.push((next.notBeforeMs ?? 0) - scene.nowMs);
      scene.pass(waits.at(-1)!);
      scene.offer(...roomy());
      scene.comeUp();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
    scene.pass(60_000);
    scene.status(scene.only(), 'TASK_FAILED');
    expect(scene.only().state).toBe('PENDING');
  });

  it.each([
    ['never', 'TASK_FAILED', 0],
    ['never', 'TASK_FINISHED', 0],
    ['failure', 'TASK_FINISHED', 0],
    ['failure', 'TASK_FAILED', 1],
    ['always', 'TASK_FINISHED', 1],
  ] as const)('policy %s after %s leaves %d live', (restart, ending, live) => {
    const scene = Scene.running(aJob({ restart }));
    scene.status(scene.only(), ending);
    scene.pass(1_000_000);
    expect(scene.live()).toHaveLength(live);
    scene.reboot();
    scene.pass(1);
    expect(scene.live()).toHaveLength(live);
  });
});

describe('scaling', () => {
  it('up launches the missing instances and ends when they are up', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    expect(states(scene)).toEqual(['0:RUNNING', '1:PENDING', '2:PENDING']);
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 2, total: 2 } });
  });

  it('down to zero ends everything and launches nothing', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 0 });
    expect(states(scene)).toEqual(['0:KILLING', '1:KILLING', '2:KILLING']);
    scene.die();
    expect(scene.live()).toEqual([]);
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('joins the same wish, and a newer one takes the place of an older', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    const first = scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    expect(scene.command({ kind: 'scale', jobKey: web, instances: 3 }).reply).toMatchObject({
      joined: true,
      operation: { id: first.id },
    });
    scene.begin({ kind: 'scale', jobKey: web, instances: 1 });
    expect(scene.operation(first).state).toBe('superseded');
  });

  it('is refused where it is not allowed, below the minimum, beyond all bounds and for unknown types', () => {
    const scene = Scene.running(aJob({ minimum: 1 }), aJob({ name: 'fixed', allowScaling: false }));
    expect(scene.refusal({ kind: 'scale', jobKey: web, instances: 0 }).code).toBe('BOREALIS_BELOW_MINIMUM');
    expect(scene.refusal({ kind: 'scale', jobKey: asJobKey('root/prod/fixed'), instances: 2 }).code).toBe(
      'BOREALIS_SCALING_NOT_ALLOWED',
    );
    expect(scene.refusal({ kind: 'scale', jobKey: asJobKey('root/prod/none'), instances: 2 })).toMatchObject({
      code: 'BOREALIS_JOB_UNKNOWN',
      details: { known: ['root/prod/web', 'root/prod/fixed'] },
    });
    expect(scene.refusal({ kind: 'scale', jobKey: web, instances: 1e9 }).code).toBe('BOREALIS_ABOVE_MAXIMUM');
  });

  it('ends by its deadline and says what it waited for', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 0, cpus: 2 }));
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 1 });
    scene.offer(anOffer({ cpus: 1 }));
    scene.pass(300_001);
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_OPERATION_DEADLINE' },
    });
    expect(scene.operation(operation).outcome?.message).toContain('2 cpus');
  });
});

describe('restarting', () => {
  it('starts the successor first, waits for its health, then ends the old one', () => {
    const scene = Scene.running(aJob({ healthCheck: true, ports: 1 }));
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    scene.offer(...roomy());
    const successor = scene.live().find(({ replaces }) => replaces === old.id)!;
    scene.status(scene.core.task(successor.id)!, 'TASK_RUNNING');
    expect(scene.core.task(old.id)?.state).toBe('RUNNING');
    scene.status(scene.core.task(successor.id)!, 'TASK_RUNNING', { healthy: true });
    expect(scene.core.task(old.id)?.state).toBe('KILLING');
    expect(scene.operation(operation).state).toBe('running');
    scene.die();
    expect(scene.only().id).toBe(successor.id);
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('stops the old one first where fixed ports leave no choice', () => {
    const scene = Scene.running(aJob({ fixedPorts: [8080] }));
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    expect(states(scene)).toEqual(['0:KILLING']);
    scene.die();
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.only().id).not.toBe(old.id);
  });

  it('keeps the old one when the successor fails, and says why', () => {
    const scene = Scene.running(aJob());
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    scene.offer(...roomy());
    scene.status(
      scene.live().find(({ replaces }) => replaces === old.id)!,
      'TASK_FAILED',
      { message: 'no such image' },
    );
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_REPLACEMENT_FAILED' },
    });
    expect(scene.operation(operation).outcome?.message).toContain('no such image');
    expect(scene.only().id).toBe(old.id);
  });

  it('drops the successor that never got a place when the time is over', () => {
    const scene = Scene.running(aJob());
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    scene.pass(300_001);
    expect(scene.operation(operation).state).toBe('failed');
    expect(scene.only().id).toBe(old.id);
  });

  it('goes one at a time through a rolling restart', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const before = scene.live().map(({ id }) => id);
    const operation = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    for (let step = 0; step < 3; step++) {
      expect(scene.live()).toHaveLength(4);
      scene.offer(...roomy());
      scene.comeUp();
      expect(scene.live().filter(({ state }) => state === 'RUNNING')).toHaveLength(3);
      scene.die();
    }
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
    expect(scene.live().some(({ id }) => before.includes(id))).toBe(false);
    expect(scene.live()).toHaveLength(3);
  });

  it('goes on where it was after the host died', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const operation = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    for (let round = 0; round < 12 && scene.operation(operation).state === 'running'; round++) {
      scene.reboot();
      scene.subscribe();
      scene.offer(...roomy());
      scene.reboot();
      scene.subscribe();
      scene.comeUp();
      scene.reboot();
      scene.subscribe();
      scene.die();
    }
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
  });

  it('can be cancelled half-way: what was done stays', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const operation = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    scene.command({ kind: 'cancel', operationId: operation.id });
    expect(scene.operation(operation).state).toBe('cancelled');
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
    expect(scene.refusal({ kind: 'cancel', operationId: operation.id }).code).toBe('BOREALIS_OPERATION_ENDED');
  });

  it('of everything at once brings everything back', () => {
    const scene = Scene.running(aJob({ instances: 2 }), aJob({ name: 'db' }));
    const operation = scene.begin({ kind: 'killAll' });
    scene.die();
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(states(scene)).toEqual(['0:PENDING', '0:PENDING', '1:PENDING']);
  });
});

describe('a single kill', () => {
  it('brings the instance back, or gives it up together with its place', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const first = scene.live().find(({ instance }) => instance === 0)!;
    scene.begin({ kind: 'killTask', taskId: first.id, scaleDown: true });
    scene.die();
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
    scene.begin({ kind: 'killTask', taskId: scene.live()[0]!.id, scaleDown: false });
    scene.die();
    expect(scene.live()).toHaveLength(2);
  });

  it('is repeated until Mesos says that the task has ended', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    scene.begin({ kind: 'scale', jobKey: web, instances: 0 });
    const kills = () => scene.calls.filter(({ kind }) => kind === 'kill').length;
    expect(kills()).toBe(1);
    scene.pass(10_000);
    expect(kills()).toBe(2);
    scene.die();
    scene.pass(100_000);
    expect(kills()).toBe(2);
  });
});

describe('suspending', () => {
  it('ends the tasks, refuses to scale, and brings them back on resume', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const operation = scene.begin({ kind: 'suspend', jobKey: web, reason: 'maintenance' });
    scene.die();
    expect(scene.live()).toEqual([]);
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.refusal({ kind: 'scale', jobKey: web, instances: 5 }).code).toBe('BOREALIS_JOB_SUSPENDED');
    scene.begin({ kind: 'resume', jobKey: web });
    expect(scene.live()).toHaveLength(2);
  });
});

describe('the environment and the operator', () => {
  it('what the environment did not change stays as the operator has set it', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    scene.reboot();
    scene.define(aJob({ instances: 1 }));
    expect(scene.core.job(web)?.desired).toBe(4);
    scene.define(aJob({ instances: 2 }));
    expect(scene.core.job(web)?.desired).toBe(2);
    expect(scene.core.operations().filter(({ kind }) => kind === 'apply')).not.toHaveLength(0);
  });

  it('a changed template makes a revision; running tasks are outdated until they restart', () => {
    const scene = Scene.running(aJob({ cpus: 0.5 }));
    scene.define(aJob({ cpus: 1 }));
    expect(scene.core.job(web)?.revisionNumber).toBe(2);
    expect(scene.core.jobView(web)?.counts.outdated).toBe(1);
    scene.begin({ kind: 'restartTask', taskId: scene.only().id });
    scene.offer(...roomy());
    scene.comeUp();
    scene.die();
    expect(scene.core.jobView(web)?.counts.outdated).toBe(0);
  });

  it('rolls a changed template out at once where that is asked for', () => {
    const scene = Scene.running(aJob({ cpus: 0.5 }));
    scene.command({ kind: 'applyJobs', definitions: [aJob({ cpus: 1 })], onChange: 'rolling', onRemoved: 'suspend' });
    expect(scene.core.operations().map(({ kind, state }) => `${kind} ${state}`)).toContain('rollingRestart running');
  });

  it('a vanished definition is suspended and shown, its tasks go on, and it comes back whole', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    scene.define();
    expect(scene.core.job(web)).toMatchObject({ orphaned: true, suspended: true });
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
    scene.status(scene.live()[0]!, 'TASK_FAILED');
    scene.pass(100_000);
    expect(scene.live()).toHaveLength(1);
    scene.define(aJob({ instances: 2 }));
    scene.pass(100_000);
    expect(scene.live()).toHaveLength(2);
  });

  it('ends the tasks of a vanished definition only when told to', () => {
    const scene = Scene.running(aJob());
    scene.command({ kind: 'applyJobs', definitions: [], onChange: 'keep', onRemoved: 'kill' });
    scene.die();
    expect(scene.live()).toEqual([]);
  });
});

describe('after a lost database', () => {
  const found = (instance: number, hash: string) => ({
    taskId: asTaskId(`fw.web-${instance + 1}.old`),
    name: 'web',
    state: 'TASK_RUNNING' as const,
    agentId: 'agent-1' as never,
    ports: [31_000],
    labels: { [taskLabels.jobKey]: web, [taskLabels.instance]: String(instance), [taskLabels.templateHash]: hash },
  });

  it.each(['before', 'after'])('adopts the tasks found %s the jobs were defined', (when) => {
    const hash = Scene.running(aJob()).core.revision('root/prod/web@1' as never)!.hash;
    const scene = new Scene();
    const discover = () =>
      scene.send({ kind: 'discovered', tasks: [found(0, hash), found(1, 'another'), found(4, hash)] });
    if (when === 'before') discover();
    scene.define(aJob({ instances: 3 }));
    if (when === 'after') discover();
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING', '2:PENDING', '3:PENDING', '4:RUNNING']);
    expect(scene.calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
    expect(
      scene
        .live()
        .filter(({ revisionId }) => revisionId !== 'root/prod/web@1')
        .map(({ instance }) => instance),
    ).toEqual([1]);
  });

  it('shows what no label explains and never kills it', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    scene.send({ kind: 'discovered', tasks: [{ ...found(0, ''), labels: {} }] });
    scene.status('who.knows', 'TASK_RUNNING');
    expect(scene.core.foreignTasks()).toHaveLength(2);
    expect(scene.calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
    expect(scene.core.overview().attention.filter(({ code }) => code === 'BOREALIS_TASK_FOREIGN')).toHaveLength(2);
  });
});

describe('a framework that Mesos removed', () => {
  it('launches its tasks again under its new id', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    scene.subscribe('framework-2');
    expect(scene.core.framework().frameworkId).toBe('framework-2');
    expect(scene.offer(...roomy())).toHaveLength(2);
  });
});
