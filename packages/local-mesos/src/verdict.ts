/** What somebody's wish came to where nothing else is answered; as a status of HTTP, since that is all Mesos says. */
export interface Verdict {
  readonly status: number;
  readonly message?: string;
}

/** Done, and nothing to tell. */
export const DONE: Verdict = { status: 200 };

export const refusal = (status: number, message: string): Verdict => ({ status, message });

export const isVerdict = (answer: object): answer is Verdict => 'status' in answer;
