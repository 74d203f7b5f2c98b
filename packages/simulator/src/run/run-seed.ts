import type { Actor, Command } from '@borealis/contracts';
import { catalogue } from '../faults/index.js';
import { invariants, unsettled } from '../invariants/index.js';
import type { Invariant } from '../invariants/index.js';
import { drawScenario, drawWish } from '../scenario/index.js';
import type { Happening } from '../scenario/index.js';
import { World } from './world.js';

export interface RunOptions {
  readonly seed: number;
  readonly faults: number;
  /** Labels of the happenings that stay, of all the seed draws; all without. */
  readonly only?: ReadonlySet<string>;
  /** Takes the story line by line. */
  readonly write?: (line: string) => void;
}

export interface Violation {
  readonly invariant: string;
  readonly what: string;
  readonly atMs: number;
}

export interface Outcome {
  readonly violation?: Violation;
  /** Labels of the happenings that hit something. */
  readonly struck: readonly string[];
  readonly steps: number;
  readonly hits: ReadonlyMap<string, number>;
}

/** Everything has to be as wanted this long after the last fault: several operations and reconciliations. */
const settledWithinMs = 900_000;
const lookEveryMs = 3_000;

/** One run, decided by its seed: jobs, cluster, faults and wishes; ends with the first violation, or when all has come to rest. */
export const runSeed = async (options: RunOptions): Promise<Outcome> => {
  const run = new Run(options);
  return run.play();
};

class Run {
  private readonly world: World;
  private readonly lookers: readonly Invariant[];
  private violation: Violation | undefined;
  private readonly struck: string[] = [];
  private steps = 0;

  constructor({ seed, faults, only, write }: RunOptions) {
    const scenario = drawScenario(seed, faults, only);
    this.world = new World(
      scenario,
      {
        booted: (...seen) => this.look((looker) => looker.booted?.(...seen)),
        decided: (...seen) => this.look((looker) => looker.decided?.(...seen)),
        committed: (...seen) => this.look((looker) => looker.committed?.(...seen)),
        calling: (...seen) => this.look((looker) => looker.calling?.(...seen)),
      },
      write,
    );
    this.lookers = invariants.map((make) => {
      const looker: Invariant = make(this.world, (what) => this.complain(looker.name, what));
      return looker;
    });
    for (const happening of scenario.happenings) this.world.agenda.at(happening.atMs, () => this.happen(happening));
  }

  async play(): Promise<Outcome> {
    const { world } = this;
    await world.startHost();
    await this.until(world.scenario.calmAtMs);
    world.calmDown();
    if (world.scenario.random.fork('calm').chance(0.5)) this.undrain();
    await this.settle();
    for (const looker of this.lookers) if (!this.violation) await looker.atEnd?.();
    return {
      ...(this.violation ? { violation: this.violation } : {}),
      struck: this.struck,
      steps: this.steps,
      hits: world.hits,
    };
  }

  private happen({ label }: Happening): void {
    const { world } = this;
    const random = world.scenario.random.fork(label);
    if (label.startsWith('w')) return this.wish(label, random);
    const fault = random.weighted(catalogue);
    const hit = fault.strike(world, random);
    if (hit === undefined) return;
    this.struck.push(label);
    world.hit(fault.name);
    world.story.tell(label, () => `${fault.name}: ${hit}`);
  }

  /** Sometimes two operators at the same moment. */
  private wish(label: string, random: World['random']): void {
    const { host } = this.world;
    if (!host?.alive) return;
    for (let count = random.chance(0.3) ? 2 : 1; count > 0; count--) {
      const wish = drawWish(host.core, random, this.world.clockMs());
      if (!wish) continue;
      this.struck.push(label);
      this.world.hit(wish.command.kind);
      const actor = { kind: 'user', id: `operator ${count}` } as const;
      if (wish.afterMs === 0) this.ask(label, wish.command, actor);
      else this.world.agenda.in(wish.afterMs, () => this.ask(label, wish.command, actor));
    }
  }

  private ask(label: string, command: Command, actor: Actor): void {
    const { host, story } = this.world;
    if (!host?.alive) return;
    story.tell(label, () => JSON.stringify(command));
    host.command(command, actor, (reply) =>
      story.tell(label, () => (reply.ok ? `${reply.operation.id}${reply.joined ? ' (joined)' : ''}` : reply.code)),
    );
  }

  private async until(atMs: number): Promise<void> {
    let reached = false;
    this.world.agenda.at(atMs, () => void (reached = true));
    while (!reached && !this.violation && (await this.world.agenda.step())) {
      this.steps += 1;
      this.look((looker) => looker.afterStep?.());
    }
  }

  private async settle(): Promise<void> {
    const { world } = this;
    const latestMs = world.agenda.nowMs + settledWithinMs;
    let why = unsettled(world);
    while (!this.violation && why !== undefined && world.agenda.nowMs < latestMs) {
      this.goOn();
      await this.until(world.agenda.nowMs + lookEveryMs);
      why = unsettled(world);
    }
    // What was decided last is written and sent before the end is judged.
    while (!this.violation && world.host?.isIdle === false) await this.until(world.agenda.nowMs + 10);
    if (why !== undefined) this.complain('after the faults everything comes to what is wanted', why);
  }

  /** What an operator has paused does not go on by itself. */
  private goOn(): void {
    const { host } = this.world;
    if (!host?.alive) return;
    for (const { id, state } of host.core.operations())
      if (state === 'paused')
        host.command({ kind: 'resumeOperation', operationId: id }, { kind: 'user', id: 'operator' });
  }

  /** In half of the runs; in the others drained agents stay closed, and what has nowhere else to go says so. */
  private undrain(): void {
    const { host } = this.world;
    const drained = host?.alive === true ? host.core.agents().filter(({ drain }) => drain !== undefined) : [];
    if (drained.length > 0)
      this.ask('calm', { kind: 'undrain', agents: drained.map(({ id }) => id) }, { kind: 'user', id: 'operator' });
  }

  private look(at: (looker: Invariant) => void): void {
    if (!this.violation) for (const looker of this.lookers) at(looker);
  }

  private complain(invariant: string, what: string): void {
    if (this.violation) return;
    this.violation = { invariant, what, atMs: this.world.agenda.nowMs };
    this.world.story.tell('VIOLATION', () => `${invariant}: ${what}`);
  }
}
