import type { Call, JobDefinition, OnChange, OnRemoved } from '@borealis/contracts';
import { Cluster } from '../cluster/index.js';
import { Connection, Durable, SimulatedHost } from '../host/index.js';
import type { DeathPoint, HostWatch } from '../host/index.js';
import { Network } from '../network/index.js';
import type { Random } from '../random/index.js';
import { startMs } from '../scenario/index.js';
import type { Scenario } from '../scenario/index.js';
import { Story } from '../story/index.js';
import { Agenda } from '../time/index.js';

const tickMs = 1_000;

/** Everything there is in a run: the cluster, the database, the host of the hour, and the time. */
export class World {
  readonly agenda = new Agenda(startMs);
  readonly story: Story;
  readonly network: Network;
  readonly cluster: Cluster;
  readonly durable: Durable;
  readonly random: Random;
  host: SimulatedHost | undefined;
  connection: Connection | undefined;
  /** What the environment of the next host defines. */
  definitions: readonly JobDefinition[];
  onChange: OnChange = 'keep';
  onRemoved: OnRemoved = 'suspend';
  /** How wrong the clock of the host's machine is. */
  clockOffsetMs = 0;
  /** The host dies when it passes there next. */
  deathTrap: DeathPoint | undefined;
  /** Points at which a host died, and mishaps of messages, by how often: what was never hit was not tested. */
  readonly hits = new Map<string, number>();
  private hosts = 0;
  private streams = 0;

  constructor(
    readonly scenario: Scenario,
    private readonly watch: Omit<HostWatch, 'died'>,
    write?: (line: string) => void,
  ) {
    const random = scenario.random.fork('world');
    this.random = random;
    this.story = new Story(this.agenda, write);
    this.network = new Network(this.agenda, random.fork('network'), (lane, kind, mishap) => {
      this.hit(`${lane} ${mishap}`);
      this.story.tell('network', () => `${mishap}: ${kind} (${lane})`);
    });
    this.durable = new Durable(random.fork('store'));
    this.definitions = scenario.jobs;
    this.cluster = new Cluster({
      agenda: this.agenda,
      network: this.network,
      random: random.fork('cluster'),
      story: this.story,
      master: scenario.master,
      agents: scenario.agents,
    });
  }

  hit(what: string): void {
    this.hits.set(what, (this.hits.get(what) ?? 0) + 1);
  }

  /** What the clock of the host's machine shows. */
  clockMs(): number {
    return this.agenda.nowMs + this.clockOffsetMs;
  }

  /** A new process: it locks out the one before, reads what it left, and subscribes. */
  async startHost(): Promise<void> {
    const host: SimulatedHost = new SimulatedHost({
      agenda: this.agenda,
      durable: this.durable,
      settings: this.scenario.settings,
      entropy: `term ${this.hosts++}`,
      clockMs: () => this.clockMs(),
      send: (from, call) => this.send(from, call),
      diesAt: (point) => this.diesAt(host, point),
      watch: { ...this.watch, died: (dead, why) => this.died(dead, why) },
    });
    this.host = host;
    await host.boot();
    this.story.tell('host', () => `term ${host.term} begins with ${host.core.tasks({ ended: true }).length} tasks`);
    const connection = this.connect(host);
    this.connection = connection;
    const restored = host.core.framework().restoredAtMs !== undefined;
    if (host.frameworkId() === undefined && !restored) this.discover(host);
    host.command(
      { kind: 'applyJobs', definitions: [...this.definitions], onChange: this.onChange, onRemoved: this.onRemoved },
      { kind: 'environment', id: 'environment' },
      () => connection.start(),
    );
    if (restored) this.catchUp(host);
    this.agenda.every(tickMs, () => {
      if (host.alive && !host.paused && connection.wasStarted) host.take([{ kind: 'tick' }]);
      return host.alive;
    });
  }

  /** From now on nothing goes wrong, and what was broken is mended. */
  calmDown(): void {
    this.story.tell('world', () => 'calm');
    this.network.disarm();
    this.durable.befall(undefined);
    this.deathTrap = undefined;
    this.clockOffsetMs = 0;
    const { cluster } = this;
    cluster.temper.calm = true;
    cluster.temper.flapping.clear();
    cluster.temper.slow.clear();
    for (const machine of cluster.machines) {
      cluster.comeBack(machine);
      cluster.master.setActive(machine.id, true);
      cluster.master.schedule(machine.spec.hostname, undefined);
    }
  }

  private connect(host: SimulatedHost): Connection {
    return new Connection(host, {
      agenda: this.agenda,
      network: this.network,
      random: this.random.fork(`connection ${this.hosts}`),
      cluster: this.cluster,
      story: this.story,
      streamId: () => `stream ${this.streams++}`,
      subscribed: (subscribed) => void this.diesAt(subscribed, 'subscribed', true),
    });
  }

  /** The database knows no framework; perhaps the master knows ours. */
  private discover(host: SimulatedHost): void {
    const found = this.cluster.master.state();
    if (!found) return;
    this.story.tell('host', () => `finds ${found.frameworkId} with ${found.tasks.length} tasks`);
    this.connection?.knowAs(found.frameworkId);
    host.take([{ kind: 'discovered', tasks: found.tasks }]);
  }

  /** What was launched after the backup carries labels of its job, defined by now. */
  private catchUp(host: SimulatedHost): void {
    const found = this.cluster.master.state();
    this.story.tell('host', () => `has come from a backup, and finds ${found?.tasks.length ?? 0} tasks`);
    if (found) this.connection?.knowAs(found.frameworkId);
    host.take([
      { kind: 'discovered', tasks: found?.tasks ?? [], ...(found ? { frameworkId: found.frameworkId } : {}) },
    ]);
  }

  /** A task turned up that the core does not know: the master's state is read over another connection, which takes a while. */
  private askForLabels(host: SimulatedHost): void {
    this.agenda.in(this.random.between(2, 200), () => {
      const found = this.cluster.master.state();
      if (!host.alive || !found || found.frameworkId !== host.frameworkId()) return;
      this.hit('labels were asked for');
      host.take([{ kind: 'discovered', tasks: found.tasks }]);
    });
  }

  private send(host: SimulatedHost, call: Call): void {
    this.story.tell('host', () => callText(call));
    if (call.kind === 'discover') this.askForLabels(host);
    else if (this.host !== host) this.hit('call of a host that was replaced');
    else if (call.kind === 'resubscribe') this.subscribeAgain();
    else this.connection?.send(call);
  }

  private subscribeAgain(): void {
    this.hit('offers were thought to be lost');
    this.connection?.subscribeAgain();
  }

  private diesAt(host: SimulatedHost, point: DeathPoint, kill = false): boolean {
    if (this.deathTrap !== point || this.host !== host) return false;
    this.deathTrap = undefined;
    this.hit(`died ${point}`);
    if (kill) host.die(`killed at the point "${point}"`);
    return true;
  }

  private died(host: SimulatedHost, why: string): void {
    this.story.tell('host', () => `term ${host.term} ends: ${why}`);
    if (this.host !== host) return;
    this.connection?.abandon(this.random.pick([1, 1, 3_000, 20_000]));
    this.agenda.in(this.random.between(100, 5_000), () => (this.host === host ? this.startHost() : undefined));
  }
}

const callText = (call: Call): string => {
  switch (call.kind) {
    case 'accept':
      return `accept ${call.offerIds.join(' ')}: ${call.launches.map(({ taskId, agentId }) => `${taskId} on ${agentId}`).join(', ')}`;
    case 'decline':
      return `decline ${call.offerIds.join(' ')} for ${call.refuseMs} ms`;
    case 'kill':
      return `kill ${call.taskId}`;
    case 'acknowledge':
      return `acknowledge ${call.taskId} ${call.uuid}`;
    case 'reconcile':
      return call.tasks.length === 0
        ? 'reconcile all'
        : `reconcile ${call.tasks.map(({ taskId }) => taskId).join(' ')}`;
    default:
      return call.kind;
  }
};
