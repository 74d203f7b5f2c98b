import type { Job, Task } from '@borealis/contracts';
import { Holdings } from '../cluster/index.js';
import type { Agent } from '../cluster/index.js';
import type { World } from '../run/world.js';

/** The hostname of a machine that has room for the task by the truth of what runs, with the rules written down a second time. */
export const couldRun = (world: World, job: Job, task: Task): string | undefined => {
  const core = world.host!.core;
  const template = core.revision(task.revisionId)?.template ?? job.definition.template;
  const { oneInstancePerAgent, spreadByAttribute } = job.definition.placement;
  // How many are where is a matter of the order of launches: judged by `limits`, not here.
  if (spreadByAttribute !== undefined) return undefined;
  return world.cluster.machines.find((machine) => {
    const booked = world.cluster.master.books.agents.get(machine.id);
    if (!booked?.connected || !booked.active) return false;
    if (oneInstancePerAgent && hosts(world, machine, job)) return false;
    const free = freeOf(world, machine);
    const { cpus, memMb, ports } = template.resources;
    const open = free.ports();
    return (
      free.sum('cpus') >= cpus * 1000 &&
      free.sum('memMb') >= memMb * 1000 &&
      open.size >= ports.count &&
      ports.fixed.every((port) => open.has(port))
    );
  })?.spec.hostname;
};

const freeOf = (world: World, machine: Agent): Holdings => {
  const free = new Holdings(machine.spec.pools);
  for (const { launch } of world.cluster.running.values())
    if (launch.agentId === machine.id) free.take(launch.resources);
  return free;
};

const hosts = (world: World, machine: Agent, job: Job): boolean =>
  world.host!.core.tasks({ jobKey: job.key }).some(({ agentId }) => agentId === machine.id);
