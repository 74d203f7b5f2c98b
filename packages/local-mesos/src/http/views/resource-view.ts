import {
  addRanges,
  formatRanges,
  fromMilli,
  kindIn,
  rangesOf,
  reservedRole,
  selectFrom,
} from '../../resources/index.js';
import type { Bundle, Range } from '../../resources/index.js';
import { ValueType } from '../../wire.js';
import type { Attribute } from '../../wire.js';

export type View = Readonly<Record<string, unknown>>;

/** `{cpus, gpus, mem, disk, ports: "[31000-32000]"}`; the four scalars are always there, reserved or not. */
export function resourcesView(bundle: Bundle): View {
  const sums = new Map<string, number>(['cpus', 'gpus', 'mem', 'disk'].map((name) => [name, 0]));
  const sets = new Map<string, string[]>();
  const ranges = new Map<string, readonly Range[]>();
  for (const [key, milli] of bundle.scalars) {
    const { name, item, revocable } = kindIn(bundle, key);
    const shown = revocable ? `${name}_revocable` : name;
    if (item === undefined) sums.set(shown, (sums.get(shown) ?? 0) + milli);
    else sets.set(shown, [...(sets.get(shown) ?? []), item]);
  }
  for (const [key, held] of bundle.ranges) {
    const { name } = kindIn(bundle, key);
    ranges.set(name, addRanges(ranges.get(name) ?? [], held));
  }
  const shown: readonly (readonly [string, unknown])[] = [
    ...[...sums].map(([name, milli]) => [name, fromMilli(milli)] as const),
    ...[...ranges].map(([name, held]) => [name, formatRanges(held)] as const),
    ...[...sets].map(([name, items]) => [name, `{${items.join(', ')}}`] as const),
  ];
  return Object.fromEntries<unknown>(shown);
}

/** What is reserved, by the role it is reserved for. */
export function reservedParts(bundle: Bundle): readonly (readonly [role: string, part: Bundle])[] {
  const roles = new Set([...bundle.kinds.values()].map(reservedRole).filter((role) => role !== undefined));
  return [...roles].map((role) => [role, selectFrom(bundle, (kind) => reservedRole(kind) === role)]);
}

export const reservedView = (bundle: Bundle): View =>
  Object.fromEntries(reservedParts(bundle).map(([role, part]) => [role, resourcesView(part)]));

/** Values as the classic endpoints print them: text, number, or ranges as text. */
export function attributesView(attributes: readonly Attribute[]): View {
  return Object.fromEntries(
    attributes.map((attribute) => [
      attribute.name,
      attribute.type === ValueType.SCALAR
        ? (attribute.scalar?.value ?? 0)
        : attribute.type === ValueType.RANGES
          ? formatRanges(rangesOf({ ...attribute }))
          : (attribute.text?.value ?? ''),
    ]),
  );
}

export const seconds = (ms: number): number => ms / 1000;
