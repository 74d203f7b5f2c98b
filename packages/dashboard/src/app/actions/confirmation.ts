import type { Accepted } from '../api';

/** What a person gave in the dialog. */
export interface Given {
  readonly reason?: string;
  readonly option: boolean;
}

/** Something to be agreed to before it happens: what it does, in sentences, and how to do it. */
export interface Confirmation {
  readonly title: string;
  readonly lines: readonly string[];
  readonly confirmLabel: string;
  readonly danger: boolean;
  /** Has to be typed before it can be confirmed. */
  readonly typeName?: string;
  readonly reasonRequired: boolean;
  /** A choice within the action, off at first. */
  readonly option?: string;
  readonly curl: (given: Given) => string;
  readonly run: (given: Given) => Promise<Accepted>;
}
