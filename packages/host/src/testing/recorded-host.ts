import { asAgentId, asFrameworkId, asJobKey, asOfferId } from '@borealis/contracts';
import type { Call, Command, JobDefinition, Offer, TaskId, TaskStatus, UntimedInput } from '@borealis/contracts';
import { createCore, defaultCoreSettings, SteadyTime } from '@borealis/core';
import type { Core, CoreSettings } from '@borealis/core';
import { MemoryStore } from '@borealis/store';
import type { Store } from '@borealis/store';
import { InputRecording } from '../loop/input-recording.js';
import { SchedulerLoop } from '../loop/scheduler-loop.js';

export const webKey = asJobKey('root/prod/web');

const definition = (instances: number): JobDefinition => ({
  key: webKey,
  driver: 'docker',
  instances,
  minimumInstances: 0,
  allowScaling: true,
  launchOrder: 1,
  persistent: false,
  placement: { oneInstancePerAgent: false },
  restart: { mode: 'always', backoffMs: 1, backoffMaxMs: 2, stableAfterMs: 30_000 },
  template: {
    resources: { cpus: 0.5, memMb: 128, diskMb: 0, gpus: 0, ports: { count: 1, fixed: [] } },
    command: { shell: false, arguments: ['sleep', '1'], environment: [{ name: 'SECRET', value: 'hunter2' }], uris: [] },
    labels: {},
    killGraceMs: 5_000,
  },
});

/** Defines one job with so many instances. */
export const defining = (instances: number): Command => ({
  kind: 'applyJobs',
  definitions: [definition(instances)],
  onChange: 'rolling',
  onRemoved: 'suspend',
});

const settings: CoreSettings = { ...defaultCoreSettings, frameworkName: 'fw', reviveIntervalMs: 0, offerHoldMs: 5 };

/** The part of a host that decides and records, on a store of its own; Mesos is whoever calls it. */
export class RecordedHost {
  readonly store: Store;
  readonly sent: Call[] = [];
  private readonly alive = new Set<TaskId>();
  private offers = 0;
  private entropy = 0;

  private constructor(
    store: Store,
    readonly core: Core,
    private readonly loop: SchedulerLoop,
    private readonly recording: InputRecording,
  ) {
    this.store = store;
  }

  static async start(store: Store = new MemoryStore(), entropy = 'first', keptBytes = Infinity): Promise<RecordedHost> {
    const term = await store.beginTerm();
    const snapshot = await store.load();
    const core = createCore(snapshot, settings);
    const around: { host?: RecordedHost } = {};
    const time = new SteadyTime(snapshot, Date.now());
    const recording = new InputRecording({
      store,
      term,
      core,
      time,
      settings,
      version: '0.0.0',
      limits: { on: true, keepMs: Infinity, maxBytes: keptBytes },
      leastMs: 0,
      entropy: () => `${entropy}-${++around.host!.entropy}`,
      subscribeAgain: () => void around.host?.subscribe(),
      renewed: () => undefined,
    });
    await recording.begin();
    const loop = new SchedulerLoop({
      core,
      store,
      term,
      time,
      send: (call) => Promise.resolve(around.host?.hear(call)),
      prepareToTell: () => () => undefined,
      measure: () => undefined,
      fatal: (error) => {
        throw error;
      },
      recorder: recording.recorder,
    });
    around.host = new RecordedHost(store, core, loop, recording);
    await loop.take([{ kind: 'booted', entropy }]);
    return around.host;
  }

  take(...inputs: readonly UntimedInput[]): Promise<void> {
    return this.loop.take(inputs);
  }

  command(command: Command): Promise<unknown> {
    return this.loop.command(command, { kind: 'user', id: 'tester' });
  }

  define(instances: number): Promise<unknown> {
    return this.command(defining(instances));
  }

  subscribe(): Promise<void> {
    return this.take({ kind: 'subscribed', frameworkId: asFrameworkId('f-1') });
  }

  offer(agent: number): Promise<void> {
    return this.take({ kind: 'offers', offers: [anOffer(++this.offers, agent)] });
  }

  /** Of one of the tasks that were launched and have not ended. */
  update(pick: number, state: TaskStatus['state']): Promise<void> {
    const all = [...this.alive];
    const taskId = all[pick % Math.max(1, all.length)];
    if (taskId === undefined) return Promise.resolve();
    if (state !== 'TASK_RUNNING') this.alive.delete(taskId);
    const agentId = this.core.task(taskId)?.agentId;
    return this.take({
      kind: 'statusUpdate',
      status: { taskId, state, uuid: `u-${this.sent.length}`, ...(agentId === undefined ? {} : { agentId }) },
    });
  }

  renewWhenDue(): void {
    this.recording.renewWhenDue(this.loop);
  }

  /** What is taken while the loop comes to its end is done in its next run. */
  async settled(): Promise<void> {
    for (let runs = 0; runs < 3; runs++) await this.loop.idle(30_000);
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.recording.end();
  }

  private hear(call: Call): void {
    this.sent.push(call);
    if (call.kind === 'accept') for (const { taskId } of call.launches) this.alive.add(taskId);
  }
}

const anOffer = (number: number, agent: number): Offer => ({
  id: asOfferId(`o-${number}`),
  agentId: asAgentId(`a-${agent}`),
  hostname: `a-${agent}.example`,
  agentIp: '10.0.0.1',
  agentPort: 5051,
  allocatedTo: '*',
  attributes: {},
  pools: [{ reservedFor: '*', cpus: 2, memMb: 600, diskMb: 0, gpus: 0, ports: [{ begin: 31_000, end: 31_099 }] }],
});
