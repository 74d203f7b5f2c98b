import type { Agent } from '../cluster/index.js';
import type { Random } from '../random/index.js';
import type { World } from '../run/world.js';
import { drawQualities } from '../scenario/index.js';
import type { Fault } from './fault.js';

const reachable = (world: World, random: Random): Agent | undefined =>
  random.pickOne(world.cluster.machines.filter((machine) => machine.isReachable));

const later = (world: World, ms: number, agent: Agent): void =>
  world.agenda.in(ms, () => world.cluster.comeBack(agent));

const partition: Fault = {
  name: 'an agent is cut off and comes back with its tasks',
  weight: 6,
  strike: (world, random) => {
    const agent = reachable(world, random);
    if (!agent) return undefined;
    const ms = random.pick([1_000, 4_000, 20_000, 60_000]);
    world.cluster.lose(agent, 'cut');
    later(world, ms, agent);
    return `${agent.id} for ${ms} ms`;
  },
};

const restart: Fault = {
  name: 'the process of an agent restarts; some executors may not come back',
  weight: 4,
  strike: (world, random) => {
    const agent = reachable(world, random);
    if (!agent) return undefined;
    world.cluster.lose(agent, 'down');
    const ms = random.between(500, 8_000);
    world.agenda.in(ms, () => {
      if (random.chance(0.3))
        for (const task of agent.tasks.values())
          if (random.chance(0.5))
            task.become('TASK_GONE', { source: 'SOURCE_AGENT', reason: 'REASON_EXECUTOR_REREGISTRATION_TIMEOUT' });
      world.cluster.comeBack(agent);
    });
    return `${agent.id}, ${ms} ms`;
  },
};

const reboot: Fault = {
  name: 'a machine reboots: the same agent, its tasks failed',
  weight: 3,
  strike: (world, random) => {
    const agent = reachable(world, random);
    if (!agent) return undefined;
    world.cluster.lose(agent, 'down');
    agent.failTasks();
    later(world, random.pick([2_000, 30_000]), agent);
    return agent.id;
  },
};

const replaced: Fault = {
  name: 'an agent loses its memory and registers as a new one',
  weight: 2,
  strike: (world, random) => {
    const agent = reachable(world, random);
    if (!agent || world.cluster.machines.length > 12) return undefined;
    world.cluster.replace(agent);
    return agent.id;
  },
};

const gone: Fault = {
  name: 'an agent is marked gone, and a new one takes its place',
  weight: 2,
  strike: (world, random) => {
    const agent = reachable(world, random);
    if (!agent || world.cluster.machines.length > 12) return undefined;
    world.cluster.markGone(agent);
    world.agenda.in(random.between(1_000, 20_000), () => void world.cluster.start(agent.spec));
    return agent.id;
  },
};

const leaves: Fault = {
  name: 'an agent unregisters, and returns without its tasks',
  weight: 2,
  strike: (world, random) => {
    const agent = reachable(world, random);
    if (!agent) return undefined;
    agent.unregister();
    agent.loseTasks();
    agent.disconnect('down');
    later(world, random.pick([2_000, 30_000]), agent);
    return agent.id;
  },
};

const drain: Fault = {
  name: 'an agent is drained for maintenance, and reactivated',
  weight: 3,
  strike: (world, random) => {
    const agent = reachable(world, random);
    if (!agent) return undefined;
    world.cluster.drain(agent);
    world.agenda.in(random.pick([10_000, 40_000]), () => world.cluster.master.setActive(agent.id, true));
    return agent.id;
  },
};

const storm: Fault = {
  name: 'half of the agents are lost at once',
  weight: 1,
  strike: (world, random) => {
    const { machines } = world.cluster;
    const lost = machines.filter((machine) => machine.isReachable && random.chance(0.6));
    const ms = random.pick([5_000, 40_000]);
    for (const machine of lost) {
      world.cluster.lose(machine, 'cut');
      later(world, ms + random.between(0, 5_000), machine);
    }
    return lost.length === 0 ? undefined : `${lost.map(({ id }) => id).join(' ')} for ${ms} ms`;
  },
};

const requalified: Fault = {
  name: 'an agent restarts with other attributes',
  weight: 2,
  strike: (world, random) => {
    const agent = reachable(world, random);
    if (!agent) return undefined;
    world.cluster.lose(agent, 'down');
    world.agenda.in(random.between(500, 5_000), () => {
      world.cluster.changeQualities(agent, drawQualities(random, random.between(0, 3), 3));
      world.cluster.comeBack(agent);
    });
    return agent.id;
  },
};

/** What others left idle is needed by them again: who runs on it is ended without grace. */
const revoked: Fault = {
  name: 'revocable cores are taken back',
  weight: 2,
  strike: ({ cluster }, random) => {
    const tasks = [...cluster.running.values()].filter(({ launch }) =>
      launch.resources.some(({ revocable }) => revocable === true),
    );
    const first = random.pickOne(tasks);
    if (!first) return undefined;
    const { agentId } = first.launch;
    for (const task of tasks)
      if (task.launch.agentId === agentId)
        task.become('TASK_GONE', { source: 'SOURCE_AGENT', reason: 'REASON_CONTAINER_PREEMPTED' });
    return agentId;
  },
};

export const agentFaults: readonly Fault[] = [
  partition,
  restart,
  reboot,
  replaced,
  gone,
  leaves,
  drain,
  storm,
  requalified,
  revoked,
];
