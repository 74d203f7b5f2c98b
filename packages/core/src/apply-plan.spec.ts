import { describe, expect, it } from '@jest/globals';
import { asAgentId, asJobKey, foreseenPlacesAtMost } from '@borealis/contracts';
import type { Command, CommandReply, Operation, PlannedCommand, ShownForecast } from '@borealis/contracts';
import { forecastFrom } from './operations/plan/index.js';
import { aJob, anOffer } from './testing/builders.js';
import { restartSettings, Scene } from './testing/scene.js';

const [web, db] = [asJobKey('root/prod/web'), asJobKey('root/prod/db')];
const scaleTo = (instances: number, jobKey = web): PlannedCommand => ({ kind: 'scale', jobKey, instances });

const room = (agent: string, cpus: number) => anOffer({ agent, cpus });

/** One instance of web on each of two agents with room for two more, and one of db. */
const twoAgents = (): Scene => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(aJob({ instances: 2, cpus: 1 }), aJob({ name: 'db', instances: 1, cpus: 0.5, minimum: 1 }));
  scene.offer(room('a', 3), room('b', 3));
  scene.comeUp();
  scene.nowMs += 1_000;
  return scene;
};

/** The plan as it is now, to be carried out. */
const applying = (scene: Scene, changes: readonly PlannedCommand[], shown = true): Command => {
  const plan = scene.plan({ changes });
  const forecast: ShownForecast | undefined = shown ? forecastFrom(plan) : undefined;
  return { kind: 'applyPlan', hash: plan.hash, changes: [...changes], ...(forecast ? { forecast } : {}) };
};

const refusalOf = (reply: CommandReply | undefined) => {
  if (reply?.ok !== false) throw new Error('not refused');
  return reply;
};
const desired = (scene: Scene): (number | undefined)[] => [web, db].map((key) => scene.core.job(key)?.desired);
const partsOf = (scene: Scene, { parts = [] }: Operation): Operation[] =>
  parts.map(({ operationId }) => scene.core.operation(operationId)!);

describe('carrying out a plan', () => {
  it('does all changes in one decision, as one operation that knows its parts', () => {
    const scene = twoAgents();
    const plan = scene.begin({ ...applying(scene, [scaleTo(3), scaleTo(2, db)]), reason: 'more visitors' } as Command);
    expect(desired(scene)).toEqual([3, 2]);
    expect(plan).toMatchObject({ kind: 'applyPlan', state: 'running', jobKeys: [web, db], reason: 'more visitors' });
    expect(partsOf(scene, plan)).toMatchObject([
      { kind: 'scale', jobKeys: [web], partOf: plan.id, reason: 'more visitors' },
      { kind: 'scale', jobKeys: [db], partOf: plan.id },
    ]);
  });

  it('succeeds with the last of its parts, and says that tasks went where foreseen', () => {
    const scene = twoAgents();
    const plan = scene.begin(applying(scene, [scaleTo(3), scaleTo(2, db)]));
    scene.offer(room('a', 1.5), room('b', 2));
    scene.comeUp();
    expect(scene.operation(plan)).toMatchObject({
      state: 'succeeded',
      outcome: { message: 'The plan is carried out. 2 tasks went where foreseen.' },
      forecast: { asForeseen: 2, different: 0, total: 2 },
      progress: { done: 2, total: 2 },
    });
  });

  it('says where a task went elsewhere than somebody was shown, while the plan is under way already', () => {
    const scene = twoAgents();
    const command = applying(scene, [scaleTo(3), scaleTo(2, db)]);
    const plan = scene.begin(command);
    const [foreseen] = plan.forecast!.places;
    const other = foreseen!.agentId === asAgentId('a') ? 'b' : 'a';
    scene.offer(room(other, 1));
    scene.pass(1_000);
    const difference = {
      jobKey: web,
      instanceName: 'web-3',
      foreseen: foreseen!.hostname,
      actual: `${other}.example`,
      sentence: `web-3 went to ${other}.example; ${foreseen!.hostname} was foreseen.`,
    };
    expect(scene.operation(plan)).toMatchObject({ state: 'running', forecast: { differences: [difference] } });
    expect(scene.core.operationViewOf(scene.operation(plan))).toMatchObject({
      forecast: { differences: [difference] },
      progress: { sentence: expect.stringContaining(difference.sentence) },
    });
    scene.reboot();
    expect(scene.operation(plan).forecast).toMatchObject({ differences: [difference] });
  });

  it('says in the end what was not placed at all, and why, and what nobody had foreseen', () => {
    const scene = twoAgents();
    const waiting = applying(scene, [scaleTo(9)]);
    const plan = scene.begin({ ...waiting, withinMs: 60_000 } as Command);
    expect(plan.forecast).toMatchObject({ total: 3 });
    scene.nowMs += 1_000;
    scene.offer(room('c', 9));
    scene.comeUp();
    expect(scene.operation(plan)).toMatchObject({ state: 'succeeded', forecast: { asForeseen: 0, different: 7 } });
    const again = scene.begin({ ...applying(scene, [scaleTo(2), scaleTo(2, db)]), withinMs: 60_000 } as Command);
    scene.pass(61_000);
    expect(scene.operation(again)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_PLAN_INCOMPLETE', message: expect.stringContaining('scale op-') },
    });
  });

  it('foresees by itself what nobody was shown', () => {
    const scene = twoAgents();
    expect(scene.begin(applying(scene, [scaleTo(3)], false)).forecast).toMatchObject({
      places: [{ jobKey: web, instance: 2 }],
      total: 1,
    });
  });

  it('remembers a bounded number of places and says how many there are', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 0.001, memMb: 1, instances: 0 }));
    scene.offer(room('a', 100));
    const { forecast } = scene.begin(applying(scene, [scaleTo(300)]));
    expect(forecast?.places).toHaveLength(foreseenPlacesAtMost);
    expect(forecast?.total).toBe(300);
  });

  it('ends at once when there is nothing to do', () => {
    const scene = twoAgents();
    const definitions = [aJob({ instances: 2, cpus: 1 }), aJob({ name: 'db', cpus: 0.5, minimum: 1 })];
    const same: PlannedCommand = { kind: 'applyJobs', definitions, onChange: 'keep', onRemoved: 'suspend' };
    expect(scene.begin(applying(scene, [same]))).toMatchObject({ state: 'succeeded' });
  });
});

describe('a plan that cannot be carried out as a whole', () => {
  it('changes nothing when one of its changes is refused', () => {
    const scene = twoAgents();
    const command = applying(scene, [scaleTo(3), scaleTo(2, db)]);
    scene.begin({ kind: 'suspend', jobKey: db });
    const before = JSON.stringify(scene.core.snapshot());
    const refusal = refusalOf(scene.command(command).reply);
    expect(refusal.code).toBe('BOREALIS_JOB_SUSPENDED');
    expect(JSON.stringify(scene.core.snapshot())).toBe(before);
  });

  it('tells all problems at once: bounds and operations in the way', () => {
    const scene = twoAgents();
    scene.begin({ kind: 'killAll', jobKeys: [web] });
    const planned = scene.core.plan(
      { changes: [scaleTo(100_001), scaleTo(0, db), { kind: 'rollingRestart', jobKeys: [web] }] },
      scene.nowMs,
    );
    if (planned.ok) throw new Error('not refused');
    expect(planned).toMatchObject({ code: 'BOREALIS_PLAN_REFUSED', details: { count: 3 } });
    const { problems } = planned.details as { problems: string[] };
    expect(problems).toEqual([
      expect.stringMatching(/^scale of root\/prod\/web: .*100000.*BOREALIS_ABOVE_MAXIMUM/),
      expect.stringMatching(/^scale of root\/prod\/db: .*minimum is 1.*BOREALIS_BELOW_MINIMUM/),
      expect.stringMatching(/^rollingRestart of root\/prod\/web: .*BOREALIS_OPERATION_RUNNING/),
    ]);
  });

  it('is refused when the quota has room for each of its changes but not for both', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 1 }), aJob({ name: 'db', cpus: 1 }));
    scene.begin({ kind: 'setQuota', role: 'root', amounts: { cpus: 3, memMb: 1e6, diskMb: 1e6 } });
    expect(scene.plan({ changes: [scaleTo(2)] }).hash).toBeDefined();
    const planned = scene.core.plan({ changes: [scaleTo(2), scaleTo(2, db)] }, scene.nowMs);
    expect(planned).toMatchObject({ ok: false, code: 'BOREALIS_QUOTA_EXCEEDED' });
  });

  it('is refused with the new differences when things are not as planned any more', () => {
    const scene = twoAgents();
    const command = applying(scene, [scaleTo(4)]);
    scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    const refusal = refusalOf(scene.command(command).reply);
    const { hash } = scene.plan({ changes: [scaleTo(4)] });
    expect(refusal).toMatchObject({ code: 'BOREALIS_PLAN_OUTDATED', details: { hash } });
    expect(refusal.details['diff']).toEqual([expect.stringContaining('root/prod/web 3 → 4 instances')]);
    expect(desired(scene)).toEqual([3, 1]);
    expect(scene.command({ ...command, hash } as Command).reply?.ok).toBe(true);
  });
});

describe('a plan that is about to be carried out', () => {
  /** What is found, and in how many steps. */
  const foreseen = (scene: Scene, command: Command) => {
    const steps = scene.core.foreseePlanSteps(command as Extract<Command, { kind: 'applyPlan' }>, scene.nowMs);
    for (let taken = 1; ; taken++) {
      const { done, value } = steps.next();
      if (done === true) return { taken, found: value };
    }
  };

  it('takes one step when it is true and somebody was shown it', () => {
    const scene = twoAgents();
    const command = applying(scene, [scaleTo(3)]);
    expect(foreseen(scene, command)).toEqual({ taken: 1, found: { ok: true, command } });
  });

  it('is given the places that are foreseen when nobody was shown it', () => {
    const scene = twoAgents();
    const { taken, found } = foreseen(scene, applying(scene, [scaleTo(3)], false));
    expect(taken).toBeGreaterThan(1);
    expect(found).toEqual({ ok: true, command: applying(scene, [scaleTo(3)]) });
  });

  it('is refused as outdated with what it would do now, and nothing is done', () => {
    const scene = twoAgents();
    const command = applying(scene, [scaleTo(4)]);
    scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    const { taken, found } = foreseen(scene, command);
    expect(taken).toBeGreaterThan(1);
    expect(found).toEqual(scene.command(command).reply);
    expect(found).toMatchObject({ ok: false, code: 'BOREALIS_PLAN_OUTDATED' });
    expect(desired(scene)).toEqual([3, 1]);
  });

  it('is refused as any of its changes would be', () => {
    const scene = twoAgents();
    const { hash } = scene.plan({ changes: [scaleTo(4)] });
    const { found } = foreseen(scene, { kind: 'applyPlan', hash, changes: [scaleTo(100_001)] });
    expect(found).toMatchObject({ ok: false, code: 'BOREALIS_ABOVE_MAXIMUM' });
  });
});

describe('cancelling a plan', () => {
  it('cancels what it began and is still open', () => {
    const scene = twoAgents();
    const plan = scene.begin(applying(scene, [scaleTo(5), { kind: 'rollingRestart', jobKeys: [db] }]));
    scene.begin({ kind: 'cancel', operationId: plan.id });
    expect(scene.operation(plan)).toMatchObject({ state: 'cancelled' });
    expect(partsOf(scene, plan).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('leaves alone what it only joined', () => {
    const scene = twoAgents();
    const before = scene.begin({ kind: 'rollingRestart', jobKeys: [db] });
    const plan = scene.begin(
      applying(scene, [{ kind: 'rollingRestart', jobKeys: [db], settings: restartSettings() }, scaleTo(5)]),
    );
    scene.begin({ kind: 'cancel', operationId: plan.id });
    expect(scene.operation(before).state).toBe('running');
  });
});
