import { asTaskId } from '@borealis/contracts';
import type { Fault } from './fault.js';

const failover: Fault = {
  name: 'another master leads, with empty memory',
  weight: 4,
  strike: ({ cluster, agenda }, random) => {
    cluster.master.failOver();
    for (const machine of cluster.machines) {
      const inMs = random.between(500, 30_000);
      agenda.in(inMs, () => {
        if (!cluster.master.books.agents.has(machine.id)) cluster.register(machine);
      });
    }
    return 'agents come back one by one';
  },
};

const rescission: Fault = {
  name: 'every offer is rescinded',
  weight: 5,
  strike: ({ cluster }) => {
    const count = cluster.master.books.offers.size;
    cluster.master.rescindAll();
    return count === 0 ? undefined : `${count} offers`;
  },
};

const removal: Fault = {
  name: 'the framework is torn down by an operator',
  weight: 1,
  strike: ({ cluster }, random) => {
    if (!cluster.master.books.framework || random.chance(0.5)) return undefined;
    cluster.removeFramework();
    return 'its tasks end';
  },
};

const foreign: Fault = {
  name: 'a task nobody knows runs as one of ours',
  weight: 1,
  strike: (world, random) => {
    const { cluster } = world;
    const machine = random.pickOne(cluster.machines.filter(({ isReachable }) => isReachable));
    const booked = machine && cluster.master.books.agents.get(machine.id);
    if (!machine || !booked?.connected) return undefined;
    const resources = [{ reservedFor: '*', cpus: 0.1, memMb: 32, diskMb: 0, gpus: 0, ports: [] }];
    if (booked.free.take(resources) !== undefined) return undefined;
    const taskId = asTaskId(`foreign-${world.agenda.nowMs}`);
    cluster.launchForeign(machine, {
      taskId,
      name: 'foreign',
      agentId: machine.id,
      allocatedTo: cluster.master.books.settings.role,
      resources,
      ports: [],
      command: { shell: false, arguments: [], environment: [], uris: [] },
      labels: {},
      killGraceMs: 0,
    });
    return `${taskId} on ${machine.id}`;
  },
};

export const masterFaults: readonly Fault[] = [failover, rescission, removal, foreign];
