import type { Logger } from '../../logger.js';
import type { Call } from '../../wire.js';
import type { Acceptance } from '../accept.js';
import type { Allocator } from '../allocator.js';
import type { Books } from '../books.js';
import type { FrameworkRecord } from '../framework-record.js';
import type { Frameworks } from '../frameworks.js';
import type { InverseOffers } from '../inverse-offers.js';
import type { Offers } from '../offers.js';
import type { Operations } from '../operations/index.js';
import type { Tasks } from '../tasks.js';

/** What a scheduler's call may look at and change. */
export interface CallGround {
  readonly books: Books;
  readonly offers: Offers;
  readonly inverseOffers: InverseOffers;
  readonly tasks: Tasks;
  readonly operations: Operations;
  readonly acceptance: Acceptance;
  readonly frameworks: Frameworks;
  readonly allocator: Allocator;
  /** Whether acknowledgements get lost before they reach an agent. */
  readonly acknowledgementsDropped: () => boolean;
  readonly logger: Logger;
}

/** Carries out one type of call. What is wrong with it from here on shows in events, or not at all. */
export type CallHandler = (ground: CallGround, framework: FrameworkRecord, call: Call) => void;
