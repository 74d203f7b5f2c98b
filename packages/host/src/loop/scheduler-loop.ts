import type { Actor, Call, Change, Command, CommandReply, Decision, Remark, UntimedInput } from '@borealis/contracts';
import { hasToBeCommitted } from '@borealis/core';
import type { Core, SteadyTime } from '@borealis/core';
import type { RecordedDecision, Store, Term } from '@borealis/store';
import { CommitQueue } from './commit-queue.js';
import type { PassCrashPoint } from './crash-point.js';
import type { InputRecorder } from './input-recorder.js';

/** What the loop needs of the host around it. */
export interface LoopSurroundings {
  readonly core: Core;
  readonly store: Pick<Store, 'commit'>;
  readonly term: Term;
  readonly time: SteadyTime;
  readonly send: (call: Call) => Promise<void>;
  /** Before the commit: puts together what listeners are to be told. What it returns tells them, after the commit. */
  readonly prepareToTell: (changes: readonly Change[], remarks: readonly Remark[]) => () => void;
  readonly measure: (batch: {
    readonly inputs: number;
    readonly changes: number;
    readonly calls: number;
    readonly commitMs: number;
  }) => void;
  /** Absent: inputs are not recorded. */
  readonly recorder?: InputRecorder | undefined;
  /** What cannot be survived: the process ends and resumes from what was committed. */
  readonly fatal: (error: unknown) => void;
  readonly crashPoint?: PassCrashPoint | undefined;
}

interface Waiting {
  readonly input: UntimedInput;
  readonly answered?: (reply: CommandReply) => void;
}

/** Inputs taken in one batch: one commit for all of them. */
const batchAtMost = 1_000;
/** Batches under way at once: what waits to be written is written together. */
const underWayAtMost = 4;
const turnAtMostMs = 10;
/**
 * From so many waiting inputs or calls in flight on, the stream of events is held back. Enough for the next batches; what waits longer
 * waits better as bytes of the stream than as objects the collector carries about.
 */
const heldBackFrom = 4_000;

/**
 * The one place where things happen, one batch after the other: decide, commit, call, tell. Nothing of a batch is visible to anybody
 * before it is durable. While some are being written, the next are decided already; should the writing fail, nothing more is written, the
 * process ends, and what was decided in vain is gone with it.
 */
export class SchedulerLoop {
  private inbox: Waiting[] = [];
  private running: Promise<void> | undefined;
  /** The last batch, until everything of it and of those before it is done. */
  private finishing: Promise<void> = Promise.resolve();
  /** Those under way, oldest first. */
  private underWay: Promise<void>[] = [];
  private inFlight = 0;
  private lastAt = performance.now();
  private readonly commits = new CommitQueue((changes, decisions) => this.write(changes, decisions));
  private stopped = false;
  private pause: (() => Promise<readonly UntimedInput[]>) | undefined;
  private waitingForRoom: (() => void)[] = [];

  constructor(private readonly around: LoopSurroundings) {}

  /** Puts inputs in; resolves at once, or when there is room again. */
  take(inputs: readonly UntimedInput[]): Promise<void> {
    if (this.stopped) return Promise.resolve();
    for (const input of inputs) this.inbox.push({ input });
    this.run();
    if (this.inbox.length + this.inFlight < heldBackFrom) return Promise.resolve();
    return new Promise((resolve) => this.waitingForRoom.push(resolve));
  }

  /** Resolves with the core's answer once what it changed is durable. */
  command(command: Command, actor: Actor): Promise<CommandReply> {
    return new Promise((answered) => {
      this.inbox.push({ input: { kind: 'command', command, actor }, answered });
      this.run();
    });
  }

  /** Resolves when nothing is left to be done, at the latest after this time. */
  async idle(atMostMs: number): Promise<void> {
    if (!this.running) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, atMostMs)));
    await Promise.race([this.running, late]);
    clearTimeout(timer);
  }

  /** Does this between two batches, while nothing is decided, written or left for later; the inputs it returns come first afterwards. */
  between(work: () => Promise<readonly UntimedInput[]>): void {
    if (this.stopped) return;
    this.pause = work;
    this.run();
  }

  /** Takes nothing more and resolves when what was taken is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private run(): void {
    this.running ??= this.drain()
      .catch((error: unknown) => {
        this.stopped = true;
        // Without the decisions that are lost, those that follow from them would make a recording nobody can replay.
        this.around.recorder?.take();
        this.around.fatal(error);
      })
      .finally(() => {
        this.running = undefined;
        if (this.inbox.length > 0 && !this.stopped) this.run();
      });
  }

  private async drain(): Promise<void> {
    while (this.inbox.length > 0 || this.pause) {
      // What a decision left for the next one is in the core alone: a pause waits for it.
      if (this.pause && !this.around.core.hasMore) await this.rest(this.pause);
      // Lets what has arrived meanwhile join the batch: a commit costs the same for one change as for many.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.inbox.length <= batchAtMost ? this.inbox.splice(0) : this.inbox.splice(0, batchAtMost);
      this.finishing = this.handle(batch, this.finishing);
      this.underWay.push(this.finishing);
      // It is awaited in a later round; until then its failure is nobody's.
      this.finishing.catch(() => undefined);
      if (this.underWay.length >= underWayAtMost) await this.underWay.shift();
      if (this.inbox.length === 0) await this.restOfBatches();
      if (this.inbox.length + this.inFlight < heldBackFrom)
        for (const resume of this.waitingForRoom.splice(0)) resume();
    }
  }

  /** Resolves when all are done, or when more has come to be decided meanwhile. */
  private async restOfBatches(): Promise<void> {
    while (this.underWay.length > 0 && this.inbox.length === 0) await this.underWay.shift();
  }

  /** Everything taken before is done; what came meanwhile waits behind the inputs of the pause. */
  private async rest(work: () => Promise<readonly UntimedInput[]>): Promise<void> {
    this.pause = undefined;
    await this.finishing;
    this.inbox.unshift(...(await work()).map((input) => ({ input })));
  }

  private async handle(batch: readonly Waiting[], before: Promise<void>): Promise<void> {
    const { core, crashPoint } = this.around;
    const passed = performance.now();
    const atMs = this.around.time.after(passed - this.lastAt, Date.now());
    this.lastAt = passed;
    // The time comes before what is copied, so that inputs of a kind share their hidden class: see `changed`.
    const { decision, replies } = core.handleAll(batch.map(({ input }) => ({ atMs, ...input })));
    const { changes, calls, remarks } = decision;
    this.around.recorder?.decided({ atMs, inputs: batch.map(({ input }) => input), decision, replies });
    const decisions = this.around.recorder?.due(changes.length);
    if (this.commits.isWriting) crashPoint?.('while-writing');
    const tell = this.around.prepareToTell(changes, remarks);
    if (core.hasMore) this.inbox.push({ input: { kind: 'proceed' } });
    // The core answers commands in their order.
    const answers = batch
      .filter(({ input }) => input.kind === 'command')
      .map(
        ({ answered }, index) =>
          () =>
            answered?.(replies[index]!),
      );
    // Deciding and writing down are a turn each. Commits are begun in the order of the batches, because turns are.
    await new Promise((resolve) => setImmediate(resolve));
    const commitMs = await this.commit(decision, decisions);
    await before;
    await this.call(calls);
    tell();
    if (answers.length > 0) crashPoint?.('before-answer');
    for (const answer of answers) answer();
    if (batch.some(({ input }) => input.kind === 'subscribed')) crashPoint?.('after-subscribe');
    this.around.measure({ inputs: batch.length, changes: changes.length, calls: calls.length, commitMs });
  }

  private async commit(decision: Decision, recorded: readonly RecordedDecision[] = []): Promise<number> {
    if (!hasToBeCommitted(decision) && recorded.length === 0) return 0;
    const started = performance.now();
    await this.commits.commit(decision.changes, recorded);
    return performance.now() - started;
  }

  private async write(changes: readonly Change[], decisions: readonly RecordedDecision[]): Promise<void> {
    const { store, term, crashPoint } = this.around;
    crashPoint?.('before-commit');
    await store.commit(changes, term, decisions);
    crashPoint?.('after-commit');
  }

  /** Acknowledgements come last: what else a batch brought about is on its way before Mesos may forget the update. */
  private async call(calls: readonly Call[]): Promise<void> {
    const { crashPoint } = this.around;
    const acknowledgements = calls.filter(({ kind }) => kind === 'acknowledge');
    const sent = await this.sendAll(calls.filter(({ kind }) => kind !== 'acknowledge'));
    if (crashPoint) await Promise.all(sent.map(({ answered }) => answered));
    if (acknowledgements.length > 0) crashPoint?.('before-acknowledge');
    const acknowledged = await this.sendAll(acknowledgements);
    if (crashPoint && acknowledged.length > 0) {
      await Promise.all(acknowledged.map(({ answered }) => answered));
      crashPoint('after-acknowledge');
    }
  }

  /** On their way in their order, when this resolves; the answers are in the promises. Encoding many calls leaves turns for others. */
  private async sendAll(calls: readonly Call[]): Promise<{ readonly answered: Promise<void> }[]> {
    const sent: { readonly answered: Promise<void> }[] = [];
    const { crashPoint } = this.around;
    let begun = performance.now();
    for (const call of calls) {
      sent.push({ answered: this.send(call) });
      if (call.kind !== 'acknowledge') crashPoint?.('amid-calls');
      if (performance.now() - begun < turnAtMostMs) continue;
      await new Promise((resolve) => setImmediate(resolve));
      begun = performance.now();
    }
    return sent;
  }

  private async send(call: Call): Promise<void> {
    this.inFlight += 1;
    try {
      await this.around.send(call);
    } finally {
      this.inFlight -= 1;
      if (this.inbox.length + this.inFlight < heldBackFrom)
        for (const resume of this.waitingForRoom.splice(0)) resume();
    }
  }
}
