import type { Logger } from '../../logger.js';
import type { AgentIntroduction } from '../../protocol.js';
import type { MachineID, MaintenanceSchedule, MaintenanceStatus, Unavailability } from '../../wire.js';
import type { AgentLosses } from '../agents/index.js';
import type { Allocator } from '../allocator.js';
import type { Books } from '../books.js';
import type { InverseOffers } from '../inverse-offers.js';
import type { Offers } from '../offers.js';
import type { AgentRecord } from '../records.js';
import { isOn, machineKey, machineText } from './machine.js';
import { machinesProblem, scheduleProblem } from './schedule-rules.js';

const DOWN_CAUSE = "Operator initiated 'Machine DOWN'";

/**
 * When which machine is taken away. A machine is up, draining as soon as it is in the schedule, down once its maintenance has started,
 * and up again when that is over. Schedule and modes survive the master.
 */
export class Maintenance {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly inverseOffers: InverseOffers,
    private readonly losses: AgentLosses,
    private readonly allocator: Allocator,
    private readonly logger: Logger,
  ) {}

  get schedule(): MaintenanceSchedule {
    return this.books.registry.schedule;
  }

  /** Machines with the answers of the frameworks they were announced to. */
  get status(): MaintenanceStatus {
    const agents = [...this.books.agents.values()];
    return {
      drainingMachines: this.#scheduled
        .map(({ machine }) => machine)
        .filter((machine) => !this.#isDown(machine))
        .map((id) => ({
          id,
          statuses: agents
            .filter((agent) => isOn(id, agent.introduction))
            .flatMap((agent) => this.inverseOffers.answersOf(agent.id)),
        })),
      downMachines: [...this.books.registry.downMachines.values()],
    };
  }

  /** When the machine of an agent is to go; undefined when it is not scheduled. */
  unavailabilityOf(agent: AgentIntroduction): Unavailability | undefined {
    return this.#scheduled.find(({ machine }) => isOn(machine, agent))?.unavailability;
  }

  /** Agents are not admitted from a machine that is down. */
  isDown(agent: AgentIntroduction): boolean {
    return [...this.books.registry.downMachines.values()].some((machine) => isOn(machine, agent));
  }

  /** Replaces the schedule as a whole. What is wrong with it, or undefined when it is in force. */
  update(schedule: MaintenanceSchedule): string | undefined {
    const problem = scheduleProblem(schedule, [...this.books.registry.downMachines.values()]);
    if (problem !== undefined) return problem;
    this.#replace(schedule);
    this.logger.info('maintenance schedule updated', { machines: this.#scheduled.length });
    return undefined;
  }

  /** Takes draining machines down: their agents are told to shut down, and are lost at once. */
  start(machines: readonly MachineID[]): string | undefined {
    const problem =
      machinesProblem(machines) ??
      this.#firstProblem(machines, (machine) =>
        this.#isDown(machine) ? 'is not in DRAINING mode and cannot be brought down' : undefined,
      );
    if (problem !== undefined) return problem;
    for (const machine of machines) {
      this.books.registry.downMachines.set(machineKey(machine), machine);
      for (const agent of this.#agentsOn(machine)) {
        if (agent.connected) agent.port.shutdown(DOWN_CAUSE);
        this.losses.remove(agent.id, DOWN_CAUSE);
      }
      this.logger.info('maintenance started', { machine: machineText(machine) });
    }
    return undefined;
  }

  /** The machines are up again, and out of the schedule. */
  stop(machines: readonly MachineID[]): string | undefined {
    const problem =
      machinesProblem(machines) ??
      this.#firstProblem(machines, (machine) =>
        this.#isDown(machine) ? undefined : 'is not in DOWN mode and cannot be brought up',
      );
    if (problem !== undefined) return problem;
    const over = new Set(machines.map(machineKey));
    for (const key of over) this.books.registry.downMachines.delete(key);
    const windows = (this.schedule.windows ?? [])
      .map((window) => ({ ...window, machineIds: (window.machineIds ?? []).filter((id) => !over.has(machineKey(id))) }))
      .filter(({ machineIds }) => machineIds.length > 0);
    this.books.registry.schedule = { windows };
    for (const machine of machines) this.logger.info('maintenance over', { machine: machineText(machine) });
    return undefined;
  }

  get #scheduled(): readonly { readonly machine: MachineID; readonly unavailability: Unavailability }[] {
    return (this.schedule.windows ?? []).flatMap(({ machineIds, unavailability }) =>
      (machineIds ?? []).map((machine) => ({ machine, unavailability })),
    );
  }

  /** Whoever is affected hears at once: what was offered is taken back and offered anew, with what holds now. */
  #replace(schedule: MaintenanceSchedule): void {
    this.books.registry.schedule = schedule;
    for (const agent of this.books.agents.values()) {
      const unavailability = this.unavailabilityOf(agent.introduction);
      if (unavailability === undefined && agent.unavailability === undefined) continue;
      for (const offer of [...agent.offers]) this.offers.rescind(offer);
      this.inverseOffers.startOver(agent);
      agent.unavailability = unavailability;
    }
    this.allocator.request();
  }

  #isDown(machine: MachineID): boolean {
    return this.books.registry.downMachines.has(machineKey(machine));
  }

  #agentsOn(machine: MachineID): readonly AgentRecord[] {
    return [...this.books.agents.values()].filter((agent) => isOn(machine, agent.introduction));
  }

  #firstProblem(
    machines: readonly MachineID[],
    problemOf: (machine: MachineID) => string | undefined,
  ): string | undefined {
    const scheduled = new Set(this.#scheduled.map(({ machine }) => machineKey(machine)));
    for (const machine of machines) {
      const problem = scheduled.has(machineKey(machine)) ? problemOf(machine) : 'is not part of a maintenance schedule';
      if (problem !== undefined) return `Machine ${machineText(machine)} ${problem}`;
    }
    return undefined;
  }
}
