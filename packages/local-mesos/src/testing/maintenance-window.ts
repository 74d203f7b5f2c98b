/** A machine as JSON names it. */
export interface MachineText {
  readonly hostname?: string;
  readonly ip?: string;
}

/** A window of maintenance in JSON; no duration means for ever. */
export const maintenanceWindow = (
  machines: readonly MachineText[],
  startNs = '1893456000000000001',
  durationNs?: number,
): string =>
  JSON.stringify({
    machine_ids: machines,
    unavailability: {
      start: { nanoseconds: 'START' },
      ...(durationNs === undefined ? {} : { duration: { nanoseconds: durationNs } }),
    },
  }).replace('"START"', startNs);
