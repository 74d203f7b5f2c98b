import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import type { Routes } from '@angular/router';
import { ApiClient } from '../api';
import type {
  Accepted,
  Agent,
  ConfigurationEntry,
  Framework,
  Job,
  LogLevels,
  Operation,
  Overview,
  PendingReport,
  Plan,
  ProblemError,
  Quota,
  Task,
  TaskDetail,
} from '../api';
import { LiveStore, openStream } from '../live';
import { aFramework, aPlan, anOperation } from './builders';
import { FakeStream } from './fake-stream';

/** The host as the pages see it: lists to load, a stream to be told by, and a record of what was asked for. */
export class FakeHost {
  readonly stream = new FakeStream();
  jobs: Job[] = [];
  tasks: Task[] = [];
  operations: Operation[] = [];
  framework: Framework = aFramework();
  overview: Overview | undefined;
  pending: PendingReport | undefined;
  agents: Agent[] | undefined = [];
  quotas: Quota[] | undefined = [];
  /** What a change is refused with. */
  refusal: ProblemError | undefined;
  logLevels: LogLevels = [
    { component: 'host', level: 'info' },
    { component: 'scheduling', level: 'warn' },
  ];
  configuration: ConfigurationEntry[] = [];
  plan: Plan = aPlan();
  readonly asked: string[] = [];

  private readonly api: Partial<ApiClient> = {
    jobs: async () => this.jobs,
    tasks: async () => this.tasks,
    operations: async () => this.operations,
    framework: async () => this.framework,
    overview: async () => {
      this.asked.push('overview');
      if (!this.overview) throw new TypeError('no overview was given');
      return this.overview;
    },
    pending: async (): Promise<PendingReport> => {
      if (!this.pending) throw new TypeError('no report was given');
      return this.pending;
    },
    task: async (id): Promise<TaskDetail> => {
      const task = this.tasks.find((each) => each.id === id);
      if (!task) throw new TypeError(`no task ${id} was given`);
      return { ...task, history: [{ atMs: task.createdAtMs, state: 'PENDING' }] };
    },
    agents: async (): Promise<Agent[]> => {
      if (!this.agents) throw new TypeError('no agents were given');
      return this.agents;
    },
    plan: async ({ whatIf }): Promise<Plan> => {
      this.asked.push(`plan ${JSON.stringify(whatIf)}`);
      return this.plan;
    },
    drainAgent: async (id, given): Promise<Accepted> => {
      this.asked.push(`drain ${id} ${JSON.stringify(given)}`);
      return { operation: anOperation({ kind: 'drain', agentIds: [id] }), joined: false };
    },
    drainAgents: async (by, given): Promise<Accepted> => {
      this.asked.push(`drain ${by.attribute}=${by.value} ${JSON.stringify(given)}`);
      return { operation: anOperation({ kind: 'drain', agentIds: [] }), joined: false };
    },
    undrainAgent: async (id): Promise<Accepted> => {
      this.asked.push(`undrain ${id}`);
      return { operation: anOperation({ kind: 'undrain', agentIds: [id] }), joined: false };
    },
    quotas: async (): Promise<Quota[]> => {
      if (!this.quotas) throw new TypeError('no quotas were given');
      return this.quotas;
    },
    setQuota: async (role, given): Promise<Accepted> => {
      if (this.refusal) throw this.refusal;
      this.asked.push(`quota ${role} ${JSON.stringify(given)}`);
      return { operation: anOperation({ kind: 'setQuota', jobKeys: [] }), joined: false };
    },
    removeQuota: async (role): Promise<Accepted> => {
      this.asked.push(`no quota ${role}`);
      return { operation: anOperation({ kind: 'removeQuota', jobKeys: [] }), joined: false };
    },
    logLevels: async () => this.logLevels,
    setLogLevel: async (part, level): Promise<LogLevels> => {
      if (this.refusal) throw this.refusal;
      this.asked.push(`log ${part} ${level}`);
      this.logLevels = this.logLevels.map((each) =>
        part === 'all' || part === each.component ? { ...each, level } : each,
      );
      return this.logLevels;
    },
    configuration: async () => this.configuration,
    restartTask: async (id): Promise<Accepted> => {
      this.asked.push(`restart ${id}`);
      return { operation: anOperation({ kind: 'restart' }), joined: false };
    },
  };

  /** Sets up the testing module; the stream is live and has told its first reset. */
  async begin(routes: Routes): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        { provide: ApiClient, useValue: this.api },
        { provide: openStream, useValue: this.stream.open },
        provideRouter(routes, withComponentInputBinding()),
      ],
    });
    TestBed.inject(LiveStore).start();
    this.stream.latest.listener.opened();
    this.stream.send({ type: 'reset', reason: 'first visit' });
    await Promise.resolve();
  }
}
