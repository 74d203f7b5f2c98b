import type {
  Actor,
  Call,
  Command,
  CommandReply,
  Decision,
  FrameworkId,
  Input,
  Snapshot,
  UntimedInput,
} from '@borealis/contracts';
import { createCore, hasToBeCommitted, SteadyTime } from '@borealis/core';
import type { Core, CoreSettings } from '@borealis/core';
import type { MemoryStore, Term } from '@borealis/store';
import type { Agenda } from '../time/index.js';
import type { Durable } from './durable.js';

/** Between two of these nothing must be lost or doubled when the host dies there. */
export const deathPoints = [
  'decided',
  'proceeding',
  'committed',
  'betweenCalls',
  'beforeAcknowledge',
  'acknowledged',
  'subscribed',
] as const;
export type DeathPoint = (typeof deathPoints)[number];

/** What looks on. */
export interface HostWatch {
  readonly booted: (host: SimulatedHost, snapshot: Snapshot) => void;
  readonly decided: (
    host: SimulatedHost,
    inputs: readonly Input[],
    decision: Decision,
    replies: readonly CommandReply[],
  ) => void;
  readonly committed: (host: SimulatedHost, decision: Decision) => void;
  readonly calling: (host: SimulatedHost, call: Call) => void;
  /** The host has ended by itself or was ended; another one has to be started. */
  readonly died: (host: SimulatedHost, why: string) => void;
}

export interface HostSurroundings {
  readonly agenda: Agenda;
  readonly durable: Durable;
  readonly settings: CoreSettings;
  readonly entropy: string;
  /** What this machine's clock shows. */
  readonly clockMs: () => number;
  readonly send: (host: SimulatedHost, call: Call) => void;
  /** Whether it dies here. */
  readonly diesAt: (point: DeathPoint) => boolean;
  readonly watch: HostWatch;
}

interface Waiting {
  readonly input: UntimedInput;
  readonly answered?: (reply: CommandReply) => void;
}

interface Finishing {
  readonly decision: Decision;
  readonly answers: readonly (() => void)[];
}

const batchAtMost = 500;

/**
 * The scheduler loop of the real host on virtual time: decide, commit, call, tell; while one batch is being written, the next may be
 * decided already. What it is made of is the real core and the real in-memory store.
 */
export class SimulatedHost {
  core!: Core;
  term: Term = 0;
  alive = true;
  /** Stands still, as a process in a long pause does. */
  paused = false;
  private store!: MemoryStore;
  private time!: SteadyTime;
  private lastAtMs = 0;
  private inbox: Waiting[] = [];
  private awake = false;
  /** The first of `finishing` is being worked on. */
  private busy = false;
  private readonly finishing: Finishing[] = [];

  constructor(private readonly around: HostSurroundings) {}

  async boot(): Promise<void> {
    const { around } = this;
    this.store = around.durable.open();
    this.term = await this.store.beginTerm();
    const snapshot = await this.store.load();
    this.core = createCore(snapshot, around.settings);
    this.time = new SteadyTime(snapshot, around.clockMs());
    this.lastAtMs = around.agenda.nowMs;
    around.watch.booted(this, snapshot);
    this.take([{ kind: 'booted', entropy: around.entropy }]);
  }

  take(inputs: readonly UntimedInput[]): void {
    for (const input of inputs) this.inbox.push({ input });
    this.wake();
  }

  command(command: Command, actor: Actor, answered?: (reply: CommandReply) => void): void {
    this.inbox.push({ input: { kind: 'command', command, actor }, ...(answered ? { answered } : {}) });
    this.wake();
  }

  frameworkId(): FrameworkId | undefined {
    return this.core.framework().frameworkId;
  }

  die(why: string): void {
    if (!this.alive) return;
    this.alive = false;
    this.around.watch.died(this, why);
  }

  resume(): void {
    this.paused = false;
    this.wake();
    this.finish();
  }

  /** Nothing is waiting to be decided, written or called. */
  get isIdle(): boolean {
    return this.inbox.length === 0 && this.finishing.length === 0;
  }

  private get runs(): boolean {
    return this.alive && !this.paused;
  }

  private wake(): void {
    if (this.awake || this.inbox.length === 0 || !this.runs) return;
    this.awake = true;
    this.around.agenda.in(0, () => {
      this.awake = false;
      if (this.runs && this.inbox.length > 0) this.decide(this.inbox.splice(0, batchAtMost));
    });
  }

  private decide(batch: readonly Waiting[]): void {
    const { core, around } = this;
    const atMs = this.time.after(around.agenda.nowMs - this.lastAtMs, around.clockMs());
    this.lastAtMs = around.agenda.nowMs;
    const inputs = batch.map(({ input }) => ({ ...input, atMs })) as Input[];
    const { decision, replies } = core.handleAll(inputs);
    around.watch.decided(this, inputs, decision, replies);
    const answers = batch
      .filter(({ input }) => input.kind === 'command')
      .map(
        ({ answered }, index) =>
          () =>
            answered?.(replies[index]!),
      );
    if (core.hasMore) this.inbox.push({ input: { kind: 'proceed' } });
    if (this.diesAt('decided')) return;
    if (batch.some(({ input }) => input.kind === 'proceed') && this.diesAt('proceeding')) return;
    this.finishing.push({ decision, answers });
    this.finish();
    this.wake();
  }

  /** Writes the first of what was decided, then makes its calls; one after the other, in their order. */
  private finish(): void {
    const [next] = this.finishing;
    if (!next || this.busy || !this.runs) return;
    this.busy = true;
    if (!hasToBeCommitted(next.decision)) return this.call(next);
    this.around.agenda.in(this.around.durable.latencyMs(), () => this.write(next));
  }

  private async write(next: Finishing): Promise<void> {
    if (!this.runs) {
      this.busy = false;
      return;
    }
    try {
      await this.around.durable.commit(this.store, next.decision.changes, this.term);
    } catch (error) {
      return this.die(error instanceof Error ? error.message : String(error));
    }
    this.around.watch.committed(this, next.decision);
    if (!this.diesAt('committed')) this.call(next);
  }

  private call({ decision, answers }: Finishing): void {
    const { around } = this;
    const others = decision.calls.filter(({ kind }) => kind !== 'acknowledge');
    const acknowledgements = decision.calls.filter(({ kind }) => kind === 'acknowledge');
    for (const [index, call] of others.entries()) {
      if (index > 0 && this.diesAt('betweenCalls')) return;
      this.make(call);
    }
    if (acknowledgements.length > 0 && this.diesAt('beforeAcknowledge')) return;
    for (const call of acknowledgements) this.make(call);
    if (acknowledgements.length > 0 && this.diesAt('acknowledged')) return;
    for (const answer of answers) answer();
    this.finishing.shift();
    this.busy = false;
    if (this.finishing.length > 0) around.agenda.in(0, () => this.finish());
  }

  private make(call: Call): void {
    this.around.watch.calling(this, call);
    this.around.send(this, call);
  }

  private diesAt(point: DeathPoint): boolean {
    if (!this.around.diesAt(point)) return false;
    this.die(`killed at the point "${point}"`);
    return true;
  }
}
