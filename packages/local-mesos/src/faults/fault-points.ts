import { CallType, EventType, ExecutorCallType, ExecutorEventType } from '../wire.js';

/** What agents say to the master. A broken link is no message; before it is registered there is no agent. */
const TO_MASTER_MESSAGES = [
  'REREGISTER',
  'UNREGISTER',
  'UPDATE',
  'EXECUTOR_EXITED',
  'OPERATION_STATUS',
  'MESSAGE',
] as const;

/** What the master says to agents. */
const TO_AGENT_MESSAGES = [
  'LAUNCH',
  'LAUNCH_GROUP',
  'KILL',
  'ACKNOWLEDGE',
  'FRAMEWORK_SUBSCRIBED',
  'SHUTDOWN_FRAMEWORK',
  'SHUTDOWN_EXECUTOR',
  'MESSAGE',
  'APPLY_OPERATION',
  'ACKNOWLEDGE_OPERATION',
  'ACCOUNT_FOR',
  'DRAIN',
  'SHUTDOWN',
] as const;

export type ToMasterMessage = (typeof TO_MASTER_MESSAGES)[number];
export type ToAgentMessage = (typeof TO_AGENT_MESSAGES)[number];

const namesOf = (types: object): readonly string[] =>
  Object.keys(types).filter((name) => !/^\d+$/.test(name) && name !== 'UNKNOWN');

/** Everything that travels, by who sends it to whom. */
export const MESSAGES = {
  /** Calls of schedulers. */
  call: namesOf(CallType),
  /** Events to schedulers. */
  event: namesOf(EventType),
  'executor-call': namesOf(ExecutorCallType),
  'executor-event': namesOf(ExecutorEventType),
  'to-master': TO_MASTER_MESSAGES as readonly string[],
  'to-agent': TO_AGENT_MESSAGES as readonly string[],
} as const;

export type MessageScope = keyof typeof MESSAGES;

/** What the actions that belong to no message are done to. */
export const TARGETS = ['agent', 'master', 'scheduler', 'offers', 'updates', 'heartbeats'] as const;

export type FaultTarget = (typeof TARGETS)[number];

/** Where a rule takes hold: some messages, every request to some paths, or a part of the cluster. */
export type FaultPoint =
  | { readonly scope: MessageScope | 'http'; readonly name: string }
  | { readonly scope: 'target'; readonly name: FaultTarget };

const SCOPES = Object.keys(MESSAGES) as readonly MessageScope[];

const isTarget = (text: string): text is FaultTarget => (TARGETS as readonly string[]).includes(text);
const isScope = (text: string): text is MessageScope => Object.hasOwn(MESSAGES, text);

/** The point a rule's `on` names, or what is wrong with it. A bare name is a call of schedulers or an event to them. */
export function pointOf(on: string): FaultPoint | string {
  if (isTarget(on)) return { scope: 'target', name: on };
  const colon = on.indexOf(':');
  if (colon < 0) return bareName(on);
  const [scope, name] = [on.slice(0, colon), on.slice(colon + 1)];
  if (scope === 'http') {
    return name.startsWith('/')
      ? { scope, name: pathName(name) }
      : `"${on}" names no path; write http:/state or http:/files/*`;
  }
  if (!isScope(scope)) return `"${scope}" is no kind of message; there are ${[...SCOPES, 'http'].join(', ')}`;
  if (name === '*' || MESSAGES[scope].includes(name)) return { scope, name };
  return `"${name}" is no ${scope}; there are ${MESSAGES[scope].join(', ')}, or * for all`;
}

/** Masters and agents answer below the names of their processes as well: `/master/state` is `/state`. */
export const pathName = (path: string): string => path.replace(/^\/(master|slave\(\d+\))(?=\/)/, '');

function bareName(name: string): FaultPoint | string {
  const scopes = SCOPES.filter((scope) => MESSAGES[scope].includes(name));
  const own = scopes.filter((scope) => scope === 'call' || scope === 'event');
  const [only] = own;
  if (own.length === 1 && only !== undefined) return { scope: only, name };
  if (scopes.length > 0) return `"${name}" may be ${scopes.map((scope) => `${scope}:${name}`).join(' or ')}; say which`;
  return `"${name}" is nothing faults happen to; there are messages (${[...MESSAGES.call, ...MESSAGES.event].filter(once).join(', ')}), more of them as ${SCOPES.map((scope) => `${scope}:NAME`).join(', ')}, requests as http:/path, and ${TARGETS.join(', ')}`;
}

const once = (name: string, index: number, all: readonly string[]): boolean => all.indexOf(name) === index;

/** Whether a point covers what is about to travel. */
export function covers(point: FaultPoint, scope: MessageScope | 'http', name: string): boolean {
  if (point.scope !== scope) return false;
  if (point.name === '*' || point.name === name) return true;
  return scope === 'http' && point.name.endsWith('*') && name.startsWith(point.name.slice(0, -1));
}
