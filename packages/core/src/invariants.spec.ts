import { asJobKey, asTaskId } from '@borealis/contracts';
import type { Call, Command } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aJob } from './testing/builders.js';
import { ModelCluster } from './testing/model-cluster.js';
import { Scene } from './testing/scene.js';

const keys = [asJobKey('root/prod/web'), asJobKey('root/prod/db')];
const definitions = [
  aJob({ instances: 2, cpus: 0.5, memMb: 200, ports: 1 }),
  aJob({ name: 'db', instances: 1, cpus: 1.1, memMb: 300, fixedPorts: [31_005], oneInstancePerAgent: true }),
];

type Wish =
  | { readonly kind: 'restart' | 'kill'; readonly pick: number }
  | { readonly kind: 'scale'; readonly job: number; readonly count: number }
  | { readonly kind: 'rolling' | 'killAll' | 'suspend' | 'resume'; readonly job: number }
  | { readonly kind: 'drain' | 'undrain' | 'plan'; readonly pick: number };

type Step =
  | Wish
  | { readonly kind: 'offer' | 'up' | 'die' | 'reboot' | 'again' | 'proceed' }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'fail'; readonly pick: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('offer' as const, 'up' as const, 'die' as const, 'proceed' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('reboot' as const, 'again' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(500, 5_000, 60_000, 400_000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('fail' as const, 'restart' as const, 'kill' as const),
      pick: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('drain' as const, 'undrain' as const, 'plan' as const),
      pick: fc.nat(9),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('scale' as const), job: fc.nat(1), count: fc.nat(6) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('rolling' as const, 'killAll' as const, 'suspend' as const, 'resume' as const),
      job: fc.nat(1),
    }),
  },
);

/** A core beside a model of the cluster: what the core calls is carried out there, what happens there is told to the core. */
class Play {
  readonly scene: Scene;
  readonly cluster = new ModelCluster();
  private taken = 0;
  private readonly dying = new Set<string>();

  constructor(tasksPerDecision: number) {
    this.scene = new Scene({ tasksPerDecision });
    this.scene.hasty = true;
    this.scene.subscribe();
    this.scene.define(...definitions);
    this.carryOut();
  }

  do(wish: Step): void {
    this.act(wish);
    this.carryOut();
    this.judge();
  }

  private act(wish: Step): void {
    const { scene, cluster } = this;
    switch (wish.kind) {
      case 'offer':
        // The master takes back what it offers anew.
        for (const { id } of cluster.unanswered()) scene.send({ kind: 'rescinded', offerId: id });
        this.carryOut();
        scene.offer(...cluster.offer());
        return;
      case 'proceed':
        if (scene.core.hasMore) scene.send({ kind: 'proceed' });
        return;
      case 'up':
        for (const task of cluster.launched())
          scene.status({ id: asTaskId(task.launch.taskId), agentId: task.launch.agentId }, 'TASK_RUNNING', {
            healthy: true,
          });
        return;
      case 'die':
        for (const id of this.dying) scene.status(id, 'TASK_KILLED');
        this.dying.clear();
        return;
      case 'again':
        for (const task of cluster.launched())
          scene.status({ id: asTaskId(task.launch.taskId), agentId: task.launch.agentId }, 'TASK_RUNNING', {
            uuid: 'the same',
          });
        return;
      case 'reboot':
        expect(sorted(scene.mirror.snapshot())).toEqual(
          sorted(JSON.parse(JSON.stringify(scene.core.snapshot())) as object),
        );
        scene.reboot();
        scene.subscribe();
        return;
      case 'pass':
        scene.pass(wish.ms);
        return;
      case 'fail':
        return this.fail(wish.pick);
      default:
        scene.command(this.commandOf(wish));
    }
  }

  private fail(pick: number): void {
    const running = this.cluster.launched();
    const task = running[pick % Math.max(1, running.length)];
    if (!task) return;
    this.cluster.end(task.launch.taskId);
    this.scene.status({ id: asTaskId(task.launch.taskId), agentId: task.launch.agentId }, 'TASK_FAILED');
  }

  private commandOf(wish: Wish): Command {
    const live = this.scene.live();
    const taskId =
      'pick' in wish ? (live[wish.pick % Math.max(1, live.length)]?.id ?? asTaskId('nobody')) : asTaskId('nobody');
    const jobKey = 'job' in wish ? keys[wish.job]! : keys[0]!;
    switch (wish.kind) {
      case 'restart':
        return { kind: 'restartTask', taskId };
      case 'kill':
        return { kind: 'killTask', taskId, scaleDown: false };
      case 'scale':
        return { kind: 'scale', jobKey, instances: wish.count };
      case 'rolling':
        return { kind: 'rollingRestart', jobKeys: [jobKey] };
      case 'killAll':
        return { kind: 'killAll', jobKeys: [jobKey] };
      case 'drain':
      case 'undrain': {
        const agents = this.scene.core.agents();
        const name = agents[wish.pick % Math.max(1, agents.length)]?.id ?? 'nobody';
        return wish.kind === 'drain'
          ? { kind: 'drain', agents: [name], force: wish.pick % 2 === 0, withinMs: 60_000 }
          : { kind: 'undrain', agents: [name] };
      }
      case 'plan': {
        const changes = [
          { kind: 'scale' as const, jobKey: keys[0]!, instances: wish.pick },
          { kind: 'rollingRestart' as const, jobKeys: [keys[1]!] },
        ];
        const planned = this.scene.core.plan({ changes }, this.scene.nowMs);
        return { kind: 'applyPlan', hash: planned.ok ? planned.plan.hash : 'none', changes };
      }
      default:
        return { kind: wish.kind, jobKey };
    }
  }

  private carryOut(): void {
    const calls: Call[] = this.scene.calls.slice(this.taken);
    this.taken = this.scene.calls.length;
    for (const id of this.cluster.take(calls)) this.dying.add(id);
  }

  /** What must hold after every step. */
  private judge(): void {
    const { core, nowMs } = this.scene;
    expect(this.cluster.complaints).toEqual([]);
    for (const key of this.scene.core.hasMore ? [] : keys) {
      const tasks = core.tasks({ jobKey: key });
      const wanted = core.job(key)!.suspended ? 0 : core.job(key)!.desired;
      const slots = tasks
        .filter(
          ({ killReason, replaces, state }) =>
            killReason === undefined && replaces === undefined && state !== 'PARTITIONED',
        )
        .map(({ instance }) => instance);
      expect(new Set(slots).size).toBe(slots.length);
      expect(slots.every((instance) => instance < wanted)).toBe(true);
      const perAgent = tasks
        .filter(({ agentId, replaces }) => agentId !== undefined && replaces === undefined)
        .map(({ agentId }) => agentId);
      if (core.job(key)!.definition.placement.oneInstancePerAgent) expect(new Set(perAgent).size).toBe(perAgent.length);
    }
    for (const { state, deadlineMs, kind } of core.operations())
      expect({ kind, open: state === 'running' && deadlineMs < nowMs - 1 }).toEqual({ kind, open: false });
  }

  /** When nothing disturbs any more, everything comes to what is wanted. */
  calmDown(): void {
    this.scene.hasty = false;
    this.scene.send({ kind: 'proceed' });
    for (let round = 0; round < 40; round++) {
      for (const wish of [{ kind: 'die' }, { kind: 'pass', ms: 61_000 }, { kind: 'offer' }, { kind: 'up' }] as const)
        this.do(wish);
    }
    for (const { state, kind } of this.scene.core.operations())
      expect({ kind, state: state === 'running' ? state : 'ended' }).toEqual({ kind, state: 'ended' });
  }
}

const sorted = (snapshot: object): unknown =>
  Object.fromEntries(
    Object.entries(snapshot).map(([name, list]) => [
      name,
      Array.isArray(list) ? list.map((entry) => JSON.stringify(entry)).sort() : list,
    ]),
  );

/** So few that decisions leave something for the next, and so many that they never do. */
const budget = fc.constantFrom(1, 2, 3, 500);

describe('whatever happens', () => {
  it('nothing is accepted that was not offered, nothing is doubled, limits hold, operations end, and the store holds the state', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), budget, (steps, tasksPerDecision) => {
        const play = new Play(tasksPerDecision);
        for (const wish of steps) play.do(wish);
        play.calmDown();
      }),
      { numRuns: 150 },
    );
  });

  it('the same inputs give the same decisions', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), budget, (steps, tasksPerDecision) => {
        const runs = [new Play(tasksPerDecision), new Play(tasksPerDecision)].map((play) => {
          for (const wish of steps) play.do(wish);
          return JSON.stringify([play.scene.calls, play.scene.changes]).replaceAll(/roomy-\d+/g, '');
        });
        expect(runs[0]).toBe(runs[1]);
      }),
      { numRuns: 50 },
    );
  });
});
