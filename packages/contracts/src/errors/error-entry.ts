/** One error of the catalogue. Codes are permanent: a published code is never renamed or given another meaning. */
export interface ErrorEntry {
  readonly title: string;
  /** What happened and why; `{name}` places are filled from the details. */
  readonly what: string;
  /** What to do now; `{name}` places are filled from the details. */
  readonly todo: string;
  /** HTTP status at the doors. */
  readonly status: number;
}

export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Keeps the literal keys while checking the shape. */
export const defineErrors = <const T extends Record<`BOREALIS_${string}`, ErrorEntry>>(entries: T): T => entries;
