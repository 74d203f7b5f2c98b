import { deathPoints } from '../host/index.js';
import { drawJob } from '../scenario/index.js';
import type { Fault } from './fault.js';

const killed: Fault = {
  name: 'the host is killed at a point',
  weight: 8,
  strike: (world, random) => {
    world.deathTrap = random.pick(deathPoints);
    return world.deathTrap;
  },
};

const killedNow: Fault = {
  name: 'the host is killed',
  weight: 3,
  strike: ({ host }) => {
    if (!host?.alive) return undefined;
    host.die('killed');
    return 'at once';
  },
};

/** A long pause, in which another host is started; then the first one wakes up and does not know of it. */
const twoHosts: Fault = {
  name: 'two hosts: a paused one wakes up after another took over',
  weight: 2,
  strike: (world, random) => {
    const { host, connection } = world;
    if (!host?.alive || host.paused) return undefined;
    host.paused = true;
    connection?.abandon(random.pick([1, 10_000]));
    world.agenda.in(random.between(500, 3_000), () => (world.host === host ? world.startHost() : undefined));
    world.agenda.in(random.between(4_000, 20_000), () => host.resume());
    return `term ${host.term} stands still`;
  },
};

const pause: Fault = {
  name: 'the host stands still for a while',
  weight: 2,
  strike: ({ host, agenda }, random) => {
    if (!host?.alive || host.paused) return undefined;
    host.paused = true;
    const ms = random.pick([1_000, 10_000, 60_000]);
    agenda.in(ms, () => host.resume());
    return `${ms} ms`;
  },
};

const clock: Fault = {
  name: "the machine's clock jumps, and is put right later",
  weight: 2,
  strike: (world, random) => {
    const ms = random.pick([-3_600_000, -5_000, 5_000, 3_600_000]);
    world.clockOffsetMs = ms;
    world.agenda.in(random.pick([2_000, 30_000]), () => void (world.clockOffsetMs = 0));
    return `by ${ms} ms`;
  },
};

const commit: Fault = {
  name: 'a commit fails, or its outcome is unknown, or it is slow',
  weight: 4,
  strike: ({ durable }, random) => {
    const mishap = random.pick(['fails', 'unknown', 'slow'] as const);
    durable.befall(mishap);
    return mishap;
  },
};

const emptied: Fault = {
  name: 'the database is lost: the next host begins with an empty one',
  weight: 1,
  strike: ({ host, durable }) => {
    if (!host?.alive) return undefined;
    durable.lose();
    host.die('its database is gone');
    return 'all of it';
  },
};

/** Backups are taken now and then; the operator puts the last one back and starts the host. */
const restored: Fault = {
  name: 'the database is put back from a backup',
  weight: 2,
  strike: (world) => {
    const { host, durable, agenda } = world;
    if (!host?.alive || !durable.hasBackup) return undefined;
    host.die('its database is put back from a backup');
    agenda.in(0, () => durable.putBack(agenda.nowMs));
    return 'the last one';
  },
};

const backedUp: Fault = {
  name: 'a backup is taken',
  weight: 3,
  strike: ({ durable, agenda }) => {
    agenda.in(0, () => durable.backUp());
    return 'of all there is';
  },
};

const redefined: Fault = {
  name: 'the host restarts with other definitions',
  weight: 3,
  strike: (world, random) => {
    const { host } = world;
    if (!host?.alive) return undefined;
    const version = random.between(2, 9);
    world.definitions = world.scenario.jobs
      .map((job, index) => (random.chance(0.5) ? drawJob(index, random.fork(`job ${index}`), version) : job))
      .filter(() => random.chance(0.9));
    world.onChange = random.pick(['keep', 'rolling']);
    world.onRemoved = random.pick(['suspend', 'kill']);
    host.die('it is started again by its operator');
    return `${world.definitions.map(({ key, version: is }) => `${key} ${is}`).join(', ')}, ${world.onChange}, ${world.onRemoved}`;
  },
};

export const hostFaults: readonly Fault[] = [
  killed,
  killedNow,
  twoHosts,
  pause,
  clock,
  commit,
  emptied,
  backedUp,
  restored,
  redefined,
];
