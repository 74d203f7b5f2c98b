import type { FaultTarget, MessageScope } from './fault-points.js';

/** The values a rule may have beside what it does and to what. */
export const MEASURES = {
  delayMs: 'a time such as 200ms',
  copies: 'a number of copies such as 3x',
  status: 'an HTTP status such as 503',
  bytesPerSecond: 'a pace such as 2kB/s',
  everyMs: 'every and a time',
  forMs: 'for and a time',
} as const;

export type Measure = keyof typeof MEASURES;

interface ActionForm {
  /** In a sentence: "drop: the message vanishes". */
  readonly does: string;
  readonly on: readonly (MessageScope | 'http' | FaultTarget)[];
  readonly needs?: readonly Measure[];
  readonly takes?: readonly Measure[];
  /** Names that are none of its business, though their kind is. */
  readonly notOn?: readonly string[];
}

const CALLS = ['call', 'executor-call'] as const;
const EVENTS = ['event', 'executor-event'] as const;
const BETWEEN = ['to-master', 'to-agent'] as const;

/** Everything that can be done. Those that are done to a part of the cluster are timed; the others happen to messages. */
export const ACTIONS = {
  drop: {
    does: 'the message vanishes; a call is answered 202 all the same, but SUBSCRIBE and UPDATE_FRAMEWORK get no answer',
    on: [...CALLS, ...EVENTS, ...BETWEEN],
  },
  delay: {
    does: 'it arrives later, and what follows it on the same connection waits behind it',
    on: [...CALLS, ...EVENTS, ...BETWEEN, 'http'],
    needs: ['delayMs'],
  },
  duplicate: {
    does: 'it arrives once more, or as many times more as said',
    on: [...CALLS, ...EVENTS, ...BETWEEN],
    takes: ['copies'],
    notOn: ['SUBSCRIBE'],
  },
  cut: {
    does: 'the connection breaks in its place; the link of an agent comes back after a second, or as said',
    on: [...CALLS, ...EVENTS, ...BETWEEN, 'http'],
    takes: ['forMs'],
  },
  'cut-answer': { does: 'it is carried out, and the connection breaks in place of the answer', on: [...CALLS, 'http'] },
  refuse: { does: 'it is answered 503, or as said, and not carried out', on: [...CALLS, 'http'], takes: ['status'] },
  corrupt: { does: 'the record has the right length, and bytes that are no message', on: EVENTS },
  misframe: { does: 'the record begins with a length that is no number', on: EVENTS },
  truncate: { does: 'half of the record, and the connection breaks', on: EVENTS },
  slow: {
    does: 'the record is written, or the body of the request is read, at this pace',
    on: [...EVENTS, 'http'],
    needs: ['bytesPerSecond'],
  },
  kill: { does: 'the machine is lost with its tasks', on: ['agent'], takes: ['everyMs', 'forMs'] },
  restart: {
    does: "the agent's process dies and starts again; tasks go on",
    on: ['agent'],
    takes: ['everyMs', 'forMs'],
  },
  hang: {
    does: 'the agent neither hears nor answers; when it wakes up it finds everything that was said to it',
    on: ['agent'],
    takes: ['everyMs', 'forMs'],
  },
  partition: {
    does: 'what agent and master say to each other is lost, and neither is told',
    on: ['agent'],
    takes: ['everyMs', 'forMs'],
  },
  return: { does: 'an agent that was killed, hung or partitioned comes back', on: ['agent'], takes: ['everyMs'] },
  'fail-over': {
    does: 'the master dies and another one begins with an empty memory',
    on: ['master'],
    takes: ['everyMs', 'forMs'],
  },
  disconnect: { does: 'the event stream breaks', on: ['scheduler'], takes: ['everyMs'] },
  forget: { does: 'the master forgets what it has offered, without a word', on: ['offers'], takes: ['everyMs'] },
  rescind: { does: 'the master takes back what it has offered', on: ['offers'], takes: ['everyMs'] },
  storm: {
    does: "each task's last update is sent again, this many times",
    on: ['updates'],
    needs: ['copies'],
    takes: ['everyMs'],
  },
  mute: { does: 'the stream stays open, and silent of heartbeats', on: ['heartbeats'], takes: ['everyMs', 'forMs'] },
} as const satisfies Readonly<Record<string, ActionForm>>;

export type FaultAction = keyof typeof ACTIONS;

export const ACTION_NAMES = Object.keys(ACTIONS) as readonly FaultAction[];

export const formOf = (action: FaultAction): ActionForm => ACTIONS[action];
