// Development only: serves the built dashboard and answers its requests from simulated views, over real HTTP and server-sent events.
// node dev/fixture-server.mjs [--port 4300] [--prefix /service/hello/] [--tasks 10000] [--empty] [--background '#ff9900']
// POST /fixture/drop ends the event streams, /fixture/away?ms=5000 refuses everything for a while, /fixture/mesos flips the master,
// /fixture/fail?status=503 makes lists fail until asked again.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FixtureCluster, progressOf } from './fixture-cluster.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4300' },
    prefix: { type: 'string', default: '/' },
    tasks: { type: 'string', default: '0' },
    empty: { type: 'boolean', default: false },
    background: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../dist/browser/', import.meta.url));
const cluster = new FixtureCluster({
  empty: values.empty,
  load: Number(values.tasks),
  background: values.background,
});
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

let awayUntilMs = 0;
let failWith = 0;
const streams = new Set();
const kept = [];
let number = 0;
const term = Date.now();

const write = (response, { id, event }) =>
  response.write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
cluster.on('event', (event) => {
  const entry = { id: `${term}-${(number += 1)}`, event: JSON.parse(JSON.stringify(event)) };
  kept.push(entry);
  if (kept.length > 5000) kept.shift();
  for (const stream of streams) write(stream, entry);
});
setInterval(() => cluster.tick(), 250);
setInterval(() => {
  for (const stream of streams) stream.write(':\n\n');
}, 1000);

const send = (response, status, body, type = 'application/json') => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};
const problem = (response, status, code, title, detail, todo) =>
  send(response, status, { type: `urn:${code}`, title, status, detail, code, todo }, 'application/problem+json');

const openEvents = (request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const last = kept.findIndex(({ id }) => id === request.headers['last-event-id']);
  if (last >= 0) for (const entry of kept.slice(last + 1)) write(response, entry);
  else write(response, { id: `${term}-${number}`, event: { type: 'reset', reason: 'Nothing to resume from.' } });
  streams.add(response);
  response.on('close', () => streams.delete(response));
};

const live = (task) => !['FINISHED', 'FAILED', 'KILLED', 'LOST'].includes(task.state);
const tasksOf = (key) => [...cluster.tasks.values()].filter((task) => task.jobKey === key && live(task));

const settings = [
  { key: 'FRAMEWORK_NAME', value: cluster.name, source: 'environment', secret: false, doc: 'Name of the framework.' },
  { key: 'LOG_LEVEL', value: 'info', source: 'default', secret: false, doc: 'From which level on the host logs.' },
];

const reads = (path, query) => {
  const list = (items) => [...items];
  if (path === 'overview') return cluster.overview();
  if (path === 'framework') return cluster.frameworkView();
  if (path === 'jobs') return list(cluster.jobs.values()).map((job) => cluster.jobView(job));
  if (path === 'quotas') return cluster.quotaViews();
  if (path === 'configuration') return settings;
  if (path === 'logs/components')
    return ['host', 'modules', 'scheduling', 'mesos', 'store', 'doors'].map((component) => ({
      component,
      level: 'info',
    }));
  if (path === 'agents') return cluster.agentViews();
  if (path === 'operations') return list(cluster.operations.values()).reverse();
  if (path === 'tasks')
    return list(cluster.tasks.values())
      .filter((task) => query.get('ended') === 'true' || live(task))
      .map((task) => cluster.taskView(task));
  const [, id] = /^tasks\/([^/]+)$/.exec(path) ?? [];
  return id && cluster.tasks.get(decodeURIComponent(id));
};

const onJob = (job, action, body) => {
  const ids = tasksOf(job.key).map(({ id }) => id);
  const rest = { reason: body.reason };
  switch (action) {
    case 'scale': {
      const from = job.desired;
      job.desired = body.instances;
      return cluster.begin('scale', [job.key], {
        ...rest,
        from,
        to: body.instances,
        progress: progressOf(0, Math.max(1, Math.abs(body.instances - from))),
      });
    }
    case 'restart':
      return cluster.begin('rollingRestart', [job.key], { ...rest, taskIds: ids });
    case 'kill':
      for (const id of ids) cluster.kill(cluster.tasks.get(id));
      return cluster.begin('killAll', [job.key], { ...rest, taskIds: ids });
    case 'suspend':
      Object.assign(job, { suspended: true, suspendedReason: body.reason });
      for (const id of ids) cluster.kill(cluster.tasks.get(id));
      return cluster.begin('suspend', [job.key], { ...rest, taskIds: ids });
    default:
      Object.assign(job, { suspended: false, suspendedReason: undefined });
      return cluster.begin('resume', [job.key], { ...rest, progress: progressOf(0, job.desired) });
  }
};

const act = (path, body) => {
  const parts = path.split('/').map(decodeURIComponent);
  if (path === 'jobs/restart') {
    const taskIds = [...cluster.jobs.keys()].flatMap((key) => tasksOf(key).map(({ id }) => id));
    return cluster.begin('rollingRestart', [...cluster.jobs.keys()], { taskIds, reason: body.reason });
  }
  if (parts[0] === 'jobs') {
    const job = cluster.jobs.get(parts.slice(1, 4).join('/'));
    if (!job) return undefined;
    const operation = onJob(job, parts[4], body);
    cluster.emit('event', { type: 'job', job: cluster.jobView(job) });
    return operation;
  }
  if (parts[0] === 'tasks') {
    const task = cluster.tasks.get(parts[1]);
    if (!task) return undefined;
    if (parts[2] === 'kill') {
      cluster.kill(task);
      if (body.scaleDown) cluster.jobs.get(task.jobKey).desired -= 1;
    }
    const kind = parts[2] === 'kill' ? 'kill' : 'restart';
    return cluster.begin(kind, [task.jobKey], { taskIds: [task.id], reason: body.reason });
  }
  const operation = cluster.operations.get(parts[1]);
  if (operation) cluster.end(operation, 'cancelled', 'Cancelled; what was done stays.');
  return operation;
};

const readBody = async (request) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : JSON.parse(text);
};

const steer = (path, query, response) => {
  if (path === 'fixture/drop') for (const stream of streams) stream.destroy();
  if (path === 'fixture/away') {
    awayUntilMs = Date.now() + Number(query.get('ms') ?? 5000);
    for (const stream of streams) stream.destroy();
  }
  if (path === 'fixture/fail') failWith = failWith ? 0 : Number(query.get('status') ?? 503);
  if (path === 'fixture/mesos') {
    cluster.connection = cluster.connection === 'subscribed' ? 'disconnected' : 'subscribed';
    cluster.emit('event', { type: 'framework', framework: cluster.frameworkView() });
  }
  send(response, 200, {});
};

const serveFile = (path, response) => {
  const file = normalize(join(root, path === '' ? 'index.html' : path));
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
};

const answer = async (request, response) => {
  const url = new URL(request.url, 'http://fixture');
  if (!url.pathname.startsWith(values.prefix)) return response.writeHead(404).end('Outside of the prefix');
  const path = url.pathname.slice(values.prefix.length);
  if (path.startsWith('fixture/')) return steer(path, url.searchParams, response);
  if (Date.now() < awayUntilMs) return request.socket.destroy();
  if (!path.startsWith('api/v2/')) return serveFile(path, response);
  const address = path.slice('api/v2/'.length);
  if (address === 'events') return openEvents(request, response);
  if (failWith)
    return problem(
      response,
      failWith,
      'BOREALIS_NOT_READY',
      'Not ready yet',
      'The host is still starting: the store is being read.',
      'Try again in a moment; /health/ready says when.',
    );
  const found = request.method === 'GET' ? reads(address, url.searchParams) : act(address, await readBody(request));
  if (!found)
    return problem(
      response,
      404,
      'BOREALIS_ROUTE_UNKNOWN',
      'No such address',
      `${request.method} ${path}`,
      'Look at the list.',
    );
  return request.method === 'GET'
    ? send(response, 200, found)
    : send(response, 202, { operation: found, joined: false });
};

createServer((request, response) => void answer(request, response)).listen(Number(values.port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${values.port}${values.prefix}`);
});
