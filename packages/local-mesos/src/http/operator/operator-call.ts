import type { Verbosity } from '../../logger.js';
import type { FileRoots } from '../files/index.js';
import type { Master, MasterInfo } from '../../master/index.js';
import type { MasterCall, MasterCallType, MasterResponse } from '../../wire.js';
import type { Verdict } from '../../verdict.js';
import type { EventSubscribers } from './event-subscribers.js';

/** What a call may look at and change. */
export interface OperatorGround {
  readonly master: Master;
  readonly masterInfo: MasterInfo;
  /** By the names of Mesos' flags. */
  readonly flags: Readonly<Record<string, string>>;
  readonly verbosity: Verbosity;
  readonly subscribers: EventSubscribers;
  readonly files: FileRoots;
  /** Who asks; undefined where nobody has to log in. */
  readonly principal: string | undefined;
}

/**
 * How a call is answered: with a message (status 200, its type is added), or with a status and text, such as 200 without a body for
 * what has no result, or 400 with what is wrong.
 */
export type OperatorAnswer = Omit<MasterResponse, 'type'> | Verdict;

/** Carries out one type of call. Its sub-message is there: a call without it was refused before. */
export type OperatorHandler = (ground: OperatorGround, call: MasterCall) => OperatorAnswer | Promise<OperatorAnswer>;

/** The handlers of a group of calls, by type. */
export type OperatorHandlers = readonly (readonly [MasterCallType, OperatorHandler])[];
