import type { Call, MesosTaskState, Offer, TaskLaunch } from '@borealis/contracts';
import { anOffer } from './builders.js';

interface Running {
  readonly launch: TaskLaunch;
  state: MesosTaskState;
}

const capacity = { cpus: 4, memMb: 2_048, ports: [31_000, 31_019] as const };

/** A master and three agents as plain values: books of what is offered and taken, and complaints when a call breaks them. */
export class ModelCluster {
  readonly complaints: string[] = [];
  private readonly tasks = new Map<string, Running>();
  private readonly outstanding = new Map<string, Offer>();
  private readonly seen = new Set<string>();
  private offers = 0;

  /** Offers nobody has answered yet. */
  unanswered(): Offer[] {
    return [...this.outstanding.values()];
  }

  /** What each agent has free, as one offer each; what was offered before and not answered is void. */
  offer(): Offer[] {
    this.outstanding.clear();
    return ['a1', 'a2', 'a3'].map((agent) => {
      const taken = [...this.tasks.values()]
        .filter(({ launch }) => launch.agentId === agent)
        .flatMap(({ launch }) => launch.resources);
      const sum = (name: 'cpus' | 'memMb'): number => taken.reduce((total, resources) => total + resources[name], 0);
      const held = new Set(
        taken.flatMap(({ ports }) =>
          ports.flatMap(({ begin, end }) => Array.from({ length: end - begin + 1 }, (_, index) => begin + index)),
        ),
      );
      const free = Array.from({ length: 20 }, (_, index) => 31_000 + index).filter((port) => !held.has(port));
      const plain = anOffer({
        id: `o${++this.offers}`,
        agent,
        cpus: Math.round((capacity.cpus - sum('cpus')) * 1000) / 1000,
        memMb: capacity.memMb - sum('memMb'),
      });
      const offer: Offer = {
        ...plain,
        pools: [{ ...plain.pools[0]!, ports: free.map((port) => ({ begin: port, end: port })) }],
      };
      this.outstanding.set(offer.id, offer);
      return offer;
    });
  }

  /** Carries out calls; returns the tasks whose ends will be told. */
  take(calls: readonly Call[]): string[] {
    const killed: string[] = [];
    for (const call of calls) {
      if (call.kind === 'accept') this.accept(call);
      else if (call.kind === 'decline') for (const id of call.offerIds) this.outstanding.delete(id);
      else if (call.kind === 'kill') {
        // Mesos tells the end of a task it does not know as well.
        this.tasks.delete(call.taskId);
        killed.push(call.taskId);
      }
    }
    return killed;
  }

  launched(): Running[] {
    return [...this.tasks.values()];
  }

  end(taskId: string): void {
    this.tasks.delete(taskId);
  }

  private accept(call: Extract<Call, { kind: 'accept' }>): void {
    const offers = call.offerIds.map((id) => this.outstanding.get(id));
    for (const id of call.offerIds) this.outstanding.delete(id);
    if (offers.some((offer) => offer === undefined)) this.complaints.push('an offer was used twice or was never made');
    const pools = offers.flatMap((offer) => offer?.pools ?? []);
    const total = (name: 'cpus' | 'memMb'): number => pools.reduce((sum, pool) => sum + pool[name], 0);
    const used = (name: 'cpus' | 'memMb'): number =>
      call.launches.flatMap(({ resources }) => resources).reduce((sum, taken) => sum + taken[name], 0);
    for (const name of ['cpus', 'memMb'] as const)
      if (used(name) > total(name) + 1e-6) this.complaints.push(`more ${name} accepted than offered`);
    const free = new Set(pools.flatMap(({ ports }) => ports.map(({ begin }) => begin)));
    for (const launch of call.launches) {
      if (this.seen.has(launch.taskId)) this.complaints.push(`task id ${launch.taskId} was used twice`);
      this.seen.add(launch.taskId);
      for (const port of launch.ports) if (!free.delete(port)) this.complaints.push(`port ${port} is not free`);
      this.tasks.set(launch.taskId, { launch, state: 'TASK_STAGING' });
    }
  }
}
