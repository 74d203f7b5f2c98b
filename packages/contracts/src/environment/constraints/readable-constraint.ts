import type { Constraint } from '../../job/index.js';
import type { Entry } from './constraint-list.js';

const word = String.raw`"(?:[^"\\]|\\.)*"|[^\s,;"]+`;
const whole = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll('WORD', `(${word})`)}$`, 'i');

const forms = {
  apart: whole(String.raw`apart\s+from\s+WORD(?:\s+by\s+WORD)?`),
  value: whole(String.raw`WORD\s+is\s+(not\s+)?(.+)`),
  pattern: whole(String.raw`WORD\s+(like|unlike)\s+(.+)`),
  limit: whole(String.raw`WORD\s+limit\s+(\S+)`),
  unique: whole(String.raw`WORD\s+unique`),
  spread: whole(String.raw`WORD\s+spread(?:\s+(\S+))?`),
  together: whole(String.raw`WORD\s+together`),
} as const;

const examples =
  'one of: <field> is a, b · <field> is not a · <field> like <pattern> · <field> unlike <pattern> · <field> limit 2 · <field> unique · <field> spread [3] · <field> together · apart from <job> [by <field>]';

const unquoted = (text: string): string => {
  if (!text.startsWith('"')) return text;
  try {
    return JSON.parse(text) as string;
  } catch {
    return text.slice(1, -1);
  }
};

/** `rack is a, b`, `host limit 1`, `apart from db`, … */
export const readableConstraint = (text: string): Entry => {
  const apart = forms.apart.exec(text);
  if (apart) {
    const [, from = '', on] = apart;
    return { kind: 'apart', from: unquoted(from), ...(on === undefined ? {} : { on: unquoted(on) }) };
  }
  return valueOrPattern(text) ?? counted(text) ?? { wrong: `is not understood; ${examples}` };
};

const valueOrPattern = (text: string): Entry | undefined => {
  const value = forms.value.exec(text);
  if (value) {
    const [, on = '', not, list = ''] = value;
    const values = valuesIn(list);
    return values
      ? { kind: 'value', on: unquoted(on), ...(not === undefined ? {} : { negated: true }), values }
      : { wrong: 'has no proper list of values; put commas or "or" in between, and quotes around values with spaces' };
  }
  const pattern = forms.pattern.exec(text);
  if (!pattern) return undefined;
  const [, on = '', like = '', regular = ''] = pattern;
  return {
    kind: 'pattern',
    on: unquoted(on),
    ...(like.toLowerCase() === 'unlike' ? { negated: true } : {}),
    pattern: unquoted(regular.trim()),
  };
};

const valuesIn = (list: string): string[] | undefined => {
  const separated = new RegExp(String.raw`^(${word})\s*(?:(?:,|\s+or\s)\s*|$)`, 'i');
  const values: string[] = [];
  let rest = list.trim();
  while (rest !== '') {
    const match = separated.exec(rest);
    if (!match) return undefined;
    values.push(unquoted(match[1] ?? ''));
    rest = rest.slice(match[0].length).trim();
    if (rest === '' && /(,|\sor\s)\s*$/i.test(match[0])) return undefined;
  }
  return values.length > 0 ? values : undefined;
};

const counted = (text: string): Entry | undefined => {
  const limit = forms.limit.exec(text);
  if (limit) return limited(unquoted(limit[1] ?? ''), limit[2] ?? '');
  const unique = forms.unique.exec(text);
  if (unique) return { kind: 'limit', on: unquoted(unique[1] ?? ''), limit: 1 };
  const spread = forms.spread.exec(text);
  if (spread) return spreadOver(unquoted(spread[1] ?? ''), spread[2]);
  const together = forms.together.exec(text);
  return together ? { kind: 'together', on: unquoted(together[1] ?? '') } : undefined;
};

const count = (text: string): number | undefined => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined);

export const limited = (on: string, text: string): Entry => {
  const limit = count(text);
  return limit === undefined
    ? { wrong: `has the limit ${text}; a limit is a whole number from 1 to 99999` }
    : { kind: 'limit', on, limit };
};

export const spreadOver = (on: string, text: string | undefined): Entry => {
  if (text === undefined || text === '') return { kind: 'spread', on };
  const groups = count(text);
  return groups === undefined
    ? { wrong: `has the number of groups ${text}; it is a whole number from 1 to 9999` }
    : groups > 9_999
      ? { wrong: `has ${groups} groups; at most 9999` }
      : ({ kind: 'spread', on, groups } satisfies Constraint);
};
