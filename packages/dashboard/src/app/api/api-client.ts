import { Injectable, inject } from '@angular/core';
import createClient from 'openapi-fetch';
import { documentBase } from './document-base';
import type { paths } from './generated/openapi';
import { ProblemError, problemOfAnswer, unreachableProblem, unreadableProblem } from './problem';
import type {
  Accepted,
  Framework,
  Job,
  JobAddress,
  Operation,
  Overview,
  PendingReport,
  Task,
  TaskDetail,
} from './types';

interface Answer<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

const ask = async <T>(call: Promise<Answer<T>>): Promise<T> => {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    // A body that is not JSON although it should be: a proxy or a login page answered.
    const problem = cause instanceof SyntaxError ? unreadableProblem(0) : unreachableProblem();
    throw new ProblemError(problem, { cause });
  }
  if (answer.data === undefined) throw new ProblemError(problemOfAnswer(answer.error, answer.response.status));
  return answer.data;
};

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

  restartJob(job: JobAddress, reason?: string): Promise<Accepted> {
    return ask(
      this.client.POST('/api/v2/jobs/{role}/{environment}/{name}/restart', {
        params: { path: addressOf(job) },
        body: withReason(reason),
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

  restartAll(reason?: string): Promise<Accepted> {
    return ask(this.client.POST('/api/v2/jobs/restart', { body: withReason(reason) }));
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
