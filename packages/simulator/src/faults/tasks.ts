import type { Random } from '../random/index.js';
import type { World } from '../run/world.js';
import type { Fault } from './fault.js';

const nameOfJob = (world: World, random: Random): string | undefined =>
  random.pickOne(world.definitions)?.key.split('/')[2];

const ends: Fault = {
  name: 'a task ends by itself',
  weight: 8,
  strike: ({ cluster }, random) => {
    const task = random.pickOne([...cluster.running.values()]);
    if (!task) return undefined;
    const as = random.pick(['TASK_FAILED', 'TASK_FINISHED', 'TASK_FAILED'] as const);
    task.become(as, as === 'TASK_FAILED' ? { reason: 'REASON_CONTAINER_LIMITATION_MEMORY' } : {});
    return `${task.launch.taskId} ${as}`;
  },
};

const flapping: Fault = {
  name: 'every task of a job ends soon after its start, for a while',
  weight: 3,
  strike: (world, random) => {
    const name = nameOfJob(world, random);
    if (name === undefined) return undefined;
    world.cluster.temper.flapping.add(name);
    world.agenda.in(random.pick([5_000, 30_000]), () => void world.cluster.temper.flapping.delete(name));
    return name;
  },
};

const slow: Fault = {
  name: 'tasks of a job take long to come up, for a while',
  weight: 2,
  strike: (world, random) => {
    const name = nameOfJob(world, random);
    if (name === undefined) return undefined;
    world.cluster.temper.slow.add(name);
    world.agenda.in(20_000, () => void world.cluster.temper.slow.delete(name));
    return name;
  },
};

/** A misbehaving executor: another end after the end, which a scheduler has to ignore. */
const secondEnd: Fault = {
  name: 'an executor tells a second end',
  weight: 1,
  strike: ({ cluster }, random) => {
    const tasks = cluster.machines
      .filter(({ isReachable }) => isReachable)
      .flatMap(({ tasks: all }) => [...all.values()]);
    const task = random.pickOne(tasks.filter(({ hasEnded }) => hasEnded));
    task?.tell('TASK_FAILED', { message: 'once more' });
    return task?.launch.taskId;
  },
};

export const taskFaults: readonly Fault[] = [ends, flapping, slow, secondEnd];
