import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import type { Routes } from '@angular/router';
import { ApiClient } from '../api';
import type { Accepted, Framework, Job, Operation, Overview, PendingReport, Task, TaskDetail } from '../api';
import { LiveStore, openStream } from '../live';
import { aFramework, anOperation } from './builders';
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
