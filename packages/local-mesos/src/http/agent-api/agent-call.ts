import type { Agent } from '../../agent/index.js';
import type { AgentCall, AgentCallType, AgentResponse } from '../../wire.js';
import type { Verbosity } from '../../logger.js';
import type { Exchange } from '../answer.js';
import type { FileRoots } from '../files/index.js';
import type { Verdict } from '../../verdict.js';
import type { BodyType } from './streaming-types.js';

/** What a call may look at and change. */
export interface AgentGround {
  readonly agent: Agent;
  readonly flags: Readonly<Record<string, string>>;
  readonly files: FileRoots;
  readonly verbosity: Verbosity;
}

/** With a message (status 200, its type is added), or with a status and text. */
export type AgentAnswer = Omit<AgentResponse, 'type'> | Verdict;

/** Carries out one type of call. Its sub-message is there: a call without it was refused before. */
export type AgentHandler = (ground: AgentGround, call: AgentCall) => AgentAnswer | Promise<AgentAnswer>;

/** The handlers of a group of calls, by type. */
export type AgentHandlers = readonly (readonly [AgentCallType, AgentHandler])[];

/** Carries out a call whose answer is a stream of records, and answers it. */
export type StreamHandler = (
  ground: AgentGround,
  call: AgentCall,
  exchange: Exchange,
  accepted: BodyType,
) => void | Promise<void>;
