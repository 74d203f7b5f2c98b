import type { Agent } from '../cluster/index.js';
import type { World } from '../run/world.js';
import type { Fault } from './fault.js';

/** From the announcement on inverse offers come, and offers tell of it; at its time the machine goes down, if its operator means it. */
const scheduled: Fault = {
  name: 'maintenance of a machine is scheduled, and carried out or called off',
  weight: 4,
  strike: (world, random) => {
    const { cluster, agenda } = world;
    const agent = random.pickOne(cluster.machines.filter(({ isReachable }) => isReachable));
    if (!agent) return undefined;
    const { hostname } = agent.spec;
    const inMs = random.pick([1_000, 15_000, 40_000]);
    const durationMs = random.pick([5_000, 30_000]);
    const startMs = agenda.nowMs + inMs;
    cluster.master.schedule(hostname, { startMs, ...(random.chance(0.8) ? { durationMs } : {}) });
    const what = random.pick(['carriedOut', 'calledOff', 'forgotten', 'moved'] as const);
    if (what === 'carriedOut') agenda.in(inMs, () => carryOut(world, agent, durationMs));
    if (what === 'calledOff') agenda.in(random.between(500, inMs), () => cluster.master.schedule(hostname, undefined));
    if (what === 'forgotten') agenda.in(inMs + durationMs, () => cluster.master.schedule(hostname, undefined));
    if (what === 'moved') {
      agenda.in(Math.floor(inMs / 2), () =>
        cluster.master.schedule(hostname, { startMs: startMs + 20_000, durationMs }),
      );
      agenda.in(inMs + 20_000 + durationMs, () => cluster.master.schedule(hostname, undefined));
    }
    return `${agent.id} in ${inMs} ms for ${durationMs} ms: ${what}`;
  },
};

/** Its window stands in the schedule until an operator ends the maintenance. */
const carryOut = ({ cluster, agenda }: World, agent: Agent, durationMs: number): void => {
  const isDown = agent.isReachable && cluster.machines.includes(agent);
  if (isDown) cluster.takeDown(agent);
  agenda.in(durationMs, () => {
    cluster.master.schedule(agent.spec.hostname, undefined);
    if (isDown && cluster.machines.includes(agent)) cluster.comeBack(agent);
  });
};

export const maintenanceFaults: readonly Fault[] = [scheduled];
