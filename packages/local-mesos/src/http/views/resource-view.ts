import { formatRanges, fromMilli } from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import { ValueType } from '../../wire.js';
import { rangesOf } from '../../resources/index.js';
import type { Attribute } from '../../wire.js';

export type View = Readonly<Record<string, unknown>>;

/** `{cpus, gpus, mem, disk, ports: "[31000-32000]"}`; the four scalars are always there. */
export function resourcesView(bundle: Bundle): View {
  const view: Record<string, unknown> = { cpus: 0, gpus: 0, mem: 0, disk: 0 };
  for (const [name, milli] of bundle.scalars) view[name] = fromMilli(milli);
  for (const [name, ranges] of bundle.ranges) view[name] = formatRanges(ranges);
  return view;
}

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
