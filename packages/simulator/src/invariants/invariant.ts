import type { Call, CommandReply, Decision, Input, Snapshot } from '@borealis/contracts';
import type { SimulatedHost } from '../host/index.js';
import type { World } from '../run/world.js';

/** What must hold. Each looks on at the moments it needs, and complains when it does not. */
export interface Invariant {
  /** Holds for all of the run, as a sentence. */
  readonly name: string;
  booted?(host: SimulatedHost, snapshot: Snapshot): void;
  decided?(host: SimulatedHost, inputs: readonly Input[], decision: Decision, replies: readonly CommandReply[]): void;
  committed?(host: SimulatedHost, decision: Decision): void;
  calling?(host: SimulatedHost, call: Call): void;
  /** After every step of the run. */
  afterStep?(): void;
  /** When everything has come to rest, or had the time to. */
  atEnd?(): void | Promise<void>;
}

export type Complain = (what: string) => void;
export type InvariantOf = (world: World, complain: Complain) => Invariant;
