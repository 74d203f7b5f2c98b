import type { OperationKind } from '@borealis/contracts';

/**
 * What becomes of a wish while another operation is open on the same jobs or tasks.
 * beside: both go on. join: the open one is the answer. queue: it begins after the open one. refuse: with the open one's id.
 * supersede: the open one ends, where the new wish covers all of it; else both go on.
 */
export type Meeting = 'beside' | 'join' | 'queue' | 'refuse' | 'supersede';

/** Done at once and of no job, or done by others: so they are in nobody's way. */
export const inNobodysWay = ['setQuota', 'removeQuota', 'endStorm', 'applyPlan', 'drain', 'undrain'] as const;
export type MeetingKind = Exclude<OperationKind, (typeof inNobodysWay)[number]>;

export const meetsOthers = (kind: OperationKind): kind is MeetingKind => kind in meetings;

type Row = Readonly<Record<MeetingKind, Meeting>>;

/**
 * By the kind of the open operation, then by the kind of the wish. The very same wish of the same kind always joins; the table says
 * what happens when it differs. `restart` joins a rolling restart that has the task still before it.
 */
export const meetings: Readonly<Record<MeetingKind, Row>> = {
  scale: {
    scale: 'supersede',
    restart: 'beside',
    rollingRestart: 'beside',
    killAll: 'beside',
    kill: 'beside',
    apply: 'beside',
    suspend: 'supersede',
    resume: 'beside',
    adopt: 'refuse',
  },
  restart: {
    scale: 'beside',
    restart: 'join',
    rollingRestart: 'queue',
    killAll: 'supersede',
    kill: 'supersede',
    apply: 'beside',
    suspend: 'supersede',
    resume: 'beside',
    adopt: 'beside',
  },
  rollingRestart: {
    scale: 'beside',
    restart: 'join',
    rollingRestart: 'refuse',
    killAll: 'supersede',
    kill: 'beside',
    apply: 'beside',
    suspend: 'supersede',
    resume: 'beside',
    adopt: 'beside',
  },
  killAll: {
    scale: 'beside',
    restart: 'refuse',
    rollingRestart: 'refuse',
    killAll: 'beside',
    kill: 'beside',
    apply: 'beside',
    suspend: 'beside',
    resume: 'beside',
    adopt: 'beside',
  },
  kill: {
    scale: 'beside',
    restart: 'refuse',
    rollingRestart: 'beside',
    killAll: 'beside',
    kill: 'supersede',
    apply: 'beside',
    suspend: 'beside',
    resume: 'beside',
    adopt: 'beside',
  },
  apply: {
    scale: 'beside',
    restart: 'beside',
    rollingRestart: 'beside',
    killAll: 'beside',
    kill: 'beside',
    apply: 'supersede',
    suspend: 'supersede',
    resume: 'beside',
    adopt: 'beside',
  },
  suspend: {
    scale: 'refuse',
    restart: 'refuse',
    rollingRestart: 'refuse',
    killAll: 'beside',
    kill: 'beside',
    apply: 'beside',
    suspend: 'join',
    resume: 'supersede',
    adopt: 'refuse',
  },
  resume: {
    scale: 'beside',
    restart: 'beside',
    rollingRestart: 'queue',
    killAll: 'beside',
    kill: 'beside',
    apply: 'beside',
    suspend: 'supersede',
    resume: 'join',
    adopt: 'refuse',
  },
  /** Done at once, so it is never open. */
  adopt: {
    scale: 'beside',
    restart: 'beside',
    rollingRestart: 'beside',
    killAll: 'beside',
    kill: 'beside',
    apply: 'beside',
    suspend: 'beside',
    resume: 'beside',
    adopt: 'beside',
  },
};
