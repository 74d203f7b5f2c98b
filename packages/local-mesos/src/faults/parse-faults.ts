import { LocalMesosError } from '../errors.js';
import { ACTION_NAMES } from './fault-actions.js';
import type { FaultPoint } from './fault-points.js';
import { readRule } from './fault-rule.js';
import type { FaultRule } from './fault-rule.js';

/** A rule that was read, with the point it takes hold of. */
export interface ReadRule {
  readonly rule: FaultRule;
  readonly point: FaultPoint;
}

/**
 * The rules of a plan: texts such as `drop UPDATE 5%`, several of them in one text between semicolons or line ends, or
 * rules as values.
 *
 * @throws LocalMesosError `LOCAL_MESOS_BAD_FAULT` with everything that is wrong with any of them.
 */
export function readFaults(plan: readonly unknown[]): readonly ReadRule[] {
  const problems: string[] = [];
  const rules: ReadRule[] = [];
  for (const item of plan.flatMap((entry): readonly unknown[] =>
    typeof entry === 'string' ? linesOf(entry) : [entry],
  )) {
    const reading = typeof item === 'string' ? readText(item) : readRule(item);
    if ('problems' in reading) problems.push(`${labelOf(item)}: ${reading.problems.join('; ')}`);
    else rules.push(reading);
  }
  if (problems.length === 0) return rules;
  throw new LocalMesosError(
    'LOCAL_MESOS_BAD_FAULT',
    problems.join('\n'),
    `A fault is what is done, to what, and how often: "drop UPDATE 5%". ${ACCEPTED_TEXT}`,
  );
}

const linesOf = (text: string): readonly string[] => {
  const lines = text.split(/[;\n]/).map((line) => line.trim());
  return lines.some((line) => line !== '') ? lines.filter((line) => line !== '') : [''];
};

const labelOf = (item: unknown): string =>
  typeof item === 'string' ? `"${item}"` : (JSON.stringify(item) ?? 'nothing');

const ACCEPTED_TEXT = `What can be done: ${ACTION_NAMES.join(', ')}. How: 5%, 200ms, 3x, 503, 2kB/s, every 30s, after 1m, for 5s, once, 3 times, agent=HOST,…, framework=NAME,….`;

function readText(text: string): ReadRule | { readonly problems: readonly string[] } {
  const [action, on, ...rest] = text.split(/\s+/);
  if (action === undefined || action === '' || on === undefined) {
    return { problems: ['says what is done and to what, such as "drop UPDATE 5%"'] };
  }
  const found = new Map<string, unknown>();
  const problems: string[] = [];
  const words = [...rest];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const measure = measureOf(word, words);
    if (measure === undefined) problems.push(`"${word}" is not understood`);
    else if (found.has(measure[0])) problems.push(`${measure[0]} is said twice`);
    else found.set(...measure);
  }
  const reading = readRule({ do: action, on, ...Object.fromEntries(found) });
  if (problems.length === 0) return reading;
  return { problems: [...problems, ...('problems' in reading ? reading.problems : [])] };
}

/** The value a word stands for, with the word after it where it takes one. */
function measureOf(word: string, following: string[]): readonly [name: string, value: unknown] | undefined {
  const timed = TIMES[word];
  if (timed !== undefined) {
    const value = durationOf(following[0] ?? '');
    if (value === undefined) return undefined;
    following.shift();
    return [timed, value];
  }
  if (word === 'once') return ['times', 1];
  if (/^\d+$/.test(word) && following[0] === 'times') {
    following.shift();
    return ['times', Number(word)];
  }
  const list = /^(agent|framework)=(.+)$/.exec(word);
  if (list?.[1] !== undefined && list[2] !== undefined) return [`${list[1]}s`, list[2].split(',')];
  return amountOf(word);
}

const TIMES: Readonly<Record<string, string>> = { every: 'everyMs', after: 'afterMs', for: 'forMs' };

function amountOf(word: string): readonly [name: string, value: number] | undefined {
  const match = /^(\d+(?:\.\d+)?)(%|x|B\/s|kB\/s|MB\/s)?$/.exec(word);
  if (match === null) {
    const duration = durationOf(word);
    return duration === undefined ? undefined : ['delayMs', duration];
  }
  const amount = Number(match[1]);
  switch (match[2]) {
    case '%':
      return ['chance', amount / 100];
    case 'x':
      return ['copies', amount];
    case undefined:
      return ['status', amount];
    default:
      return ['bytesPerSecond', amount * (PACES[match[2]] ?? 1)];
  }
}

const PACES: Readonly<Record<string, number>> = { 'kB/s': 1_000, 'MB/s': 1_000_000 };

function durationOf(word: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(word);
  return match === null ? undefined : Number(match[1]) * (DURATIONS[match[2] ?? ''] ?? 1);
}

const DURATIONS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };
