import type { Input } from '@borealis/contracts';

/** Each input without its time, which the host adds. */
export type Untimed = Input extends infer I ? (I extends { readonly atMs: number } ? Omit<I, 'atMs'> : never) : never;
