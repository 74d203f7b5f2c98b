import { memoryLimitMessage, memoryLimitOf, usageOf } from './process-usage.js';
import type { ProcessTable } from './process-table.js';
import type { RunEnd, RunSpec } from './runner.js';

export interface Guarded {
  readonly leader: number;
  readonly spec: RunSpec;
  /** Ends the run, whose end is then told as this. */
  readonly exceeded: (end: RunEnd & { readonly kind: 'limited' }) => void;
}

/** Looks at the memory of processes now and then, and has those ended that use more than they were given. */
export class MemoryGuard {
  readonly #guarded = new Map<string, Guarded>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly table: ProcessTable,
    private readonly intervalMs: number,
  ) {}

  watch(guarded: Guarded): void {
    this.#guarded.set(guarded.spec.containerId, guarded);
    this.#timer ??= setTimeout(() => void this.#look(), this.intervalMs).unref();
  }

  release(containerId: string): void {
    this.#guarded.delete(containerId);
  }

  stop(): void {
    this.#guarded.clear();
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    await Promise.all([...this.#guarded.values()].map((guarded) => this.#check(guarded)));
    this.#timer = this.#guarded.size === 0 ? undefined : setTimeout(() => void this.#look(), this.intervalMs).unref();
  }

  async #check({ leader, spec, exceeded }: Guarded): Promise<void> {
    const limit = memoryLimitOf(spec.resources);
    if (limit === undefined) return;
    const used = (await usageOf(this.table, leader, spec))?.memRssBytes ?? 0;
    if (used <= limit || !this.#guarded.delete(spec.containerId)) return;
    exceeded({ kind: 'limited', resource: 'mem', limitBytes: limit, message: memoryLimitMessage(limit, used) });
  }
}
