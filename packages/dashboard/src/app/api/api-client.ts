import { Injectable, inject } from '@angular/core';
import createClient from 'openapi-fetch';
import { ask } from './ask';
import { documentBase } from './document-base';
import type { paths } from './generated/openapi';
import type {
  Accepted,
  Agent,
  AgentAttribute,
  ConfigurationEntry,
  Framework,
  Job,
  JobAddress,
  LogLevel,
  LogLevels,
  LogPart,
  Operation,
  Overview,
  PendingReport,
  Plan,
  PlanQuestion,
  Quota,
  QuotaAmounts,
  RestartSettings,
  Task,
  TaskDetail,
} from './types';

/** What a rolling restart may be told beside what it restarts. */
export interface RestartGiven {
  readonly reason?: string;
  readonly settings?: RestartSettings;
}

/** What a drain may be told beside where. */
export interface DrainGiven {
  readonly force: boolean;
  readonly reason?: string;
  readonly withinMs?: number;
}

const withReason = (reason: string | undefined): { reason?: string } => (reason ? { reason } : {});
const addressOf = (job: JobAddress): JobAddress => ({ role: job.role, environment: job.environment, name: job.name });

/** The v2 door. Every method resolves with the answer's body or rejects with a ProblemError (an aborted one with AbortError). */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly client = createClient<paths>({ baseUrl: inject(documentBase).replace(/\/$/, '') });

  overview(signal: AbortSignal): Promise<Overview> {
    return ask(this.client.GET('/api/v2/overview', { signal }));
  }

  framework(signal: AbortSignal): Promise<Framework> {
    return ask(this.client.GET('/api/v2/framework', { signal }));
  }

  jobs(signal: AbortSignal): Promise<Job[]> {
    return ask(this.client.GET('/api/v2/jobs', { signal }));
  }

  tasks(ended: boolean, signal: AbortSignal): Promise<Task[]> {
    return ask(this.client.GET('/api/v2/tasks', { params: { query: ended ? { ended: 'true' } : {} }, signal }));
  }

  task(task: string, signal: AbortSignal): Promise<TaskDetail> {
    return ask(this.client.GET('/api/v2/tasks/{task}', { params: { path: { task } }, signal }));
  }

  operations(signal: AbortSignal): Promise<Operation[]> {
    return ask(this.client.GET('/api/v2/operations', { signal }));
  }

  pending(job: JobAddress, signal: AbortSignal): Promise<PendingReport> {
    return ask(
      this.client.GET('/api/v2/jobs/{role}/{environment}/{name}/pending', {
        params: { path: addressOf(job) },
        signal,
      }),
    );
  }

  scale(job: JobAddress, instances: number, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/jobs/{role}/{environment}/{name}/scale', {
        params: { path: addressOf(job) },
        body: { instances, ...withReason(reason) },
      }),
    );
  }

  /** What would come of it by the offers known now; changes nothing. */
  plan(question: PlanQuestion, signal: AbortSignal): Promise<Plan> {
    return ask(this.client.POST('/api/v2/plan', { body: question, signal }));
  }

  restartJob(job: JobAddress, given: RestartGiven): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/jobs/{role}/{environment}/{name}/restart', {
        params: { path: addressOf(job) },
        body: given,
      }),
    );
  }

  killJob(job: JobAddress, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/jobs/{role}/{environment}/{name}/kill', {
        params: { path: addressOf(job) },
        body: withReason(reason),
      }),
    );
  }

  suspendJob(job: JobAddress, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/jobs/{role}/{environment}/{name}/suspend', {
        params: { path: addressOf(job) },
        body: withReason(reason),
      }),
    );
  }

  resumeJob(job: JobAddress, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/jobs/{role}/{environment}/{name}/resume', {
        params: { path: addressOf(job) },
        body: withReason(reason),
      }),
    );
  }

  restartAll(given: RestartGiven): Promise<Accepted> {
    return ask(this.client.POST('/api/v2/jobs/restart', { body: given }));
  }

  restartTask(task: string, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/tasks/{task}/restart', { params: { path: { task } }, body: withReason(reason) }),
    );
  }

  killTask(task: string, scaleDown: boolean, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/tasks/{task}/kill', {
        params: { path: { task } },
        body: { scaleDown, ...withReason(reason) },
      }),
    );
  }

  agents(signal: AbortSignal): Promise<Agent[]> {
    return ask(this.client.GET('/api/v2/agents', { signal }));
  }

  drainAgent(agent: string, given: DrainGiven): Promise<Accepted> {
    return ask(this.client.POST('/api/v2/agents/{agent}/drain', { params: { path: { agent } }, body: given }));
  }

  drainAgents(by: AgentAttribute, given: DrainGiven): Promise<Accepted> {
    return ask(this.client.POST('/api/v2/agents/drain', { body: { by, ...given } }));
  }

  undrainAgent(agent: string, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/agents/{agent}/undrain', { params: { path: { agent } }, body: withReason(reason) }),
    );
  }

  quotas(signal: AbortSignal): Promise<Quota[]> {
    return ask(this.client.GET('/api/v2/quotas', { signal }));
  }

  setQuota(role: string, given: QuotaAmounts & { readonly reason?: string }): Promise<Accepted> {
    return ask(this.client.PUT('/api/v2/quotas/{role}', { params: { path: { role } }, body: given }));
  }

  removeQuota(role: string, reason?: string): Promise<Accepted> {
    return ask(this.client.DELETE('/api/v2/quotas/{role}', { params: { path: { role } }, body: withReason(reason) }));
  }

  logLevels(signal: AbortSignal): Promise<LogLevels> {
    return ask(this.client.GET('/api/v2/logs/components', { signal }));
  }

  /** Resolves with the levels of all parts. */
  setLogLevel(component: LogPart | 'all', level: LogLevel): Promise<LogLevels> {
    return ask(
      this.client.PUT('/api/v2/logs/components/{component}', { params: { path: { component } }, body: { level } }),
    );
  }

  configuration(signal: AbortSignal): Promise<ConfigurationEntry[]> {
    return ask(this.client.GET('/api/v2/configuration', { signal }));
  }

  endStorm(reason?: string): Promise<Accepted> {
    return ask(this.client.POST('/api/v2/storm/end', { body: withReason(reason) }));
  }

  pauseOperation(operation: string): Promise<Accepted> {
    return ask(this.client.POST('/api/v2/operations/{operation}/pause', { params: { path: { operation } }, body: {} }));
  }

  resumeOperation(operation: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/operations/{operation}/resume', { params: { path: { operation } }, body: {} }),
    );
  }

  undoOperation(operation: string): Promise<Accepted> {
    return ask(this.client.POST('/api/v2/operations/{operation}/undo', { params: { path: { operation } }, body: {} }));
  }

  cancelOperation(operation: string, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/operations/{operation}/cancel', {
        params: { path: { operation } },
        body: withReason(reason),
      }),
    );
  }
}
