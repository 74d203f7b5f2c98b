import type { components } from './generated/openapi';

type Schemas = components['schemas'];

export type Agent = Schemas['Agent'];
export type AgentAttribute = Schemas['DrainAgentsRequest']['by'];
export type Attention = Schemas['Attention'];
export type Framework = Schemas['Framework'];
export type Job = Schemas['Job'];
export type Operation = Schemas['Operation'];
export type Overview = Schemas['Overview'];
export type WhatIf = Schemas['WhatIf'];
export type ResourceSum = Schemas['ResourceSum'];
export type StreamEvent = Schemas['StreamEvent'];
export type Task = Schemas['Task'];
export type TaskDetail = Schemas['TaskDetail'];
export type Accepted = Schemas['Accepted'];
export type TaskState = Task['state'];
export type TaskEvent = TaskDetail['history'][number];
export type PendingReason = NonNullable<Job['pending']>;
export type Plan = Schemas['Plan'];
export type ConfigurationEntry = Schemas['ConfigurationEntry'];
export type LogLevels = Schemas['LogLevel'][];
export type LogPart = Schemas['LogLevel']['component'];
export type LogLevel = Schemas['LogLevel']['level'];
export type Quota = Schemas['Quota'];
export type QuotaAmounts = NonNullable<Quota['quota']>;
export type PlanQuestion = Schemas['PlanRequest'];
export type RestartSettings = Schemas['RestartSettings'];
export type PendingReport = Schemas['PendingReport'];
export type Shortage = PendingReason['nearest'][number]['shortages'][number];

/** From the few words to the many. */
export const logLevels = [
  'silent',
  'fatal',
  'error',
  'warn',
  'info',
  'debug',
  'trace',
] as const satisfies readonly LogLevel[];

/** What addresses a job at the doors. */
export type JobAddress = Pick<Job, 'role' | 'environment' | 'name'>;

/** In the order people think of them: from waiting over running to ended. */
export const taskStates = [
  'PENDING',
  'THROTTLED',
  'ASSIGNED',
  'STARTING',
  'RUNNING',
  'PREEMPTING',
  'RESTARTING',
  'DRAINING',
  'KILLING',
  'PARTITIONED',
  'FINISHED',
  'FAILED',
  'KILLED',
  'LOST',
] as const satisfies readonly TaskState[];

const endingStates: readonly TaskState[] = ['PREEMPTING', 'RESTARTING', 'DRAINING', 'KILLING'];
/** Told to end, and not known to have ended. */
export const isEnding = (state: TaskState): boolean => endingStates.includes(state);

const endedStates: readonly TaskState[] = ['FINISHED', 'FAILED', 'KILLED', 'LOST'];
export const isEnded = (state: TaskState): boolean => endedStates.includes(state);
const openOperationStates: readonly Operation['state'][] = ['queued', 'running', 'paused'];
/** It has not ended yet. */
export const isOpen = ({ state }: Pick<Operation, 'state'>): boolean => openOperationStates.includes(state);

export const isWaiting = (state: TaskState): boolean => state === 'PENDING' || state === 'THROTTLED';
