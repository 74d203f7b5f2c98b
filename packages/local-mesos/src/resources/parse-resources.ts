import { decodeJson } from '@borealis/mesos';
import { reasonOf } from '../errors.js';
import { AgentInfoMessage, ReservationType, ValueType } from '../wire.js';
import type { AgentInfo, Reservation, Resource } from '../wire.js';
import { bundleOf } from './resource-codec.js';
import type { Bundle } from './bundle.js';

/** What a text says of resources, and what is wrong with it. */
export interface ParsedResources {
  readonly bundle: Bundle;
  readonly problems: readonly string[];
}

/**
 * Resources as Mesos' agents take them on the command line: `cpus:4;mem(ops):1024;ports:[31000-32000];zones:{a,b}`,
 * where the name in brackets is the role a resource is reserved for, or a JSON array of Resource messages, which says
 * everything there is to say, such as disks of their own.
 */
export function parseResources(text: string): ParsedResources {
  if (text.trimStart().startsWith('[')) return parseJson(text);
  const problems: string[] = [];
  const resources: Resource[] = [];
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const resource = parsePart(part);
    if (resource === undefined)
      problems.push(`'${part}' is not of the form name:4, name(role):4, name:[1-2,5-9] or name:{a,b}`);
    else resources.push(resource);
  }
  return { bundle: bundleOf(resources), problems };
}

function parseJson(text: string): ParsedResources {
  try {
    const { resources } = decodeJson<AgentInfo>(AgentInfoMessage, `{"hostname":"","resources":${text}}`);
    return { bundle: bundleOf(resources ?? []), problems: [] };
  } catch (error) {
    return { bundle: bundleOf([]), problems: [`the JSON of resources cannot be read: ${reasonOf(error)}`] };
  }
}

const PART = /^([^:()]+)(?:\(([^()]+)\))?:(.+)$/;

function parsePart(part: string): Resource | undefined {
  const [, name, role, value] = PART.exec(part) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const reservations: Reservation[] =
    role === undefined || role === '*' ? [] : [{ type: ReservationType.STATIC, role: role.trim() }];
  const amount = amountOf(value.trim());
  return amount && { name: name.trim(), reservations, ...amount };
}

function amountOf(
  value: string,
): (Pick<Resource, 'scalar' | 'ranges' | 'set'> & { readonly type: number }) | undefined {
  const inside = value
    .slice(1, -1)
    .split(',')
    .map((each) => each.trim());
  if (value.startsWith('[') && value.endsWith(']')) {
    const range = inside
      .map((each) => /^(\d+)-(\d+)$/.exec(each))
      .map((each) => ({ begin: Number(each?.[1]), end: Number(each?.[2]) }));
    return range.every(({ begin, end }) => begin <= end) ? { type: ValueType.RANGES, ranges: { range } } : undefined;
  }
  if (value.startsWith('{') && value.endsWith('}')) return { type: ValueType.SET, set: { item: inside } };
  const scalar = Number(value);
  return Number.isFinite(scalar) && scalar >= 0 ? { type: ValueType.SCALAR, scalar: { value: scalar } } : undefined;
}
