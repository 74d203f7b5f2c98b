import { roleAccounts } from '../master/index.js';
import type { Master, MasterInfo } from '../master/index.js';
import type { Verbosity } from '../logger.js';
import { answerJson, answerText } from './answer.js';
import type { Exchange, Handler } from './answer.js';
import {
  answerLoggingToggle,
  answerTasks,
  answerTeardown,
  maintenanceEndpoints,
  removeQuotaOf,
  resourceForms,
  roleEndpoints,
} from './classic/index.js';
import type { Routes } from './door.js';
import { readDuration } from './duration-text.js';
import { forRealm, principalOf, tableForRealm } from './login.js';
import type { Table } from './login.js';
import type { FileRoots } from './files/index.js';
import { EventSubscribers, operatorEndpoint } from './operator/index.js';
import type { OperatorGround, SubscriberSettings } from './operator/index.js';
import { NOT_RECOVERED, schedulerEndpoint } from './scheduler-endpoint.js';
import type { SchedulerGate } from './scheduler-endpoint.js';
import { metricsView } from './views/metrics/index.js';
import { roleView } from './views/role-view.js';
import { agentsView, frameworksView, stateView, versionView } from './views/state-view.js';
import { summaryView } from './views/summary-view.js';
import { systemView } from './views/system-view.js';

export interface MasterDoor extends SchedulerGate {
  readonly address: () => string;
  readonly masterInfo: () => MasterInfo;
  /** By the names of Mesos' flags. */
  readonly flags: () => Readonly<Record<string, string>>;
  readonly verbosity: Verbosity;
  readonly subscribers: SubscriberSettings;
  readonly files: FileRoots;
}

const READONLY = 'mesos-master-readonly';
const READWRITE = 'mesos-master-readwrite';
/** Only read, unlike the others of maintenance. */
const MAINTENANCE_STATUS = '/maintenance/status';

/** What the master answers: every path at the root and below `/master`. */
export function masterRoutes(door: MasterDoor): Routes {
  const { master, masterInfo, flags, verbosity } = door;
  const subscribers = new EventSubscribers(door.subscribers);
  const principal = ({ request }: Exchange): string | undefined =>
    principalOf(door.login(READWRITE, request.headers.authorization));
  const ground = (exchange: Exchange): OperatorGround => ({
    master: master(),
    masterInfo: masterInfo(),
    flags: flags(),
    verbosity,
    subscribers,
    files: door.files,
    principal: principal(exchange),
  });
  const routes = new Map<string, Handler>([
    ...tableForRealm(door.login, READONLY, forLeader(door, leaderReads(door))),
    ...tableForRealm(door.login, READWRITE, [
      ...forLeader(door, [
        ['/teardown', (exchange) => answerTeardown(exchange, master())],
        ['/api/v1', whenRecovered(door, operatorEndpoint(ground))],
        ...maintenanceEndpoints(master).filter(([path]) => path !== MAINTENANCE_STATUS),
        ...resourceForms(master, principal),
        ...roleEndpoints(master),
      ]),
      ['/logging/toggle', (exchange) => answerLoggingToggle(exchange, verbosity)],
    ]),
    ...tableForRealm(door.login, READONLY, [
      ['/flags', (exchange) => answerFlags(exchange, flags())],
      ['/metrics/snapshot', (exchange) => answerMetrics(exchange, master(), subscribers)],
      ['/system/stats.json', (exchange) => answerJson(exchange, systemView())],
    ]),
    ['/api/v1/scheduler', schedulerEndpoint(door)],
    ['/health', (exchange) => answerText(exchange, 200)],
    ['/version', (exchange) => answerJson(exchange, versionView())],
    ['/redirect', (exchange) => answerRedirect(exchange, door)],
  ]);
  const paths = [...routes.keys(), '/help', ''].join('\n');
  routes.set('/help', (exchange) => answerText(exchange, 200, paths));
  return (path) => {
    const name = path.startsWith('/master/') ? path.slice('/master'.length) : path;
    return routes.get(name) ?? removalOfQuota(door, name);
  };
}

/** `/quota/<role>`: the one path with a part that varies. */
function removalOfQuota(door: MasterDoor, path: string): Handler | undefined {
  const encoded = /^\/quota\/(.+)$/.exec(path)?.[1];
  if (encoded === undefined) return undefined;
  const role = decoded(encoded);
  const remove: Handler = (exchange) => removeQuotaOf(role, door.master())(exchange);
  return forRealm(door.login, READWRITE, onLeader(door, path, remove));
}

/** A name that cannot be decoded is taken as it is: there is no such role. */
function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** What only the leader knows. */
function leaderReads({ master, masterInfo, flags }: MasterDoor): Table {
  const books = (): Master['books'] => master().books;
  const state: Handler = (exchange) => answerJson(exchange, stateView(books(), masterInfo(), flags()));
  return [
    ['/state', state],
    ['/state.json', state],
    ['/state-summary', (exchange) => answerJson(exchange, summaryView(books(), masterInfo(), flags()))],
    ['/slaves', (exchange) => answerJson(exchange, agentsView(books(), exchange.query.get('slave_id')))],
    ['/frameworks', (exchange) => answerJson(exchange, frameworksView(books(), exchange.query.get('framework_id')))],
    ['/roles', (exchange) => answerJson(exchange, { roles: roleAccounts(books()).map(roleView) })],
    ['/tasks', (exchange) => answerTasks(exchange, books())],
    ...maintenanceEndpoints(master).filter(([path]) => path === MAINTENANCE_STATUS),
  ];
}

const forLeader = (door: MasterDoor, table: Table): Table =>
  table.map(([path, handler]) => [path, onLeader(door, path, handler)]);

/** What is asked of another master while that one leads. */
function onLeader(door: MasterDoor, path: string, handler: Handler): Handler {
  return (exchange) => {
    const leader = door.leader();
    if (leader === undefined) return handler(exchange);
    if (leader === 'none') return answerText(exchange, 503, 'No leader elected');
    const rest = exchange.query.size > 0 ? `?${exchange.query.toString()}` : '';
    return answerText(exchange, 307, '', { Location: `//${leader}/master${path}${rest}` });
  };
}

const whenRecovered =
  ({ recovering }: MasterDoor, handler: Handler): Handler =>
  (exchange) =>
    recovering() ? answerText(exchange, 503, NOT_RECOVERED) : handler(exchange);

function answerRedirect(exchange: Exchange, door: MasterDoor): void {
  const leader = door.leader();
  if (leader === 'none') answerText(exchange, 503, 'No leader elected');
  else answerText(exchange, 307, '', { Location: `//${leader ?? door.address()}` });
}

function answerFlags(exchange: Exchange, flags: Readonly<Record<string, string>>): void {
  const { method } = exchange.request;
  if (method === 'GET' || method === 'HEAD') return answerJson(exchange, { flags });
  return answerText(exchange, 405, `Expecting 'GET', received '${method ?? ''}'`, { Allow: 'GET' });
}

/** Every number is at hand, so a time-out, which limits how long the slow ones are waited for, never comes to pass. */
function answerMetrics(exchange: Exchange, master: Master, subscribers: EventSubscribers): void {
  const timeout = exchange.query.get('timeout');
  if (timeout !== null && readDuration(timeout) === undefined) {
    return answerText(exchange, 400, `Failed to parse the timeout '${timeout}'.\n`);
  }
  return answerJson(exchange, metricsView(master.books, subscribers.size));
}
