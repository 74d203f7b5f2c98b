import { asFrameworkId, asTaskId, isEnding, restartSettingsSchema } from '@borealis/contracts';
import type {
  Call,
  Change,
  Command,
  CommandReply,
  Decision,
  Input,
  JobDefinition,
  MesosTaskState,
  Offer,
  Operation,
  Plan,
  Remark,
  RestartSettings,
  Snapshot,
  Task,
  TaskLaunch,
  TaskStatus,
  Unavailability,
} from '@borealis/contracts';
import type { Core } from '../core.js';
import { createCore } from '../core.js';
import type { PlanQuestion } from '../plan/index.js';
import { defaultCoreSettings } from '../settings.js';
import type { CoreSettings } from '../settings.js';
import { MirrorStore } from './mirror-store.js';

const empty: Snapshot = { jobs: [], revisions: [], tasks: [], operations: [], agents: [], quotas: [] };

/** Far above what any scene has tasks: work that is left for later has to come to an end. */
const maxProceeds = 2_000;

/** Nothing is watched unless a case says so: time passes in a scene only where it is told to. */
export const restartSettings = (wish: Partial<RestartSettings> = {}): RestartSettings =>
  restartSettingsSchema.parse({ watchMs: 0, ...wish });

type Pure<T> = T extends { readonly atMs: number } ? Omit<T, 'atMs'> : never;

/** A core under test with a clock of its own: what went in, what came out, and a mirror that holds what a store would. */
export class Scene {
  nowMs = 1_000_000;
  core: Core;
  readonly mirror = new MirrorStore();
  readonly calls: Call[] = [];
  readonly changes: Change[] = [];
  readonly remarks: Remark[] = [];
  private readonly settings: CoreSettings;
  /** Goes on at once with what a decision leaves for later. A hasty one lets other inputs come between. */
  hasty = false;
  private terms = 0;
  private uuids = 0;

  constructor(settings: Partial<CoreSettings> = {}) {
    this.settings = { ...defaultCoreSettings, frameworkName: 'fw', ...settings };
    this.core = createCore(empty, this.settings);
    this.send({ kind: 'booted', entropy: `term-${++this.terms}` });
  }

  send(input: Pure<Input>): Decision {
    const whole = this.handle({ ...input, atMs: this.nowMs });
    let { changes, calls, remarks } = whole;
    for (let rounds = 0; this.core.hasMore && !this.hasty; rounds++) {
      if (rounds > maxProceeds) throw new Error(`${maxProceeds} decisions at one moment, and still something is left`);
      const more = this.handle({ kind: 'proceed', atMs: this.nowMs });
      changes = [...changes, ...more.changes];
      calls = [...calls, ...more.calls];
      remarks = [...remarks, ...more.remarks];
    }
    return { ...whole, changes, calls, remarks };
  }

  /** One decision, which may leave something for the next. */
  handle(input: Input): Decision {
    const decision = this.core.handle(input);
    this.calls.push(...decision.calls);
    this.changes.push(...decision.changes);
    this.remarks.push(...decision.remarks);
    this.mirror.apply(decision.changes);
    return decision;
  }

  /** The host dies and comes back with what the store holds. */
  reboot(): void {
    this.core = createCore(this.mirror.snapshot(), this.settings);
    this.send({ kind: 'booted', entropy: `term-${++this.terms}` });
  }

  define(...definitions: readonly JobDefinition[]): Decision {
    return this.command({ kind: 'applyJobs', definitions: [...definitions], onChange: 'keep', onRemoved: 'suspend' });
  }

  command(command: Command): Decision {
    const isRestart = command.kind === 'rollingRestart' || command.kind === 'restartTask';
    return this.asItIs(isRestart && !command.settings ? { ...command, settings: restartSettings() } : command);
  }

  /** A command to which nothing is added. */
  asItIs(command: Command): Decision {
    return this.send({ kind: 'command', command, actor: { kind: 'user', id: 'tester' } });
  }

  /** The operation a command began. */
  begin(command: Command): Operation {
    const { reply } = this.command(command);
    if (!reply?.ok) throw new Error(`refused: ${JSON.stringify(reply)}`);
    return reply.operation;
  }

  refusal(command: Command): Extract<CommandReply, { ok: false }> {
    const { reply } = this.command(command);
    if (reply?.ok !== false) throw new Error('not refused');
    return reply;
  }

  plan(question: PlanQuestion): Plan {
    const planned = this.core.plan(question, this.nowMs);
    if (!planned.ok) throw new Error(`refused: ${JSON.stringify(planned)}`);
    return planned.plan;
  }

  operation(begun: Operation): Operation {
    const found = this.core.operation(begun.id);
    if (!found) throw new Error(`no operation ${begun.id}`);
    return found;
  }

  subscribe(frameworkId = 'framework-1'): Decision {
    return this.send({ kind: 'subscribed', frameworkId: asFrameworkId(frameworkId) });
  }

  offer(...offers: readonly Offer[]): readonly TaskLaunch[] {
    return this.send({ kind: 'offers', offers }).calls.flatMap((call) => (call.kind === 'accept' ? call.launches : []));
  }

  status(task: Pick<Task, 'id' | 'agentId'> | string, state: MesosTaskState, more: Partial<TaskStatus> = {}): Decision {
    const id = typeof task === 'string' ? asTaskId(task) : task.id;
    const agentId = typeof task === 'string' ? undefined : task.agentId;
    const uuid = 'uuid' in more ? {} : { uuid: `uuid-${++this.uuids}` };
    return this.send({
      kind: 'statusUpdate',
      status: {
        taskId: id,
        state,
        ...(agentId === undefined ? {} : { agentId }),
        source: 'SOURCE_EXECUTOR',
        ...uuid,
        ...more,
      },
    });
  }

  /** Everything that was launched, in its order. */
  get launched(): TaskLaunch[] {
    return this.calls.flatMap((call) => (call.kind === 'accept' ? call.launches : []));
  }

  /** Every launched task that is not up yet comes up (and answers its health check). */
  comeUp(): void {
    for (const task of this.core.tasks()) {
      if (task.state === 'ASSIGNED' || task.state === 'STARTING') this.status(task, 'TASK_RUNNING', { healthy: true });
    }
  }

  /** Every task that is being killed ends. */
  die(): void {
    for (const task of this.core.tasks()) if (isEnding(task.state)) this.status(task, 'TASK_KILLED');
  }

  pass(ms: number): Decision {
    this.nowMs += ms;
    return this.send({ kind: 'tick' });
  }

  /** Defined, and nothing offered yet. */
  static waiting(settings: Partial<CoreSettings>, ...definitions: readonly JobDefinition[]): Scene {
    const scene = new Scene(settings);
    scene.subscribe();
    scene.define(...definitions);
    return scene;
  }

  /** Defined, launched and up. */
  static running(...definitions: readonly JobDefinition[]): Scene {
    const scene = Scene.waiting({}, ...definitions);
    scene.offer(...roomy());
    scene.comeUp();
    return scene;
  }

  live(): Task[] {
    return this.core.tasks();
  }

  only(): Task {
    const [task, ...more] = this.live();
    if (!task || more.length > 0) throw new Error(`${this.live().length} live tasks`);
    return task;
  }
}

/** Room enough for whatever a test runs, on three agents. */
export const roomy = (): Offer[] => ['agent-1', 'agent-2', 'agent-3'].map((agent, index) => offerOf(agent, index));

/** The same while one of the agents is to go down: a master tells of it with each of its offers. */
export const roomyBut = (going: string, unavailability: Unavailability): Offer[] =>
  roomy().map((offer) => (offer.agentId === going ? { ...offer, unavailability } : offer));

let number = 0;
const offerOf = (agent: string, index: number): Offer => ({
  id: `roomy-${++number}` as Offer['id'],
  agentId: agent as Offer['agentId'],
  hostname: `${agent}.example`,
  agentIp: `10.0.0.${index + 1}`,
  agentPort: 5051,
  allocatedTo: '*',
  attributes: {},
  pools: [
    {
      reservedFor: '*',
      cpus: 1_000,
      memMb: 1_000_000,
      diskMb: 1_000_000,
      gpus: 0,
      ports: [{ begin: 1_024, end: 65_535 }],
    },
  ],
});
