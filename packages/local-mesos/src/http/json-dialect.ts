/*
 * Mesos writes JSON by rules of its own, not those of proto3: names in snake case, enums by name, bytes in base64,
 * 64-bit numbers as numbers, nothing for what is unset. These two functions stand between that and protobufjs' objects,
 * which have camel-case names and otherwise the same values.
 */

/** Fields that are maps: their keys are data and keep their spelling. */
const MAPS = new Set(['limits', 'offer_filters', 'offerFilters', 'quantities', 'role_constraints', 'roleConstraints']);

/** Fields that are enums wherever they occur in a call; Mesos refuses numbers there. */
const ENUMS = new Set(['type', 'state', 'source', 'reason', 'mode', 'visibility', 'target_type']);

/** A value that Mesos' parser refuses. */
export class JsonDialectError extends Error {
  override readonly name = 'JsonDialectError';
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const names = new Map<string, string>();

/** `framework_info` → `frameworkInfo`, `null` → left out. */
export function fromMesosJson(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(fromMesosJson);
  if (value === null || typeof value !== 'object') return value;
  const read: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member === null) continue;
    if (ENUMS.has(name) && typeof member === 'number') {
      throw new JsonDialectError(`Expecting a name for the enum '${name}', not the number ${member}`);
    }
    read[remembered(name, toCamel)] = MAPS.has(name) ? mapValues(member, fromMesosJson) : fromMesosJson(member);
  }
  return read;
}

/** The reverse; leaves out empty arrays and objects that stand for empty maps. */
export function toMesosJson(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(toMesosJson);
  if (value === null || typeof value !== 'object') return value;
  const written: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member === null || (Array.isArray(member) && member.length === 0)) continue;
    const key = remembered(`>${name}`, (marked) => toSnake(marked.slice(1)));
    written[key] = MAPS.has(name) ? mapValues(member, toMesosJson) : toMesosJson(member);
  }
  return written;
}

function mapValues(value: Json, change: (value: Json) => Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
}

/** The same few hundred names come again and again. */
function remembered(name: string, change: (name: string) => string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const changed = change(name);
  if (names.size < MOST_NAMES) names.set(name, changed);
  return changed;
}

const MOST_NAMES = 5_000;

const toCamel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const toSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
