import type { MesosTaskState, TaskStatus } from '@borealis/contracts';

/** Mesos' own: 10 s, doubled up to 10 min. */
const firstRetryMs = 10_000;
const lastRetryMs = 600_000;

/** The updates of one task at its agent: one on its way at a time, sent again until it is acknowledged. */
export class UpdateStream {
  private readonly waiting: TaskStatus[] = [];
  private retryMs = firstRetryMs;
  private nextAtMs = 0;
  /** The last state of which an update was sent. */
  sent: MesosTaskState = 'TASK_STAGING';

  constructor(private readonly send: (status: TaskStatus) => void) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  add(status: TaskStatus, nowMs: number): void {
    this.waiting.push(status);
    if (this.waiting.length === 1) this.first(nowMs);
  }

  /** A uuid other than that of the update under way changes nothing. */
  acknowledged(uuid: string, nowMs: number): void {
    if (this.waiting[0]?.uuid !== uuid) return;
    this.waiting.shift();
    if (this.waiting.length > 0) this.first(nowMs);
  }

  /** At once, whatever the retry would be. */
  resend(): void {
    const [status] = this.waiting;
    if (!status) return;
    this.sent = status.state;
    this.send(status);
  }

  tick(nowMs: number): void {
    if (this.waiting.length === 0 || nowMs < this.nextAtMs) return;
    this.retryMs = Math.min(lastRetryMs, this.retryMs * 2);
    this.nextAtMs = nowMs + this.retryMs;
    this.resend();
  }

  private first(nowMs: number): void {
    this.retryMs = firstRetryMs;
    this.nextAtMs = nowMs + firstRetryMs;
    this.resend();
  }
}
