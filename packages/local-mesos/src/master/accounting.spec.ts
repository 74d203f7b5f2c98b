import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventStream } from '../http/event-stream.js';
import { silentLogger } from '../logger.js';
import { EMPTY_BUNDLE, addBundles, bundleOf, exclusivePart, quantitiesOf, resourcesOf } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { defaultExecutor, ports, scalar } from '../testing/build-task.js';
import { RecordedAgent } from '../testing/recorded-agent.js';
import { CallType, Capability, OperationType, ReservationType, TaskState, VolumeMode, isTerminal } from '../wire.js';
import type { FrameworkInfo, Operation, Resource } from '../wire.js';
import type { FrameworkRecord } from './framework-record.js';
import { Master } from './master.js';
import type { AgentRecord, OfferRecord } from './records.js';
import { emptyRegistry } from './registry.js';
import { pathOf } from './share-ledger.js';

const SETTINGS = {
  allocationIntervalMs: 3_600_000,
  heartbeatMs: 3_600_000,
  agentTimeoutMs: 3_600_000,
  agentReregisterTimeoutMs: 3_600_000,
  offerTimeoutMs: undefined,
};
const ROLES = ['web', 'eng', 'eng/dev'] as const;
const AGENT = bundleOf([scalar('cpus', 4), scalar('mem', 512), scalar('disk', 100), ports(31000, 31009)]);

const frameworkInfo = (index: number): FrameworkInfo => ({
  user: '',
  name: `f${index}`,
  id: { value: `f${index}` },
  roles: index === 0 ? ['web', 'eng'] : ['web', 'eng/dev'],
  failoverTimeout: index === 0 ? 3_600 : 0,
  checkpoint: index === 0,
  capabilities: [
    Capability.MULTI_ROLE,
    Capability.RESERVATION_REFINEMENT,
    Capability.PARTITION_AWARE,
    ...(index === 0 ? [Capability.SHARED_RESOURCES] : []),
  ].map((type) => ({ type })),
});

type Step = readonly [action: number, which: number, amount: number];

/** A master with two frameworks and two agents, driven by numbers. */
class Scene {
  readonly master = new Master(emptyRegistry(), SETTINGS, (id) => ({ id, ip: 0, port: 5050 }), silentLogger);
  readonly agents = [5051, 5052].map((port) => new RecordedAgent(this.master, port, AGENT));
  #names = 0;

  constructor() {
    this.subscribe(0);
    this.subscribe(1);
    for (const agent of this.agents) agent.register();
  }

  subscribe(index: number): void {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    const filter = { send: () => undefined, close: (end: () => void) => end() };
    const stream = new EventStream(`s${this.#names++}`, response, 'application/json', () => undefined, filter);
    this.master.subscribe({ type: CallType.SUBSCRIBE, subscribe: { frameworkInfo: frameworkInfo(index) } }, stream);
  }

  offer(which: number): OfferRecord | undefined {
    const offers = [...this.master.books.offers.values()];
    return offers[which % Math.max(1, offers.length)];
  }

  framework(which: number): FrameworkRecord | undefined {
    const frameworks = [...this.master.books.frameworks.values()];
    return frameworks[which % Math.max(1, frameworks.length)];
  }

  accept(which: number, operationsOn: (offer: OfferRecord, resources: readonly Resource[]) => Operation[]): void {
    const offer = this.offer(which);
    if (offer === undefined) return;
    const resources = resourcesOf(offer.bundle, { allocationRole: undefined, reservations: 'post-refinement' });
    this.master.handle(offer.framework, {
      type: CallType.ACCEPT,
      accept: {
        offerIds: [{ value: offer.id }],
        operations: operationsOn(offer, resources),
        filters: { refuseSeconds: 0 },
      },
    });
  }

  name(): string {
    return `n${this.#names++ % 7}`;
  }

  stop(): void {
    this.master.stop();
  }
}

/** A part of something the offer has. */
function partOf(resources: readonly Resource[], which: number, amount: number): Resource {
  const picked = resources[which % Math.max(1, resources.length)] ?? scalar('cpus', 1);
  if (picked.ranges) return { ...picked, ranges: { range: [{ begin: 31000 + (amount % 10), end: 31009 }] } };
  const all = picked.scalar?.value ?? 0;
  return amount % 3 === 0 ? picked : { ...picked, scalar: { value: (all * (amount % 10)) / 10 } };
}

const launch = (scene: Scene, offer: OfferRecord, resources: readonly Resource[]): Operation => ({
  type: OperationType.LAUNCH,
  launch: {
    taskInfos: [
      {
        name: 't',
        taskId: { value: scene.name() },
        agentId: { value: offer.agent.id },
        resources: [...resources],
        command: { value: 'x' },
      },
    ],
  },
});

const reserved = (resource: Resource, role: string): Resource => ({
  ...resource,
  reservations: [...(resource.reservations ?? []), { type: ReservationType.DYNAMIC, role }],
});

const ACTIONS: readonly ((scene: Scene, which: number, amount: number) => void)[] = [
  ({ master }) => master.allocator.run(),
  ({ master }) => master.allocator.run(),
  (scene, which, amount) =>
    scene.accept(which, (offer, all) => [
      launch(scene, offer, [partOf(all, amount, amount)]),
      launch(scene, offer, [partOf(all, which, which), scalar('cpus', (amount % 7) / 10)]),
    ]),
  (scene, which, amount) =>
    scene.accept(which, (offer) => [
      {
        type: OperationType.LAUNCH_GROUP,
        launchGroup: {
          executor: defaultExecutor(`e${amount % 2}`),
          taskGroup: {
            tasks: [0, 1].map(() => ({
              name: 't',
              taskId: { value: scene.name() },
              agentId: { value: offer.agent.id },
              resources: [scalar('cpus', 0.3), scalar('mem', 16)],
              command: { value: 'x' },
            })),
          },
        },
      },
    ]),
  (scene, which, amount) =>
    scene.accept(which, (offer, all) => [
      { type: OperationType.RESERVE, reserve: { resources: [reserved(partOf(all, amount, amount), offer.role)] } },
    ]),
  (scene, which, amount) =>
    scene.accept(which, (_, all) => [
      { type: OperationType.UNRESERVE, unreserve: { resources: [partOf(all, amount, amount)] } },
    ]),
  (scene, which, amount) =>
    scene.accept(which, (offer, all) => {
      const disk = all.find(({ name, disk: kind }) => name === 'disk' && !kind) ?? scalar('disk', 10);
      const bare = reserved({ ...partOf([disk], 0, amount), reservations: null }, offer.role);
      const volume: Resource = {
        ...bare,
        disk: { persistence: { id: `v${amount % 3}` }, volume: { containerPath: 'v', mode: VolumeMode.RW } },
        ...(amount % 4 === 1 ? { shared: {} } : {}),
      };
      return [
        { type: OperationType.RESERVE, reserve: { resources: [bare] } },
        { type: OperationType.CREATE, create: { volumes: [volume] } },
        launch(scene, offer, [volume, scalar('cpus', 0.1)]),
        launch(scene, offer, [volume, scalar('cpus', 0.1)]),
      ];
    }),
  (scene, which, amount) =>
    scene.accept(which, (_, all) => {
      const volumes = all.filter(({ disk }) => disk?.persistence);
      return [{ type: OperationType.DESTROY, destroy: { volumes: [partOf(volumes, which, amount)] } }];
    }),
  (scene, which, amount) =>
    scene.accept(which, (_, all) => {
      const [volume] = all.filter(({ disk }) => disk?.persistence);
      const bare = all.find(({ name, disk }) => name === 'disk' && !disk) ?? scalar('disk', 1);
      if (volume === undefined) return [];
      return [
        { type: OperationType.SHRINK_VOLUME, shrinkVolume: { volume, subtract: { value: (amount % 50) / 7 } } },
        { type: OperationType.GROW_VOLUME, growVolume: { volume, addition: partOf([bare], 0, amount) } },
      ];
    }),
  (scene, which) => {
    const offer = scene.offer(which);
    if (offer === undefined) return;
    const decline = { offerIds: [{ value: offer.id }], filters: { refuseSeconds: 0 } };
    scene.master.handle(offer.framework, { type: CallType.DECLINE, decline });
  },
  (scene, which, amount) => scene.agents[which % 2]?.tell(amount, TaskState.TASK_RUNNING),
  (scene, which, amount) => scene.agents[which % 2]?.tell(amount, TaskState.TASK_FINISHED),
  (scene, which, amount) => {
    const agent = scene.agents[which % 2];
    const ended = [...(agent?.tasks.values() ?? [])].filter(({ latestState }) => isTerminal(latestState));
    const status = ended[amount % Math.max(1, ended.length)]?.status;
    const framework = scene.framework(amount);
    if (agent === undefined || !status?.uuid || framework === undefined) return;
    const { taskId, uuid } = status;
    scene.master.handle(framework, {
      type: CallType.ACKNOWLEDGE,
      acknowledge: { agentId: { value: agent.id }, taskId, uuid },
    });
  },
  (scene, which, amount) => scene.agents[which % 2]?.exit(amount),
  (scene, which) => scene.master.linkBroken(scene.agents[which % 2]?.id ?? ''),
  (scene, which) => scene.agents[which % 2]?.reregister(),
  (scene, which) => scene.master.losses.markUnreachable(scene.agents[which % 2]?.id ?? ''),
  (scene, which) => scene.subscribe(which % 2),
  (scene, which) => {
    const { stream } = scene.framework(which) ?? {};
    if (stream) scene.master.frameworks.disconnected(stream);
  },
  (scene, which, amount) => {
    const role = ROLES[which % 3] ?? 'web';
    const resources = [partOf([scalar('cpus', 2), scalar('disk', 50)], amount, amount)].map((each) =>
      reserved(each, role),
    );
    const agentId = scene.agents[amount % 2]?.id ?? '';
    const operation =
      which % 2 === 0
        ? { type: OperationType.RESERVE, reserve: { resources } }
        : { type: OperationType.UNRESERVE, unreserve: { resources } };
    scene.master.operatorOperations.apply(agentId, operation, undefined);
  },
  ({ master }, which, amount) => {
    const amounts = new Map([['cpus', amount * 100]]);
    master.rolePolicies.updateQuotas([{ role: ROLES[which % 3] ?? 'web', guarantees: amounts, limits: amounts }], true);
  },
  ({ master }, which) => master.rolePolicies.updateWeights([{ role: 'web', weight: (which % 5) + 1 }]),
];

const sumOf = (bundles: readonly Bundle[]): Bundle => bundles.reduce(addBundles, EMPTY_BUNDLE);

const contentOf = ({ scalars, ranges }: Bundle): object => ({
  scalars: Object.fromEntries([...scalars].sort(([a], [b]) => (a < b ? -1 : 1))),
  ranges: Object.fromEntries(ranges),
});

function usedOf(master: Master, agent: AgentRecord): Bundle {
  const executors = [...master.books.frameworks.values()].flatMap((framework) => [...framework.executors.values()]);
  const holders = [...agent.tasks].filter(({ released }) => !released);
  const held = [...holders, ...executors.filter(({ agentId }) => agentId === agent.id)];
  return sumOf(held.map((holder) => exclusivePart(holder.held)));
}

/** Free, offered and used are everything an agent has, and nothing is counted twice. */
function expectBalance(master: Master): void {
  for (const agent of master.books.agents.values()) {
    const offered = sumOf([...agent.offers].map(({ bundle }) => bundle));
    const sum = sumOf([agent.free, offered, usedOf(master, agent)]);
    expect(contentOf(sum)).toEqual(contentOf(agent.total));
    for (const [key, milli] of sum.scalars) expect([key, milli > 0]).toEqual([key, true]);
  }
}

/** What the ledger says of a role is what offers, tasks and executors of it hold. */
function expectLedger(master: Master): void {
  const held = new Map<string, Bundle>();
  const hold = (role: string, bundle: Bundle): void => {
    for (const node of pathOf(role)) held.set(node, addBundles(held.get(node) ?? EMPTY_BUNDLE, bundle));
  };
  for (const { role, bundle } of master.books.offers.values()) hold(role, bundle);
  for (const { tasks, executors } of master.books.frameworks.values()) {
    for (const task of tasks.values()) if (!task.released) hold(task.role, exclusivePart(task.held));
    for (const executor of executors.values()) hold(executor.role, exclusivePart(executor.held));
  }
  for (const role of ROLES) {
    const known = [...master.shares.heldBelow(role)].filter(([, milli]) => milli !== 0);
    expect(new Map(known.sort())).toEqual(new Map([...quantitiesOf(held.get(role) ?? EMPTY_BUNDLE)].sort()));
  }
  const totals = sumOf([...master.books.agents.values()].map(({ total }) => total));
  for (const name of ['cpus', 'mem', 'disk']) {
    expect(master.shares.totals.get(name) ?? 0).toBe(quantitiesOf(totals).get(name) ?? 0);
  }
}

const steps = fc.array(
  fc.tuple(fc.nat(ACTIONS.length - 1), fc.nat(20), fc.nat(20)).map((step): Step => step),
  { maxLength: 40, size: 'max' },
);

describe('the account of resources', () => {
  it('balances after whatever happens', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const scene = new Scene();
        try {
          for (const [action, which, amount] of taken) {
            ACTIONS[action]?.(scene, which, amount);
            expectBalance(scene.master);
            expectLedger(scene.master);
          }
        } finally {
          scene.stop();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is empty again when nobody holds anything', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const scene = new Scene();
        try {
          for (const [action, which, amount] of taken) ACTIONS[action]?.(scene, which, amount);
          const { master } = scene;
          for (const framework of [...master.books.frameworks.values()]) master.frameworks.remove(framework);
          for (const role of ROLES) {
            for (const [name, milli] of master.shares.heldBelow(role))
              expect([role, name, milli]).toEqual([role, name, 0]);
          }
          for (const { free, total } of master.books.agents.values()) expect(contentOf(free)).toEqual(contentOf(total));
        } finally {
          scene.stop();
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a task id used again on another agent', () => {
  const launchOn = (scene: Scene, agent: RecordedAgent | undefined): void => {
    const { books } = scene.master;
    const offer = [...books.offers.values()].find((each) => each.agent.id === agent?.id);
    if (offer === undefined) throw new Error('no offer of the agent');
    const taskInfos = [
      {
        name: 't',
        taskId: { value: 't' },
        agentId: { value: offer.agent.id },
        resources: [scalar('cpus', 1)],
        command: { value: 'x' },
      },
    ];
    scene.master.handle(offer.framework, {
      type: CallType.ACCEPT,
      accept: { offerIds: [{ value: offer.id }], operations: [{ type: OperationType.LAUNCH, launch: { taskInfos } }] },
    });
  };

  it('keeps its resources, whatever the agent that lost it first tells', () => {
    const scene = new Scene();
    try {
      const [first, second] = scene.agents;
      scene.master.frameworks.remove(scene.framework(0) as FrameworkRecord);
      scene.master.allocator.run();
      launchOn(scene, first);
      // The framework does not checkpoint: the task is lost with the link.
      scene.master.linkBroken(first?.id ?? '');
      launchOn(scene, second);
      first?.reregister();
      first?.tell(0, TaskState.TASK_FINISHED);
      expect([...(scene.framework(0)?.tasks.values() ?? [])]).toMatchObject([
        { id: 't', agentId: second?.id, state: TaskState.TASK_STAGING, released: false },
      ]);
      expectBalance(scene.master);
      expect(first?.tasks.size).toBe(0);
    } finally {
      scene.stop();
    }
  });

  it('is not ended by an update that was on its way from the first', () => {
    const scene = new Scene();
    try {
      const [first, second] = scene.agents;
      scene.master.frameworks.remove(scene.framework(0) as FrameworkRecord);
      scene.master.allocator.run();
      launchOn(scene, first);
      const [held] = [...(first?.tasks.values() ?? [])];
      scene.master.linkBroken(first?.id ?? '');
      launchOn(scene, second);
      first?.tasks.clear();
      first?.reregister();
      const status = { taskId: { value: 't' }, state: TaskState.TASK_FAILED, uuid: new Uint8Array(16) };
      scene.master.update(first?.id ?? '', held?.framework.id?.value ?? '', status, TaskState.TASK_FAILED);
      expect(scene.framework(0)?.tasks.get('t')).toMatchObject({ agentId: second?.id, released: false });
      expectBalance(scene.master);
    } finally {
      scene.stop();
    }
  });
});
