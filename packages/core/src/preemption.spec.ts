import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asJobKey } from '@borealis/contracts';
import type { JobDefinition, Offer, Task, Tier } from '@borealis/contracts';
import { mayPreempt } from './preemption/index.js';
import { aJob, anOffer } from './testing/builders.js';
import type { JobWish } from './testing/builders.js';
import { Scene } from './testing/scene.js';

const agentWith = (cpus: number, agent = 'agent-1'): Offer => anOffer({ agent, cpus });

/** These run on agents of their own size; then the job that wants their places is defined and waits long enough. */
const crowded = (residents: readonly JobWish[], wanting: JobWish, offers: readonly Offer[] = [agentWith(4)]): Scene => {
  const scene = new Scene();
  scene.subscribe();
  const definitions = residents.map((wish) => aJob({ cpus: 1, ...wish }));
  scene.define(...definitions);
  scene.offer(...offers);
  scene.comeUp();
  scene.define(...definitions, aJob({ name: 'new', cpus: 1, ...wanting }));
  return scene;
};

const waited = (scene: Scene): void => void scene.pass(61_000);

const of = (scene: Scene, name: string, role = 'root'): Task[] =>
  scene.core.tasks({ jobKey: asJobKey(`${role}/prod/${name}`) });
const states = (scene: Scene, name: string, role = 'root'): string[] =>
  of(scene, name, role)
    .map(({ state }) => state)
    .sort();

describe('places on several agents', () => {
  const zoned = (agent: string): Offer => anOffer({ agent, cpus: 1, zone: 'x' });
  const wanting = (
    name: string,
    constraints: JobDefinition['placement']['constraints'],
    instances = 1,
  ): JobDefinition => {
    const definition = aJob({ name, cpus: 1, instances, launchOrder: 9 });
    return { ...definition, placement: { ...definition.placement, constraints } };
  };
  const full = (...definitions: readonly JobDefinition[]): Scene => {
    const scene = new Scene();
    scene.subscribe();
    const batch = aJob({ cpus: 1, instances: 2, tier: 'preemptible' });
    scene.define(batch);
    scene.offer(zoned('a'), zoned('b'));
    scene.comeUp();
    scene.define(batch, ...definitions);
    scene.pass(61_000);
    scene.pass(10_000);
    return scene;
  };
  const preempted = (scene: Scene): number => states(scene, 'web').filter((state) => state === 'PREEMPTING').length;

  it('are both made where nothing speaks against it', () => {
    expect(preempted(full(wanting('new', [], 2)))).toBe(2);
  });

  it('are not made where a limit has room for one', () => {
    expect(preempted(full(wanting('new', [{ kind: 'limit', on: 'zone', limit: 1 }], 2)))).toBe(1);
  });

  it('are not made for a job that is kept apart from another one which has a place kept', () => {
    const apart = wanting('other', [{ kind: 'apart', on: 'zone', from: 'new' }]);
    expect(preempted(full(wanting('new', []), apart))).toBe(1);
    expect(preempted(full(apart, wanting('new', [])))).toBe(1);
  });
});

describe('who gives way', () => {
  const job = (
    role: string,
    tier?: Tier,
    priority?: number,
  ): { key: JobDefinition['key']; definition: JobDefinition } => {
    const definition = aJob({
      role,
      ...(tier === undefined ? {} : { tier }),
      ...(priority === undefined ? {} : { priority }),
    });
    return { key: definition.key, definition };
  };

  it.each([
    [
      'production takes the place of preemptible, whatever the role and the priority',
      job('a'),
      job('b', 'preemptible', 9),
      true,
    ],
    ['and of revocable', job('a', 'preferred'), job('a', 'revocable'), true],
    ['preemptible never takes the place of production', job('a', 'preemptible', 9), job('a'), false],
    [
      'a higher priority takes the place of a lower one of its role',
      job('a', 'preferred', 2),
      job('a', 'preferred', 1),
      true,
    ],
    ['also among the preemptible', job('a', 'preemptible', 2), job('a', 'revocable', 1), true],
    ['but not in another role', job('a', 'preferred', 2), job('b', 'preferred', 1), false],
    ['and not of one of its own priority', job('a', 'preferred', 2), job('a', 'preferred', 2), false],
    ['without a word about it, nobody gives way to anybody', job('a'), job('a'), false],
  ] as const)('%s', (_sentence, waiting, victim, expected) => {
    expect(mayPreempt(waiting, victim)).toBe(expected);
    if (expected) expect(mayPreempt(victim, waiting)).toBe(false);
  });

  it('is an order without circles', () => {
    const standing = fc.record({
      role: fc.constantFrom('a', 'b'),
      tier: fc.constantFrom<Tier>('preferred', 'preemptible', 'revocable'),
      priority: fc.nat(3),
    });
    fc.assert(
      fc.property(standing, standing, standing, (one, two, three) => {
        const [a, b, c] = [one, two, three].map(({ role, tier, priority }) => job(role, tier, priority)) as [
          ReturnType<typeof job>,
          ReturnType<typeof job>,
          ReturnType<typeof job>,
        ];
        expect(mayPreempt(a, a)).toBe(false);
        expect(mayPreempt(a, b) && mayPreempt(b, a)).toBe(false);
        expect(mayPreempt(a, b) && mayPreempt(b, c) && mayPreempt(c, a)).toBe(false);
      }),
    );
  });
});

describe('a waiting task that may preempt', () => {
  it('waits its time first', () => {
    const scene = crowded([{ instances: 4, tier: 'preemptible' }], {});
    scene.pass(30_000);
    expect(states(scene, 'web')).toEqual(['RUNNING', 'RUNNING', 'RUNNING', 'RUNNING']);
  });

  it('gets the place of one that gives way, and is told so', () => {
    const scene = crowded([{ instances: 4, tier: 'preemptible' }], {});
    waited(scene);
    expect(states(scene, 'web')).toEqual(['PREEMPTING', 'RUNNING', 'RUNNING', 'RUNNING']);
    const [waiting] = of(scene, 'new');
    const victim = of(scene, 'web').find(({ state }) => state === 'PREEMPTING')!;
    expect(victim.history.at(-1)!.message).toBe(`Preempting in favor of ${waiting!.id}`);
    expect(waiting!.reservedPlace).toMatchObject({ agentId: 'agent-1', from: [victim.id] });
    expect(scene.core.pending(waiting!.jobKey)!.sentence).toBe(
      `new-1 waits for the place of web-${victim.instance + 1} on agent agent-1.example, being ended for it.`,
    );
    expect(scene.calls).toContainEqual(expect.objectContaining({ kind: 'kill', taskId: victim.id }));
  });

  it('ends nobody twice, and nobody more', () => {
    const scene = crowded([{ instances: 4, tier: 'preemptible' }], {});
    waited(scene);
    waited(scene);
    expect(states(scene, 'web').filter((state) => state === 'PREEMPTING')).toHaveLength(1);
  });

  it('is launched where the place was made, and the victim waits', () => {
    const scene = crowded([{ instances: 4, tier: 'preemptible' }], { launchOrder: 9 });
    waited(scene);
    const victim = of(scene, 'web').find(({ state }) => state === 'PREEMPTING')!;
    scene.status(victim, 'TASK_KILLED');
    expect(states(scene, 'web')).toEqual(['PENDING', 'RUNNING', 'RUNNING', 'RUNNING']);
    expect(scene.offer(agentWith(1)).map(({ taskId }) => taskId)).toEqual([of(scene, 'new')[0]!.id]);
  });

  it('keeps its place over a restart of the host', () => {
    const scene = crowded([{ instances: 4, tier: 'preemptible' }], { launchOrder: 9 });
    waited(scene);
    scene.status(
      of(scene, 'web').find(({ state }) => state === 'PREEMPTING')!,
      'TASK_KILLED',
    );
    scene.reboot();
    scene.subscribe();
    expect(scene.offer(agentWith(1)).map(({ taskId }) => taskId)).toEqual([of(scene, 'new')[0]!.id]);
  });

  it('gives its place up after a time', () => {
    const scene = crowded([{ instances: 4, tier: 'preemptible' }], { cpus: 1, launchOrder: 9 });
    waited(scene);
    scene.status(
      of(scene, 'web').find(({ state }) => state === 'PREEMPTING')!,
      'TASK_KILLED',
    );
    const { remarks } = scene.pass(300_001);
    expect(remarks.map(({ message }) => message)).toContainEqual(expect.stringContaining('is free for others'));
    expect(scene.offer(agentWith(1)).map(({ name }) => name)).toEqual(['web']);
  });

  it('takes the least firm, the fewest and no more than needed', () => {
    const scene = crowded(
      [
        { name: 'low', cpus: 1, tier: 'preemptible', instances: 2 },
        { name: 'big', cpus: 2, tier: 'preemptible', priority: 5 },
      ],
      { cpus: 2 },
    );
    waited(scene);
    expect(states(scene, 'low')).toEqual(['PREEMPTING', 'PREEMPTING']);
    expect(states(scene, 'big')).toEqual(['RUNNING']);
  });

  it('picks the agent where it costs least', () => {
    const scene = crowded(
      [
        { name: 'high', cpus: 4, tier: 'preemptible', priority: 7 },
        { name: 'low', cpus: 4, tier: 'preemptible', launchOrder: 2 },
      ],
      { cpus: 4 },
      [agentWith(4, 'agent-1'), agentWith(4, 'agent-2')],
    );
    waited(scene);
    expect(states(scene, 'high')).toEqual(['RUNNING']);
    expect(states(scene, 'low')).toEqual(['PREEMPTING']);
  });

  it('uses what is free beside the victims', () => {
    const scene = crowded([{ cpus: 1, instances: 2, tier: 'preemptible' }], { cpus: 3 });
    waited(scene);
    expect(states(scene, 'web')).toEqual(['PREEMPTING', 'RUNNING']);
  });

  it('ends nobody where it would not help', () => {
    const scene = crowded([{ instances: 4, tier: 'preemptible' }], { cpus: 5 });
    waited(scene);
    expect(states(scene, 'web')).toEqual(['RUNNING', 'RUNNING', 'RUNNING', 'RUNNING']);
  });

  it('respects where it may be placed', () => {
    const scene = crowded(
      [
        { instances: 3, tier: 'preemptible' },
        { name: 'new', role: 'x' },
      ],
      {
        spreadByAttribute: 'zone',
      },
    );
    waited(scene);
    expect(states(scene, 'web')).toEqual(['RUNNING', 'RUNNING', 'RUNNING']);
  });

  it('gets the fixed port of another one', () => {
    const scene = crowded([{ cpus: 1, tier: 'preemptible', fixedPorts: [31_005] }], { fixedPorts: [31_005] });
    waited(scene);
    expect(states(scene, 'web')).toEqual(['PREEMPTING']);
  });

  it('waits for a place that comes anyway', () => {
    const scene = crowded([{ instances: 4, tier: 'preemptible' }], {});
    scene.send({
      kind: 'command',
      command: { kind: 'scale', jobKey: asJobKey('root/prod/web'), instances: 3 },
      actor: { kind: 'user', id: 'tester' },
    });
    waited(scene);
    expect(states(scene, 'web')).toEqual(['KILLING', 'RUNNING', 'RUNNING', 'RUNNING']);
  });

  it('gets one place for each task that waits', () => {
    const scene = crowded([{ instances: 8, tier: 'preemptible' }], { instances: 3 }, [
      agentWith(4, 'agent-1'),
      agentWith(4, 'agent-2'),
    ]);
    for (let round = 0; round < 3; round++) waited(scene);
    expect(states(scene, 'web').filter((state) => state === 'PREEMPTING')).toHaveLength(3);
    scene.die();
    for (const { id, state } of of(scene, 'web')) if (state === 'PREEMPTING') scene.status(id, 'TASK_KILLED');
    scene.offer(agentWith(2, 'agent-1'), agentWith(2, 'agent-2'));
    expect(states(scene, 'new')).toEqual(['ASSIGNED', 'ASSIGNED', 'ASSIGNED']);
  });
});

describe('whatever waits and runs', () => {
  const wish = fc.record({
    cpus: fc.constantFrom(0.5, 1, 2, 3),
    instances: fc.integer({ min: 1, max: 4 }),
    role: fc.constantFrom('a', 'b'),
    tier: fc.constantFrom<Tier>('preferred', 'preemptible', 'revocable'),
    priority: fc.nat(3),
    launchOrder: fc.nat(3),
    oneInstancePerAgent: fc.boolean(),
  });

  it('only firmer ones take places, all victims were needed, and it comes to rest', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 2, maxLength: 5 }), (wishes) => {
        const sizes = new Map([
          ['agent-1', 4],
          ['agent-2', 3],
        ]);
        const scene = new Scene();
        scene.subscribe();
        const definitions = wishes.map((each, index) => aJob({ ...each, name: `job-${index}` }));
        const byKey = new Map(definitions.map((definition) => [definition.key, { key: definition.key, definition }]));
        const cpusOf = (task: Task): number => byKey.get(task.jobKey)!.definition.template.resources.cpus;
        const freeOn = (agent: string): number =>
          scene
            .live()
            .filter(({ agentId }) => agentId === agent)
            .reduce((free, task) => free - cpusOf(task), sizes.get(agent)!);
        let preempted = 0;
        const round = (): void => {
          const free = [...sizes.keys()].map((agent) => ({ agent, cpus: freeOn(agent) }));
          for (const { cpus } of free) expect(cpus).toBeGreaterThanOrEqual(0);
          scene.offer(...free.filter(({ cpus }) => cpus > 0).map(({ agent, cpus }) => agentWith(cpus, agent)));
          scene.comeUp();
          const decision = scene.pass(61_000);
          for (const change of decision.changes) {
            if (change.kind !== 'task' || change.task.state !== 'PREEMPTING') continue;
            preempted += 1;
            const wanting = scene.live().find(({ reservedPlace }) => reservedPlace?.from.includes(change.task.id));
            expect(wanting && mayPreempt(byKey.get(wanting.jobKey)!, byKey.get(change.task.jobKey)!)).toBe(true);
            expect(wanting?.reservedPlace?.agentId).toBe(change.task.agentId);
          }
          for (const { id, state } of scene.live()) if (state === 'PREEMPTING') scene.status(id, 'TASK_KILLED');
        };
        // Defined one after the other, so that the firmest may come last.
        definitions.forEach((_definition, index) => {
          scene.define(...definitions.slice(0, index + 1));
          round();
        });
        for (let rounds = 0; rounds < 12; rounds++) round();
        const settled = preempted;
        for (let rounds = 0; rounds < 3; rounds++) round();
        expect(preempted).toBe(settled);
      }),
      { numRuns: 25 },
    );
  });
});
