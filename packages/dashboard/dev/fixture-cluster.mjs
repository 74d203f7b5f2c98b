// A few task types that live, for looking at the pages during development. Not a scheduler: it only moves states around.
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { agents, exampleJobs, loadJob } from './fixture-jobs.mjs';

const ended = ['FINISHED', 'FAILED', 'KILLED', 'LOST'];
const isLive = (task) => !ended.includes(task.state);
const isWaiting = (task) => task.state === 'PENDING' || task.state === 'THROTTLED';
const ending = ['PREEMPTING', 'RESTARTING', 'DRAINING', 'KILLING'];
const states = ['PENDING', 'THROTTLED', 'ASSIGNED', 'STARTING', 'RUNNING', ...ending, 'PARTITIONED', ...ended];
export const progressOf = (done, total) => ({
  done,
  total,
  failed: 0,
  sentence: `${done} of ${total} done.`,
  jobs: [],
  instances: [],
});
const sum = (tasks) =>
  tasks.reduce(
    (total, { resources }) =>
      Object.fromEntries(Object.entries(total).map(([key, value]) => [key, value + resources[key]])),
    { cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: 0 },
  );

export class FixtureCluster extends EventEmitter {
  jobs = new Map();
  tasks = new Map();
  operations = new Map();
  startedAtMs = Date.now();
  connection = 'subscribed';
  nextPort = 31000;
  changedJobs = new Set();

  constructor({ empty = false, load = 0, name = 'hello-borealis', background } = {}) {
    super();
    this.name = name;
    this.background = background;
    const jobs = empty ? [] : [...exampleJobs(), ...(load > 0 ? [loadJob(load)] : [])];
    for (const job of jobs) this.jobs.set(job.key, job);
    for (const job of jobs) if (!job.suspended) for (let i = 0; i < job.desired; i += 1) this.create(job, i);
    if (!empty) this.settle();
  }

  /** What has been there for a while when the page is opened. */
  settle() {
    const longAgo = Date.now() - 26 * 3_600_000;
    let n = 0;
    for (const task of this.tasks.values()) {
      if (task.instanceName === 'jobmanager-4' || task.instanceName === 'importer-1') continue;
      task.createdAtMs = longAgo - 8000 + n;
      task.history[0].atMs = task.createdAtMs;
      this.place(task, longAgo - 4000 + n);
      this.move(task, 'STARTING', { atMs: longAgo - 3000 + n });
      this.move(task, 'RUNNING', { atMs: longAgo + n, healthy: task.hasHealthCheck ? true : null });
      n += 137_000;
    }
    const of = (name) => [...this.tasks.values()].find(({ instanceName }) => instanceName === name);
    Object.assign(of('web-2'), { outdated: true, revisionId: 'web-r2' });
    Object.assign(of('jobmanager-2'), {
      healthy: false,
      message: 'GET http://10.0.4.12:8081/overview answered 503 (3 in a row)',
    });
    Object.assign(of('importer-1'), { failures: 4 });
    this.move(of('importer-1'), 'THROTTLED', {
      notBeforeMs: Date.now() + 95_000,
      message: 'Exited with status 1 after 0.4 s: cannot open /data/in: No such file or directory',
      reason: 'REASON_COMMAND_EXECUTOR_FAILED',
    });
    of('jobmanager-4').createdAtMs = Date.now() - 214_000;
  }

  create(job, instance, extra = {}) {
    const now = Date.now();
    const task = {
      id: `${this.name}.${job.name}-${instance + 1}.${randomUUID()}`,
      jobKey: job.key,
      instanceName: `${job.name}-${instance + 1}`,
      instance,
      state: 'PENDING',
      healthy: null,
      hasHealthCheck: job.hasHealthCheck,
      outdated: false,
      revisionId: job.revisionId,
      ports: [],
      resources: { ...job.perInstance },
      failures: 0,
      createdAtMs: now,
      updatedAtMs: now,
      ...extra,
      history: [{ atMs: now, state: 'PENDING' }],
    };
    this.tasks.set(task.id, task);
    this.tell(task);
    return task;
  }

  place(task, atMs = Date.now()) {
    const job = this.jobs.get(task.jobKey);
    const agent = agents[task.instance % agents.length];
    this.move(task, 'ASSIGNED', {
      atMs,
      agentId: agent.id,
      hostname: agent.hostname,
      agentIp: agent.ip,
      ports: job.fixedPorts.length > 0 ? job.fixedPorts : job.perInstance.ports > 0 ? [this.nextPort++] : [],
    });
  }

  move(task, state, { atMs = Date.now(), ...change } = {}) {
    Object.assign(task, change, { state, updatedAtMs: atMs });
    if (state === 'RUNNING') task.runningAtMs = atMs;
    if (ended.includes(state)) task.endedAtMs = atMs;
    task.mesosState = isWaiting(task) || state === 'ASSIGNED' ? undefined : `TASK_${state}`;
    task.history.push({ atMs, state, message: change.message, reason: change.reason });
    this.tell(task);
  }

  tell(task) {
    this.emit('event', { type: 'task', task: this.taskView(task) });
    this.changedJobs.add(task.jobKey);
  }

  /** One step of everything. Called by a timer. */
  tick() {
    const now = Date.now();
    for (const job of this.jobs.values()) this.wantInstances(job);
    for (const task of [...this.tasks.values()]) {
      const age = now - task.updatedAtMs;
      if (task.state === 'PENDING' && age > 700 && !this.hasNoRoom(task)) this.place(task);
      else if (task.state === 'ASSIGNED' && age > 400) this.move(task, 'STARTING');
      else if (task.state === 'STARTING' && age > 700) this.move(task, 'RUNNING');
      else if (task.state === 'RUNNING' && task.hasHealthCheck && task.healthy === null && age > 900) {
        task.healthy = true;
        task.updatedAtMs = now;
        this.tell(task);
      } else if (task.state === 'KILLING' && age > 900) this.move(task, 'KILLED', { message: 'Ended on request' });
      else if (task.state === 'THROTTLED' && now > task.notBeforeMs) this.move(task, 'PENDING');
      else if (!isLive(task) && age > 20_000) {
        this.tasks.delete(task.id);
        this.emit('event', { type: 'taskRemoved', taskId: task.id });
      }
    }
    for (const operation of this.operations.values()) if (operation.state === 'running') this.work(operation);
    for (const key of this.changedJobs) this.emit('event', { type: 'job', job: this.jobView(this.jobs.get(key)) });
    this.changedJobs.clear();
  }

  hasNoRoom(task) {
    return task.jobKey.endsWith('/jobmanager') && task.instance >= agents.length;
  }

  wantInstances(job) {
    const live = [...this.tasks.values()].filter((task) => task.jobKey === job.key && isLive(task));
    const wanted = job.suspended ? 0 : job.desired;
    const taken = new Set(live.filter(({ state }) => state !== 'KILLING').map(({ instance }) => instance));
    for (let instance = 0; instance < wanted; instance += 1) if (!taken.has(instance)) this.create(job, instance);
    for (const task of live) if (task.instance >= wanted) this.kill(task);
  }

  kill(task) {
    if (isWaiting(task)) this.move(task, 'KILLED', { message: 'Was not launched' });
    else if (task.state !== 'KILLING' && isLive(task)) this.move(task, 'KILLING');
  }

  begin(kind, jobKeys, rest = {}) {
    const now = Date.now();
    const operation = {
      id: randomUUID(),
      kind,
      state: 'running',
      jobKeys,
      taskIds: [],
      taskCount: rest.taskIds?.length ?? 0,
      cursor: 0,
      actor: { kind: 'anonymous', id: 'anonymous' },
      progress: progressOf(0, rest.taskIds?.length ?? 1),
      actions: ['cancel'],
      createdAtMs: now,
      deadlineMs: now + 300_000,
      ...rest,
    };
    this.operations.set(operation.id, operation);
    this.emit('event', { type: 'operation', operation });
    return operation;
  }

  end(operation, state, message, code) {
    const outcome = { message, ...(code ? { code } : {}) };
    Object.assign(operation, { state, endedAtMs: Date.now(), actions: [], outcome });
    this.emit('event', { type: 'operation', operation });
  }

  progress(operation, done) {
    if (operation.progress.done === done) return;
    operation.progress = progressOf(done, operation.progress.total);
    this.emit('event', { type: 'operation', operation });
  }

  work(operation) {
    if (operation.kind === 'rollingRestart' || operation.kind === 'restart') return this.workRestart(operation);
    if (operation.kind === 'scale' || operation.kind === 'resume') {
      const live = [...this.tasks.values()].filter((task) => operation.jobKeys.includes(task.jobKey) && isLive(task));
      const there = live.filter((task) => task.state === 'RUNNING').length;
      const to = operation.to ?? this.jobs.get(operation.jobKeys[0]).desired;
      const left = Math.abs(to - there) + live.length - there;
      this.progress(operation, Math.max(0, operation.progress.total - left));
      if (left === 0) this.end(operation, 'succeeded', `${to} of ${to} are running.`);
      return undefined;
    }
    const over = operation.taskIds.filter((id) => !this.tasks.has(id) || !isLive(this.tasks.get(id))).length;
    this.progress(operation, over);
    if (over >= operation.taskIds.length) this.end(operation, 'succeeded', `${over} tasks ended.`);
    return undefined;
  }

  workRestart(operation) {
    const old = this.tasks.get(operation.taskIds[operation.cursor]);
    const successor = old && this.tasks.get(old.replacedBy);
    const next = () => {
      operation.cursor += 1;
      this.progress(operation, operation.cursor);
      if (operation.cursor >= operation.taskIds.length)
        this.end(operation, 'succeeded', `${operation.cursor} tasks were replaced.`);
    };
    if (!old || !isLive(old)) return next();
    const job = this.jobs.get(old.jobKey);
    if (!successor) {
      if (job.fixedPorts.length > 0) return this.kill(old);
      old.replacedBy = this.create(job, old.instance, { replaces: old.id }).id;
      return this.tell(old);
    }
    if (successor.state === 'RUNNING' && (successor.healthy ?? !job.hasHealthCheck)) this.kill(old);
    return undefined;
  }

  taskView(task) {
    return { ...task, history: undefined };
  }

  jobView(job) {
    const tasks = [...this.tasks.values()].filter((task) => task.jobKey === job.key && isLive(task));
    const count = (test) => tasks.filter(test).length;
    const waiting = tasks.filter((task) => task.state === 'PENDING');
    const stuck = waiting.filter((task) => this.hasNoRoom(task));
    return {
      ...job,
      counts: {
        running: count(({ state }) => state === 'RUNNING'),
        healthy: count(({ state, healthy }) => state === 'RUNNING' && healthy === true),
        unhealthy: count(({ healthy }) => healthy === false),
        waiting: count(isWaiting),
        starting: count(({ state }) => state === 'ASSIGNED' || state === 'STARTING'),
        killing: count(({ state }) => ending.includes(state)),
        partitioned: count(({ state }) => state === 'PARTITIONED'),
        outdated: count(({ outdated }) => outdated),
      },
      ...(stuck.length > 0 ? { pending: this.pendingOf(job, stuck) } : {}),
    };
  }

  pendingOf(job, stuck) {
    return {
      jobKey: job.key,
      waiting: stuck.length,
      sinceMs: Math.min(...stuck.map(({ createdAtMs }) => createdAtMs)),
      cause: 'noRoom',
      agentsExamined: agents.length,
      vetoes: [
        { veto: 'oneInstancePerAgent', agents: 3 },
        { veto: 'mem', agents: 1 },
      ],
      nearest: agents.map(({ id, hostname }, index) => ({
        agentId: id,
        hostname,
        shortages: [
          { veto: 'oneInstancePerAgent', need: 1, have: 0 },
          ...(index === 2 ? [{ veto: 'mem', need: 2048, have: 1126.4 }] : []),
        ],
      })),
      sentence: `${job.name} may run once on each agent, and all ${agents.length} agents run one already.`,
    };
  }

  frameworkView() {
    const subscribed = this.connection === 'subscribed';
    return {
      name: this.name,
      frameworkId: '7b9d2c1e-2f0c-4a7e-9a55-0c9be2a1d9f1-0000',
      connection: this.connection,
      ...(subscribed ? {} : { connectionReason: 'connect ECONNREFUSED 10.0.4.2:5050.' }),
      master: '10.0.4.2:5050',
      lastHeartbeatAtMs: Date.now() - (subscribed ? 4000 : 40_000),
      startedAtMs: this.startedAtMs,
      version: '0.1.0',
      ...(this.background ? { background: this.background } : {}),
      userAuthSupport: false,
      developmentCluster: true,
    };
  }

  overview() {
    const jobs = [...this.jobs.values()].map((each) => this.jobView(each));
    const tasks = [...this.tasks.values()];
    const live = tasks.filter(isLive);
    const holding = live.filter((task) => !isWaiting(task));
    const total = (key) => jobs.reduce((all, { counts }) => all + counts[key], 0);
    return {
      framework: this.frameworkView(),
      counts: {
        jobs: jobs.length,
        tasks: live.length,
        running: total('running'),
        waiting: total('waiting'),
        desired: jobs.reduce((all, each) => all + (each.suspended ? 0 : each.desired), 0),
        healthy: total('healthy'),
        unhealthy: total('unhealthy'),
        agents: agents.length,
      },
      states: Object.fromEntries(states.map((state) => [state, tasks.filter((task) => task.state === state).length])),
      used: sum(holding),
      byJob: jobs.map(({ key }) => {
        const own = holding.filter(({ jobKey }) => jobKey === key);
        return { jobKey: key, used: sum(own), instances: own.length };
      }),
      attention: this.attention(jobs, live),
      operations: [...this.operations.values()].filter(({ state }) => state === 'running'),
    };
  }

  agentViews() {
    return agents.map((agent) => ({
      ...agent,
      attributes: { rack: `r${(agents.indexOf(agent) % 2) + 1}` },
      firstSeenAtMs: this.startedAtMs,
      largest: { cpus: 8, memMb: 16_384, diskMb: 65_536, gpus: 0, ports: 1000 },
      offeredAtMs: Date.now() - 4000,
      tasks: [...this.tasks.values()].filter((task) => task.agentId === agent.id && isLive(task)).length,
    }));
  }

  quotaViews() {
    const roles = [...new Set([...this.jobs.values()].map(({ role }) => role))].sort();
    const none = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };
    return roles.map((role) => {
      const { cpus, memMb, diskMb, gpus } = sum(
        [...this.tasks.values()].filter((task) => isLive(task) && task.jobKey.startsWith(`${role}/`)),
      );
      const production = { cpus, memMb, diskMb, gpus };
      const quota = { cpus: 8, memMb: 16_384, diskMb: 8192 };
      const left = Object.fromEntries(Object.entries(quota).map(([name, limit]) => [name, limit - production[name]]));
      const used = { production, productionDedicated: none, nonProduction: none, nonProductionDedicated: none };
      return { role, quota, left, used, updatedAtMs: this.startedAtMs };
    });
  }

  attention(jobs, live) {
    return [
      ...jobs
        .filter(({ pending }) => pending)
        .map(({ key, name, pending }) => ({
          severity: 'warning',
          title: `${name} waits for room`,
          detail: pending.sentence,
          jobKey: key,
          sinceMs: pending.sinceMs,
        })),
      ...live
        .filter(({ healthy }) => healthy === false)
        .map((task) => ({
          severity: 'error',
          title: `${task.instanceName} is unhealthy`,
          detail: task.message,
          taskId: task.id,
          sinceMs: task.updatedAtMs,
        })),
      ...live
        .filter(({ state }) => state === 'THROTTLED')
        .map((task) => ({
          severity: 'error',
          title: `${task.instanceName} keeps ending`,
          detail: task.message,
          taskId: task.id,
          sinceMs: task.createdAtMs,
        })),
      ...jobs
        .filter(({ orphaned }) => orphaned)
        .map(({ key, name }) => ({
          severity: 'info',
          title: `${name} is no longer defined`,
          detail: 'Its variables are gone from the environment; its task keeps running.',
          jobKey: key,
        })),
    ];
  }
}
