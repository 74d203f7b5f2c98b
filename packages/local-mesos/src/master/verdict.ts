/** What an operator's wish came to; as a status of HTTP, since that is all Mesos answers. */
export interface Verdict {
  readonly status: number;
  readonly message?: string;
}

export const verdict = (status: number, message?: string): Verdict =>
  message === undefined ? { status } : { status, message };
