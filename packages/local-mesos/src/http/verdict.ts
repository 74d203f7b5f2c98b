/** An answer of an API without a message: done, or why not. */
export interface Verdict {
  readonly status: number;
  readonly message?: string;
}

/** Done, and nothing to tell. */
export const DONE: Verdict = { status: 200 };

export const refusal = (status: number, message: string): Verdict => ({ status, message });

export const isVerdict = (answer: object): answer is Verdict => 'status' in answer;
