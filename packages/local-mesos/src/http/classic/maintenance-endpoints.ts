import { decodeJson, encodeJson, fromMesosJson, parseMesosText } from '@borealis/mesos';
import { reasonOf } from '../../errors.js';
import type { Master } from '../../master/index.js';
import { MachineID, MaintenanceSchedule, MaintenanceStatus } from '../../wire.js';
import { answerJsonText, answerText } from '../answer.js';
import type { Exchange, Handler } from '../answer.js';
import { readBody } from '../request-body.js';

/** The classic endpoints of maintenance: the operator API's calls in the clothes of an older time. */
export function maintenanceEndpoints(master: () => Master): readonly (readonly [path: string, handler: Handler])[] {
  return [
    ['/maintenance/schedule', (exchange) => answerSchedule(exchange, master())],
    ['/maintenance/status', (exchange) => answerStatus(exchange, master())],
    ['/machine/down', (exchange) => answerMachines(exchange, (machines) => master().maintenance.start(machines))],
    ['/machine/up', (exchange) => answerMachines(exchange, (machines) => master().maintenance.stop(machines))],
  ];
}

function answerSchedule(exchange: Exchange, { maintenance }: Master): void {
  const { method } = exchange.request;
  if (method === 'GET') {
    return answerJsonText(exchange, Buffer.from(encodeJson(MaintenanceSchedule, maintenance.schedule)));
  }
  if (method !== 'POST') return refuseMethod(exchange, 'GET, POST');
  answerChange(
    exchange,
    (body) => decodeJson<MaintenanceSchedule>(MaintenanceSchedule, body),
    (schedule) => maintenance.update(schedule),
  );
}

function answerStatus(exchange: Exchange, { maintenance }: Master): void {
  if (exchange.request.method !== 'GET') return refuseMethod(exchange, 'GET');
  answerJsonText(exchange, Buffer.from(encodeJson(MaintenanceStatus, maintenance.status)));
}

function answerMachines(exchange: Exchange, change: (machines: readonly MachineID[]) => string | undefined): void {
  if (exchange.request.method !== 'POST') return refuseMethod(exchange, 'POST');
  answerChange(
    exchange,
    (body) => {
      const machines = parseMesosText(body.toString('utf8'));
      // One machine stands for a list of one.
      return [machines].flat().map((machine) => fromMesosJson<MachineID>(MachineID, machine));
    },
    change,
  );
}

function answerChange<T>(
  exchange: Exchange,
  read: (body: Buffer) => T,
  change: (wanted: T) => string | undefined,
): void {
  readBody(exchange, (body) => {
    let wanted: T;
    try {
      wanted = read(body);
    } catch (error) {
      return answerText(exchange, 400, `Failed to parse the body: ${reasonOf(error)}`);
    }
    const problem = change(wanted);
    answerText(exchange, problem === undefined ? 200 : 400, problem);
  });
}

const refuseMethod = (exchange: Exchange, allowed: string): void =>
  answerText(exchange, 405, `Expecting one of '${allowed}', received '${exchange.request.method ?? ''}'`, {
    Allow: allowed,
  });
