import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { HostProcess } from '../support/index.js';
import { alpine, converged, eventually, randomOf, Stage } from '../support/index.js';
import { atRandom, deaths } from './deaths.js';
import type { Round } from './deaths.js';
import { fileDatabase } from './database.js';
import type { Database } from './database.js';
import { faultsOf, mesosTasks } from './ledger.js';
import { replayedAll } from './replayed.js';
import { workOn } from './work.js';

const patienceMs = 60_000;
const crowdSize = 1_100;

/**
 * Kills the host in the middle of its work, round after round: at each named point in turn, and at random moments. After every round
 * a host started anew has to bring everything to what is wanted, and nothing may be missing in the database. Returns the points that
 * were hit.
 */
export const crashRounds = async (
  rounds: number,
  seed: number,
  database: Database = fileDatabase,
): Promise<Set<string>> => {
  const scene = await CrashScene.open(seed, database);
  try {
    for (let round = 0; round < rounds; round++) await scene.play(deaths[round % deaths.length]!, round);
    await scene.replay();
    return scene.hit();
  } finally {
    await scene.close();
  }
};

/** Settings of every host. */
const environment = {
  ...alpine,
  NODE_ENV: 'test',
  TASK0_CPUS: '0.01',
  TASK0_MEM: '1',
  TASK0_PORT_NUM: '0',
  TASK0_KILL_GRACE: '0.2',
  TASK0_RESTART_BACKOFF: '0.1',
  INPUT_LOG: 'on',
};

class CrashScene {
  private forgotten: ReadonlySet<string> = new Set();
  private readonly operations = new Set<string>();
  private readonly log: string;
  private url: string;

  private constructor(
    private readonly stage: Stage,
    private host: HostProcess,
    private readonly random: (below: number) => number,
    private readonly database: Database,
    url: string,
  ) {
    this.url = url;
    this.log = join(stage.folder, 'crash-points.log');
  }

  static async open(seed: number, database: Database): Promise<CrashScene> {
    const stage = await Stage.open({ runner: 'simulated', cpus: 64, memMb: 65_536 });
    const url = await database.make(stage.folder);
    const host = await stage.start({ ...environment, DATABASE_URL: url });
    const scene = new CrashScene(stage, host, randomOf(seed), database, url);
    await converged(host, stage.cluster, patienceMs);
    return scene;
  }

  private environment(): Readonly<Record<string, string>> {
    return { ...environment, DATABASE_URL: this.url };
  }

  hit(): Set<string> {
    return new Set(existsSync(this.log) ? readFileSync(this.log, 'utf8').split('\n').filter(Boolean) : []);
  }

  close(): Promise<void> {
    return this.stage.close();
  }

  async play(round: Round, number: number): Promise<void> {
    const { cluster } = this.stage;
    await this.host.kill();
    if (round.lost) await this.loseDatabase();
    for (const death of round.deaths) await this.dieAt(death, round);
    if (round.prunes) await this.forget();
    this.host = this.stage.launch(this.environment());
    await this.recovered(`round ${number} after ${round.deaths.join(', ')}`);
    const promised = { forgotten: this.forgotten, operations: this.operations };
    const faults = await faultsOf(cluster, { url: this.url, folder: this.stage.folder }, promised);
    expect({ round: number, deaths: round.deaths, faults }).toEqual({
      round: number,
      deaths: round.deaths,
      faults: [],
    });
    expect(cluster.master.counts.frameworks).toBe(1);
    if (round.crowd) await this.disperse();
  }

  private async recovered(what: string): Promise<void> {
    const { host } = this;
    try {
      await eventually('the host is ready', () => isReady(host), patienceMs);
      await converged(host, this.stage.cluster, patienceMs);
    } catch (error) {
      throw new Error(`${what}: ${(error as Error).message}\n${host.output.slice(-4_000)}`, { cause: error });
    }
  }

  private async dieAt(death: string, { environment: more, crowd }: Round): Promise<void> {
    const once = death.startsWith('after-') || death === 'amid-migration';
    const named =
      death === atRandom
        ? {}
        : { BOREALIS_CRASH_AT: `${death}:${once ? 1 : 1 + this.random(3)}`, BOREALIS_CRASH_LOG: this.log };
    const host = this.stage.launch({ ...this.environment(), ...more, ...named });
    await eventually('the host answers or has died', () => !host.running || isReady(host), patienceMs);
    const killed = death === atRandom ? pause(this.random(400)).then(() => host.kill()) : undefined;
    const end = performance.now() + patienceMs;
    while (host.running && performance.now() < end)
      await workOn(host, this.random, crowd ? crowdSize : undefined, (operation) => this.operations.add(operation));
    await killed;
    await host.kill();
  }

  /** Back to few tasks, so that the next rounds are short again. */
  private async disperse(): Promise<void> {
    const answer = await this.host.request('POST', '/api/v2/jobs/root/prod/alpine/scale', { instances: 3 });
    expect(answer.status).toBe(202);
    await converged(this.host, this.stage.cluster, patienceMs);
    await this.forget();
  }

  /** What was recorded leads to what was committed, whenever the host died. */
  async replay(): Promise<void> {
    const { decisions, different } = await replayedAll({ url: this.url, folder: this.stage.folder });
    expect(different).toEqual([]);
    expect(decisions).toBeGreaterThan(0);
  }

  private async loseDatabase(): Promise<void> {
    await this.replay();
    this.url = await this.database.make(this.stage.folder);
    await this.forget();
  }

  private async forget(): Promise<void> {
    const { current, completed } = await mesosTasks(this.stage.cluster);
    this.forgotten = new Set([...current, ...completed].map(({ id }) => id));
    this.operations.clear();
  }
}

/** Fails with what the host says of itself. */
const isReady = async (host: HostProcess): Promise<true> => {
  const answer = await fetch(`${host.address}/health/ready`);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}\n${host.output.slice(-2_000)}`);
  return true;
};
