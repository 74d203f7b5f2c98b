import { isIP } from 'node:net';
import { int64 } from '../../wire.js';
import type { MachineID, MaintenanceSchedule, Unavailability } from '../../wire.js';
import { machineKey, machineText } from './machine.js';

/** What is wrong with a new schedule, in Mesos' words; `down` machines have to stay in it. */
export function scheduleProblem({ windows }: MaintenanceSchedule, down: readonly MachineID[]): string | undefined {
  const scheduled = new Set<string>();
  for (const { machineIds, unavailability } of windows ?? []) {
    if (!machineIds?.length) return 'List of machines in the maintenance window is empty';
    const problem = unavailabilityProblem(unavailability);
    if (problem !== undefined) return problem;
    for (const machine of machineIds) {
      const wrong = machineProblem(machine);
      if (wrong !== undefined) return wrong;
      const key = machineKey(machine);
      if (scheduled.has(key)) return `Machine ${machineText(machine)} appears more than once in the schedule`;
      scheduled.add(key);
    }
  }
  const left = down.find((machine) => !scheduled.has(machineKey(machine)));
  return left && `Machine ${machineText(left)} is deactivated and cannot be removed from the schedule`;
}

/** What is wrong with a list of machines to be started or stopped. */
export function machinesProblem(machines: readonly MachineID[]): string | undefined {
  if (machines.length === 0) return 'List of machines is empty';
  const seen = new Set<string>();
  for (const machine of machines) {
    const wrong = machineProblem(machine);
    if (wrong !== undefined) return wrong;
    if (seen.has(machineKey(machine))) {
      return `Machine ${machineText(machine)} appears more than once in the list of machines`;
    }
    seen.add(machineKey(machine));
  }
  return undefined;
}

function unavailabilityProblem({ duration }: Unavailability): string | undefined {
  return int64(duration?.nanoseconds) < 0 ? "Unavailability 'duration' is negative" : undefined;
}

function machineProblem({ hostname, ip }: MachineID): string | undefined {
  if (!hostname && !ip) return "Both 'hostname' and 'ip' for a machine are empty";
  return ip && isIP(ip) === 0 ? `Failed to parse the IP '${ip}' of a machine` : undefined;
}
