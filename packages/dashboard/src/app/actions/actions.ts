import { Clipboard } from '@angular/cdk/clipboard';
import { Injectable, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';
import type { Accepted, Agent, Job, Operation, Quota, QuotaAmounts, Task } from '../api';
import { ApiClient, documentBase } from '../api';
import { LiveStore } from '../live';
import { strings } from '../strings';
import { ConfirmDialog } from './confirm-dialog';
import * as agentConfirmations from './agent-confirmations';
import type { DrainTarget } from './agent-confirmations';
import type { Confirmation } from './confirmation';
import * as confirmations from './confirmations';
import { removeQuota } from './quota-confirmations';

const noteMs = 5_000;
const copiedMs = 2_000;

/** Everything that can be done from the pages: asks first where something ends, shows that it was taken, and leaves the rest to the stream. */
@Injectable({ providedIn: 'root' })
export class Actions {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveStore);
  private readonly dialog = inject(MatDialog);
  private readonly notes = inject(MatSnackBar);
  private readonly clipboard = inject(Clipboard);
  private readonly door: confirmations.Door = { api: this.api, base: inject(documentBase) };

  /** Rejects with a ProblemError. To zero it asks first; resolves with false when that was declined. */
  async scale(job: Job, instances: number): Promise<boolean> {
    const says = strings.scale.accepted(job.name, instances);
    if (instances === 0) return this.ask(confirmations.scaleToZero(job, this.door), says);
    this.taken(await this.api.scale(job, instances), says);
    return true;
  }

  restartJob(job: Job): Promise<boolean> {
    return this.ask(confirmations.restartJob(job, this.door), strings.confirm.accepted.restart(job.name));
  }

  restartAll(jobs: readonly Job[]): Promise<boolean> {
    return this.ask(
      confirmations.restartAll(jobs, this.door),
      strings.confirm.accepted.restart(strings.types.everyType),
    );
  }

  killJob(job: Job): Promise<boolean> {
    return this.ask(confirmations.killJob(job, this.door), strings.confirm.accepted.kill(job.name));
  }

  suspendJob(job: Job): Promise<boolean> {
    return this.ask(confirmations.suspendJob(job, this.door), strings.confirm.accepted.suspend(job.name));
  }

  resumeJob(job: Job): Promise<boolean> {
    return this.ask(confirmations.resumeJob(job, this.door), strings.confirm.accepted.resume(job.name));
  }

  /** To be asked where the tasks are loaded: it says which of them move, and where they would go. */
  drain(target: DrainTarget): Promise<boolean> {
    const asked = agentConfirmations.drain(target, this.live.tasks.items(), this.door);
    return this.ask(asked, strings.agents.drainBegun(agentConfirmations.calledOf(target)));
  }

  undrain(agent: Agent, draining: boolean): Promise<boolean> {
    const asked = agentConfirmations.undrain(agent, draining, this.door);
    return this.ask(asked, strings.agents.undrained(agent.hostname));
  }

  /** Rejects with a ProblemError. */
  async setQuota(role: string, given: QuotaAmounts & { readonly reason?: string }): Promise<void> {
    this.taken(await this.api.setQuota(role, given), strings.quotas.set(role));
  }

  removeQuota(view: Quota): Promise<boolean> {
    return this.ask(removeQuota(view, this.door), strings.quotas.removed(view.role));
  }

  endStorm(): Promise<boolean> {
    return this.ask(confirmations.endStorm(this.door), strings.confirm.accepted.endStorm);
  }

  restartTask(task: Task): Promise<boolean> {
    const asked = confirmations.restartTask(task, this.jobOf(task), this.door);
    return this.ask(asked, strings.confirm.accepted.restart(task.instanceName));
  }

  killTask(task: Task): Promise<boolean> {
    const asked = confirmations.killTask(task, this.jobOf(task), this.door);
    return this.ask(asked, strings.confirm.accepted.kill(task.instanceName));
  }

  /** Rejects with a ProblemError. */
  async cancel(operation: Operation): Promise<void> {
    this.taken(await this.api.cancelOperation(operation.id), strings.confirm.accepted.cancel);
  }

  /** Rejects with a ProblemError. */
  async pause(operation: Operation): Promise<void> {
    this.taken(await this.api.pauseOperation(operation.id), strings.operations.acts.paused);
  }

  /** Rejects with a ProblemError. */
  async resume(operation: Operation): Promise<void> {
    this.taken(await this.api.resumeOperation(operation.id), strings.operations.acts.resumed);
  }

  /** Rejects with a ProblemError. */
  async undo(operation: Operation): Promise<void> {
    this.taken(await this.api.undoOperation(operation.id), strings.operations.acts.undone);
  }

  /** Copies, also on plain http where the browser's own clipboard is shut, and says whether it worked. */
  copy(text: string): void {
    const copied = this.clipboard.copy(text);
    this.notes.open(copied ? strings.app.copied : strings.app.copyFailed, strings.app.dismiss, { duration: copiedMs });
  }

  /** Says for a moment that something was done. */
  note(says: string): void {
    this.notes.open(says, strings.app.dismiss, { duration: noteMs });
  }

  private jobOf(task: Task): Job | undefined {
    return this.live.jobs.byKey().get(task.jobKey);
  }

  private async ask(asked: Confirmation, says: string): Promise<boolean> {
    const dialog = this.dialog.open<ConfirmDialog, Confirmation, Accepted>(ConfirmDialog, {
      data: asked,
      autoFocus: asked.typeName === undefined ? 'dialog' : 'first-tabbable',
      restoreFocus: true,
      width: '520px',
    });
    const accepted = await firstValueFrom(dialog.afterClosed());
    if (!accepted) return false;
    this.taken(accepted, says);
    return true;
  }

  private taken({ operation, joined }: Accepted, says: string): void {
    this.live.operations.put(operation);
    this.note(joined ? `${says}. ${strings.operations.joined}` : says);
  }
}
