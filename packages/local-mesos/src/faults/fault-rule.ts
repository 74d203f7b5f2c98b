import { z } from 'zod';
import { ACTION_NAMES, MEASURES, formOf } from './fault-actions.js';
import type { FaultAction, Measure } from './fault-actions.js';
import { pointOf } from './fault-points.js';
import type { FaultPoint } from './fault-points.js';

const ms = z.number().positive().max(2_147_483_647);
const names = z.array(z.string().min(1)).min(1).readonly();

const shape = z.strictObject({
  do: z.string(),
  /** A message such as `UPDATE` or `to-agent:LAUNCH`, a request such as `http:/state`, or a part of the cluster. */
  on: z.string().min(1),
  /** Of each message, or of each time it would be done; above 0, up to 1. Default 1. */
  chance: z.number().gt(0).max(1).optional(),
  delayMs: ms.optional(),
  /** How many more. */
  copies: z.int().min(1).max(100_000).optional(),
  status: z.int().min(400).max(599).optional(),
  bytesPerSecond: z.number().positive().optional(),
  /** Done again and again; without it once. */
  everyMs: ms.optional(),
  /** Undone after this time; without it, it lasts. */
  forMs: ms.optional(),
  /** Nothing before this time has passed. */
  afterMs: ms.optional(),
  /** No more than so many. */
  times: z.int().min(1).optional(),
  /** By host name or id. Default: any. */
  agents: names.optional(),
  /** By name or id. Default: any. */
  frameworks: names.optional(),
});

/** One line of a plan: what is done, to what, and how often. */
export type FaultRule = Readonly<Omit<z.infer<typeof shape>, 'do'>> & { readonly do: FaultAction };

export type RuleReading =
  { readonly rule: FaultRule; readonly point: FaultPoint } | { readonly problems: readonly string[] };

/** Whatever somebody may give as a rule; a reading tells everything that is wrong with it. */
export function readRule(value: unknown): RuleReading {
  const parsed = shape.safeParse(value);
  if (!parsed.success) return { problems: parsed.error.issues.map(issueText) };
  const { do: action, ...rest } = parsed.data;
  const point = pointOf(rest.on);
  const pointProblems = typeof point === 'string' ? [point] : [];
  if (!isAction(action))
    return { problems: [`"${action}" is nothing that can be done; ${ACTIONS_TEXT}`, ...pointProblems] };
  const rule: FaultRule = { ...rest, do: action };
  const problems = [
    ...pointProblems,
    ...(typeof point === 'string' ? [] : placeProblems(rule, point)),
    ...measureProblems(rule),
  ];
  return problems.length > 0 || typeof point === 'string' ? { problems } : { rule, point };
}

const ACTIONS_TEXT = `there are ${ACTION_NAMES.join(', ')}`;

const isAction = (text: string): text is FaultAction => (ACTION_NAMES as readonly string[]).includes(text);

const issueText = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;

function placeProblems({ do: action, on, agents, forMs }: FaultRule, point: FaultPoint): readonly string[] {
  const { on: places, notOn } = formOf(action);
  const place = point.scope === 'target' ? point.name : point.scope;
  if (!places.includes(place)) {
    return [`${action} cannot be done to ${on}; it is done to ${places.map(placeText).join(', ')}`];
  }
  if (notOn?.includes(point.name) === true) return [`${action} cannot be done to ${on}`];
  if (agents !== undefined && !KNOWS_AGENT.has(place)) return [`agent= says nothing for ${on}`];
  if (action === 'cut' && forMs !== undefined && !place.startsWith('to-')) {
    return [`for says nothing for ${on}: who was cut off comes back when it likes`];
  }
  return [];
}

const KNOWS_AGENT: ReadonlySet<string> = new Set([
  'to-master',
  'to-agent',
  'executor-call',
  'executor-event',
  'http',
  'agent',
]);

const placeText = (place: string): string =>
  place === 'http' ? 'http:/path' : /^(call|event|executor|to-)/.test(place) ? `${place}:NAME` : place;

function measureProblems(rule: FaultRule): readonly string[] {
  const { needs = [], takes = [] } = formOf(rule.do);
  const allowed: readonly Measure[] = [...needs, ...takes];
  return (Object.keys(MEASURES) as Measure[]).flatMap((measure) => {
    if (rule[measure] === undefined) return needs.includes(measure) ? [`${rule.do} needs ${MEASURES[measure]}`] : [];
    return allowed.includes(measure) ? [] : [`${rule.do} takes no ${measure}${allowedText(allowed)}`];
  });
}

const allowedText = (allowed: readonly Measure[]): string =>
  allowed.length === 0 ? '' : `; it takes ${allowed.map((measure) => MEASURES[measure]).join(', ')}`;
