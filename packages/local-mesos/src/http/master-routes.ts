import type { Master, MasterInfo } from '../master/index.js';
import { answerJson, answerText } from './answer.js';
import type { Exchange, Handler } from './answer.js';
import { removeQuotaOf, resourceForms, roleEndpoints } from './classic/index.js';
import type { Routes } from './door.js';
import { maintenanceRoutes } from './maintenance-routes.js';
import { EventSubscribers, operatorEndpoint } from './operator/index.js';
import type { OperatorGround, SubscriberSettings } from './operator/index.js';
import { readBody } from './request-body.js';
import { schedulerEndpoint } from './scheduler-endpoint.js';
import type { SchedulerGate } from './scheduler-endpoint.js';
import { metricsView } from './views/metrics-view.js';
import { agentsView, frameworksView, stateView, summaryView, tasksView, versionView } from './views/state-view.js';

export interface MasterDoor extends SchedulerGate {
  readonly address: () => string;
  readonly masterInfo: () => MasterInfo;
  readonly subscribers: SubscriberSettings;
}

/** What the master answers: every path at the root and below `/master`. */
export function masterRoutes(door: MasterDoor): Routes {
  const { master, masterInfo } = door;
  const subscribers = new EventSubscribers(door.subscribers);
  const ground = (): OperatorGround => ({
    master: master(),
    masterInfo: masterInfo(),
    subscribers,
    principal: undefined,
  });
  const books = (): Master['books'] => master().books;
  const state: Handler = (exchange) => answerJson(exchange, stateView(books(), masterInfo()));
  const leading = new Map<string, Handler>([
    ['/state', state],
    ['/state.json', state],
    ['/state-summary', (exchange) => answerJson(exchange, summaryView(books(), masterInfo()))],
    ['/slaves', (exchange) => answerJson(exchange, agentsView(books(), exchange.query.get('slave_id')))],
    ['/frameworks', (exchange) => answerJson(exchange, frameworksView(books(), exchange.query.get('framework_id')))],
    ['/tasks', (exchange) => answerTasks(exchange, books())],
    ['/teardown', (exchange) => answerTeardown(exchange, master())],
    ...maintenanceRoutes(master),
    ['/api/v1', operatorEndpoint(ground)],
    ...resourceForms(master),
    ...roleEndpoints(master),
  ]);
  const local = new Map<string, Handler>([
    ['/api/v1/scheduler', schedulerEndpoint(door)],
    ['/health', (exchange) => answerText(exchange, 200)],
    ['/version', (exchange) => answerJson(exchange, versionView())],
    ['/metrics/snapshot', (exchange) => answerJson(exchange, metricsView(books()))],
    ['/redirect', (exchange) => answerRedirect(exchange, door)],
  ]);
  return (path) => {
    const name = path.startsWith('/master/') ? path.slice('/master'.length) : path;
    const handler = leading.get(name) ?? removalOfQuota(name, master);
    return local.get(name) ?? (handler === undefined ? undefined : forLeader(door, name, handler));
  };
}

function removalOfQuota(name: string, master: () => Master): Handler | undefined {
  const role = /^\/quota\/(.+)$/.exec(name)?.[1];
  return role === undefined ? undefined : (exchange) => removeQuotaOf(decodeURIComponent(role), master())(exchange);
}

/** What only the leader knows is asked of the leader. */
function forLeader(door: MasterDoor, name: string, handler: Handler): Handler {
  return (exchange) => {
    const leader = door.leader();
    if (leader === undefined) return handler(exchange);
    if (leader === 'none') return answerText(exchange, 503, 'No leader elected');
    const rest = exchange.query.size > 0 ? `?${exchange.query.toString()}` : '';
    return answerText(exchange, 307, '', { Location: `//${leader}/master${name}${rest}` });
  };
}

function answerRedirect(exchange: Exchange, door: MasterDoor): void {
  const leader = door.leader();
  if (leader === 'none') answerText(exchange, 503, 'No leader elected');
  else answerText(exchange, 307, '', { Location: `//${leader ?? door.address()}` });
}

const TASKS_PAGE = 100;

function answerTasks(exchange: Exchange, books: Master['books']): void {
  const { query } = exchange;
  const count = (name: string, otherwise: number): number => {
    const value = Number(query.get(name) ?? otherwise);
    return Number.isInteger(value) && value >= 0 ? value : otherwise;
  };
  const view = tasksView(books, {
    limit: count('limit', TASKS_PAGE),
    offset: count('offset', 0),
    order: query.get('order') === 'asc' ? 'asc' : 'des',
    frameworkId: query.get('framework_id'),
    taskId: query.get('task_id'),
  });
  answerJson(exchange, view);
}

function answerTeardown(exchange: Exchange, master: Master): void {
  if (exchange.request.method !== 'POST') {
    return answerText(exchange, 405, "Expecting 'POST'", { Allow: 'POST' });
  }
  readBody(exchange, (body) => {
    const frameworkId = new URLSearchParams(body.toString('utf8')).get('frameworkId');
    if (frameworkId === null) return answerText(exchange, 400, "Missing 'frameworkId' query parameter");
    const framework = master.books.frameworks.get(frameworkId);
    if (framework === undefined) return answerText(exchange, 400, 'No framework found with specified ID');
    master.frameworks.remove(framework);
    return answerText(exchange, 200);
  });
}
