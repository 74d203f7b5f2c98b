import { reservationsOf } from '@borealis/mesos';
import { OperationType } from '../wire.js';
import type { Operation, Resource } from '../wire.js';
import { addBundles, fromMilli, toMilli } from './bundle.js';
import type { Bundle } from './bundle.js';
import { bundleOf } from './resource-codec.js';

/** What an operation makes of resources: the one is gone afterwards, the other there. */
export interface Conversion {
  readonly consumed: Bundle;
  readonly converted: Bundle;
}

/** Of a valid operation; nothing for those that launch tasks. */
export function conversionOf(operation: Operation): Conversion | undefined {
  const { reserve, unreserve, create, destroy, growVolume, shrinkVolume } = operation;
  switch (operation.type) {
    case OperationType.RESERVE:
      return between(sourceOf(reserve), reserve?.resources ?? []);
    case OperationType.UNRESERVE:
      return between(unreserve?.resources ?? [], (unreserve?.resources ?? []).map(unreserved));
    case OperationType.CREATE:
      return between((create?.volumes ?? []).map(bareDisk), create?.volumes ?? []);
    case OperationType.DESTROY:
      return between(destroy?.volumes ?? [], (destroy?.volumes ?? []).map(bareDisk));
    case OperationType.GROW_VOLUME: {
      if (!growVolume) return undefined;
      const { volume, addition } = growVolume;
      const whole = addBundles(bundleOf([volume]), bundleOf([resized(volume, addition.scalar?.value ?? 0)]));
      return { consumed: bundleOf([volume, addition]), converted: whole };
    }
    case OperationType.SHRINK_VOLUME: {
      if (!shrinkVolume) return undefined;
      const { volume } = shrinkVolume;
      // In thousandths: rounded each for itself, the two parts could be more than the whole.
      const less = toMilli(shrinkVolume.subtract.value);
      const left = toMilli(volume.scalar?.value ?? 0) - less;
      return between([volume], [resized(volume, fromMilli(left)), bareDisk(resized(volume, fromMilli(less)))]);
    }
    default:
      return undefined;
  }
}

/** Operators may turn one reservation into another at once; frameworks name no source. */
function sourceOf(reserve: Operation['reserve']): readonly Resource[] {
  const source = reserve?.source ?? [];
  return source.length > 0 ? source : (reserve?.resources ?? []).map(unreserved);
}

const between = (consumed: readonly Resource[], converted: readonly Resource[]): Conversion => ({
  consumed: bundleOf(consumed),
  converted: bundleOf(converted),
});

const resized = (resource: Resource, value: number): Resource => ({ ...resource, scalar: { value } });

/** Without its last reservation. */
function unreserved(resource: Resource): Resource {
  return { ...resource, role: null, reservation: null, reservations: reservationsOf(resource).slice(0, -1) };
}

/** The disk a volume is made of: its source stays. */
export function bareDisk(volume: Resource): Resource {
  const source = volume.disk?.source;
  return { ...volume, shared: null, disk: source ? { source } : null };
}
