import type { Reader } from './reader.js';
import type { Variable } from './variable.js';

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

const range = ({ least = 0, most }: Bounds): string =>
  most === undefined ? `at least ${least}` : `from ${least} to ${most}`;

const within = (value: number, { least = 0, most = Number.MAX_SAFE_INTEGER }: Bounds): boolean =>
  value >= least && value <= most;

export const integer = (
  reader: Reader,
  variable: Variable,
  name: string,
  bounds: Bounds = {},
  alias?: string,
): number | undefined => {
  const text = reader.text(variable, name, alias);
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(value) && within(value, bounds)) return value;
  return reader.problem(variable, name, 'is not a whole number in range.', `a whole number, ${range(bounds)}`);
};

/** A decimal number; `unit` is an ending that is allowed, as in 512MB. */
export const decimal = (
  reader: Reader,
  variable: Variable,
  name: string,
  bounds: Bounds & { readonly unit?: string } = {},
  alias?: string,
): number | undefined => {
  const text = reader.text(variable, name, alias);
  if (text === undefined) return undefined;
  const { unit } = bounds;
  const plain =
    unit !== undefined && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text;
  const value = /^(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  // Mesos keeps three decimals: what rounds to nothing would be refused there.
  if (Number.isFinite(value) && within(value, bounds) && (value === 0 || value >= 0.001))
    return Math.round(value * 1000) / 1000;
  if (value > 0 && value < 0.001)
    return reader.problem(
      variable,
      name,
      'rounds to nothing: Mesos counts thousandths.',
      `0, or at least 0.001${unit === undefined ? '' : ` ${unit}`}`,
    );
  return reader.problem(
    variable,
    name,
    'is not a number in range.',
    `a number, ${range(bounds)}${unit === undefined ? '' : `, in ${unit}`}`,
  );
};

export const milliseconds = (
  reader: Reader,
  variable: Variable,
  name: string,
  bounds: Bounds = {},
): number | undefined => {
  const seconds = decimal(reader, variable, name, { most: 9_000_000, ...bounds, unit: 's' });
  return seconds === undefined ? undefined : seconds * 1000;
};

/**
 * As lenient as it has always been: true, yes, on and every number but 0 are true; false, no, off and 0 are false; anything else is
 * false and told.
 */
export const boolean = (reader: Reader, variable: Variable, name: string): boolean => {
  const text = reader.text(variable, name)?.toLowerCase() ?? 'false';
  if (['true', 'yes', 'on'].includes(text)) return true;
  if (['false', 'no', 'off'].includes(text)) return false;
  const value = Number(text);
  if (Number.isFinite(value)) return value !== 0;
  reader.warning(variable, name, 'is neither true nor false and counts as false.');
  return false;
};

export const choice = <const T extends string>(
  reader: Reader,
  variable: Variable,
  name: string,
  choices: readonly T[],
): T | undefined => {
  const text = reader.text(variable, name);
  if (text === undefined) return undefined;
  const found = choices.find((candidate) => candidate === text.toLowerCase());
  return found ?? reader.problem(variable, name, 'is none of the possible values.', `one of ${choices.join(', ')}`);
};

/** `8080,9090`: ports in ascending order, each once. */
export const ports = (reader: Reader, variable: Variable, name: string, inOrder = false): number[] | undefined => {
  const text = reader.text(variable, name);
  if (text === undefined) return [];
  const parts = text
    .replace(/^\[(.*)\]$/, '$1')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const numbers = parts.map((part) => (/^\d{1,5}$/.test(part) ? Number(part) : NaN));
  if (numbers.some((port) => !(port >= 1 && port <= 65535)))
    return reader.problem(variable, name, 'is not a list of ports.', 'numbers from 1 to 65535 with commas in between');
  if (new Set(numbers).size !== numbers.length)
    return reader.problem(variable, name, 'names a port twice.', 'each port once');
  return inOrder ? numbers : numbers.sort((a, b) => a - b);
};

/** JSON, checked and brought into shape by `accept`, which returns undefined for what it does not take. */
export const json = <T>(
  reader: Reader,
  variable: Variable,
  name: string,
  expected: string,
  accept: (value: unknown) => T | undefined,
): T | undefined => {
  const text = reader.text(variable, name);
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return reader.problem(variable, name, 'is not valid JSON.', expected);
  }
  return accept(value) ?? reader.problem(variable, name, 'is JSON of another shape.', expected);
};

const scalar = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

/** An object of texts; numbers and truth values become texts. An empty list counts as none. */
export const textMap = (value: unknown): Record<string, string> | undefined => {
  if (Array.isArray(value)) return value.length === 0 ? {} : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  const entries = Object.entries(value).map(([key, inner]) => [key, scalar(inner)] as const);
  if (entries.some(([key, inner]) => inner === undefined || key === '' || key === '__proto__' || key.includes('=')))
    return undefined;
  return Object.fromEntries(entries) as Record<string, string>;
};

/** A list of texts; a single text is a list of one. */
export const textList = (value: unknown): string[] | undefined => {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return undefined;
  const texts = value.map(scalar);
  return texts.every((text) => text !== undefined) ? texts : undefined;
};
