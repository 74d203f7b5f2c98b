import type { Accepted, RestartSettings } from '../api';

/** What a person gave in the dialog. */
export interface Given {
  readonly reason?: string;
  readonly option: boolean;
  /** Only where the action takes them, and only when they differ from what it does by itself. */
  readonly settings?: RestartSettings;
  /** Only where a deadline may be told, in milliseconds from now. */
  readonly withinMs?: number;
}

/** One thing that is foreseen; `wanting`: it is less than was asked for. */
export interface ForeseenLine {
  readonly says: string;
  readonly wanting: boolean;
}
export type Foresee = (signal: AbortSignal) => Promise<readonly ForeseenLine[]>;

/** Something to be agreed to before it happens: what it does, in sentences, and how to do it. */
export interface Confirmation {
  readonly title: string;
  readonly lines: (given: Given) => readonly string[];
  readonly confirmLabel: string;
  readonly danger: boolean;
  /** Has to be typed before it can be confirmed. */
  readonly typeName?: string;
  readonly reasonRequired: boolean;
  /** A choice within the action, off at first. */
  readonly option?: string;
  /** Offers the settings of a rolling restart. */
  readonly restartSettings?: boolean;
  /** Lets a deadline be told. */
  readonly deadline?: boolean;
  /** What the host foresees of it, asked for when the dialog is shown. */
  readonly foresee?: Foresee;
  readonly curl: (given: Given) => string;
  readonly run: (given: Given) => Promise<Accepted>;
}
