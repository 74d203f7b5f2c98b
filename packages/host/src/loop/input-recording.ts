import type { StoreConfig, UntimedInput } from '@borealis/contracts';
import type { Core, CoreSettings, SteadyTime } from '@borealis/core';
import type { Store, Term } from '@borealis/store';
import { InputRecorder } from './input-recorder.js';
import { runSteps } from './run-steps.js';
import type { SchedulerLoop } from './scheduler-loop.js';

export interface RecordingGround {
  readonly store: Pick<Store, 'beginRecording' | 'commit' | 'load'>;
  readonly term: Term;
  readonly core: Core;
  /** That of the decisions, so that a recording lies between those of the one before it and its own. */
  readonly time: Pick<SteadyTime, 'now'>;
  readonly version: string;
  readonly settings: CoreSettings;
  readonly limits: StoreConfig['inputLog'];
  /** A recording is not ended for its size before this age: every beginning is told of all tasks and agents anew. */
  readonly leastMs: number;
  readonly entropy: () => string;
  /** Mesos takes back its offers and tells anew, as a core that knows nothing of it needs. */
  readonly subscribeAgain: () => void;
  /** What was recorded before may be past its limits by now. */
  readonly renewed: () => void;
}

/** What is pruned goes in parts of this many. */
const parts = 4;

/**
 * The inputs of a term, as one recording after the other. Only a core that begins with what the store holds can be replayed, so a new
 * recording begins with such a core, without leaving Mesos for longer than a subscription takes: so what is recorded can be forgotten
 * from its older end, however long a host runs.
 */
export class InputRecording {
  readonly recorder: InputRecorder | undefined;
  /** 0: not now, it is about to begin. */
  private begunAtMs = 0;

  constructor(private readonly ground: RecordingGround) {
    this.recorder = ground.limits.on ? new InputRecorder() : undefined;
  }

  /** After the state was loaded, and before anything is committed. */
  async begin(): Promise<void> {
    const { store, term, time, version, settings } = this.ground;
    const start = { atMs: time.now, version, settings: { ...settings } };
    await store.beginRecording(this.recorder && start, term);
    this.recorder?.begin();
    this.begunAtMs = start.atMs;
  }

  /** Begins the next recording once this one is a part of what may be kept. */
  renewWhenDue(loop: Pick<SchedulerLoop, 'between'>): void {
    const { keepMs, maxBytes } = this.ground.limits;
    if (!this.recorder || this.begunAtMs === 0) return;
    const age = this.ground.time.now - this.begunAtMs;
    const isLarge = age >= this.ground.leastMs && this.recorder.bytes >= maxBytes / parts;
    if (age < keepMs / parts && !isLarge) return;
    this.begunAtMs = 0;
    loop.between(() => this.renew());
  }

  /** The loop has stopped. */
  async end(): Promise<void> {
    const rest = this.recorder?.take() ?? [];
    if (rest.length > 0) await this.ground.store.commit([], this.ground.term, rest);
  }

  private async renew(): Promise<readonly UntimedInput[]> {
    const { store, core, entropy, subscribeAgain, renewed } = this.ground;
    await this.end();
    await runSteps(core.renewSteps(await store.load()));
    await this.begin();
    subscribeAgain();
    renewed();
    return [{ kind: 'booted', entropy: entropy() }];
  }
}
