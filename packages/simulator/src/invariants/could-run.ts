import { standingOf } from '@borealis/contracts';
import type { Job, Task } from '@borealis/contracts';
import { Holdings } from '../cluster/index.js';
import type { Agent } from '../cluster/index.js';
import type { World } from '../run/world.js';
import { crowded, unfit } from './placement/index.js';

/** The hostname of a machine that has room for the task by the truth of what runs, with the rules written down a second time. */
export const couldRun = (world: World, job: Job, task: Task): string | undefined => {
  const core = world.host!.core;
  const { spreadByAttribute, constraints = [] } = job.definition.placement;
  // Whose turn it is in a spread is a matter of which agents have offered something: judged when it is placed, not here.
  if (spreadByAttribute !== undefined || constraints.some(({ kind }) => kind === 'spread')) return undefined;
  const seen = (machine: Agent) => ({ id: machine.id, ...machine.spec });
  const around = {
    core,
    agentOf: (id: Agent['id']) => {
      const machine = world.cluster.machine(id);
      return machine ? seen(machine) : core.agents().find((agent) => agent.id === id);
    },
    offering: () => world.cluster.machines.map(seen),
  };
  return world.cluster.machines.find(
    (machine) =>
      isOffered(world, machine) &&
      hasRoom(world, job, task, machine) &&
      !isKeptForOthers(world, machine, task) &&
      unfit(job.definition, seen(machine)) === undefined &&
      crowded(around, job.definition, task, seen(machine)) === undefined,
  )?.spec.hostname;
};

/** And nobody keeps tasks off it. */
const isOffered = ({ cluster, host }: World, { id }: Agent): boolean => {
  const booked = cluster.master.books.agents.get(id);
  const isDrained = host!.core.agents().some((agent) => agent.id === id && agent.drain !== undefined);
  return booked?.connected === true && booked.active && !isDrained;
};

const hasRoom = (world: World, job: Job, task: Task, machine: Agent): boolean => {
  const template = world.host!.core.revision(task.revisionId)?.template ?? job.definition.template;
  const revocable = standingOf(job.definition).tier === 'revocable';
  return freeOf(world, machine).hasRoomFor(template.resources, revocable);
};

const freeOf = (world: World, machine: Agent): Holdings => {
  const free = new Holdings(machine.spec.pools);
  for (const { launch } of world.cluster.running.values())
    if (launch.agentId === machine.id) free.take(launch.resources);
  return free;
};

/** Others were ended for a task that waits for this very agent. */
const isKeptForOthers = (world: World, { id }: Agent, task: Task): boolean =>
  world
    .host!.core.tasks()
    .some(
      ({ state, reservedPlace, revisionId }) =>
        state === 'PENDING' && reservedPlace?.agentId === id && revisionId !== task.revisionId,
    );
