import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import { reservationsOf } from './reservations.js';

const { Type } = mesos.v1.Value;
const { ReservationInfo } = mesos.v1.Resource;
type Resource = mesos.v1.IResource;
type Reservation = mesos.v1.Resource.IReservationInfo;

/**
 * How a resource names its reservations: as a list (what frameworks with RESERVATION_REFINEMENT are sent), or as a role with or without
 * a `reservation` (all others). Masters take both from everybody.
 */
export type ReservationFormat = 'refined' | 'preRefinement';

/** `cpus`, `mem` and `disk` (MB), `gpus`. Mesos keeps three decimals. */
export const scalarResource = (name: string, value: number): Resource => ({
  name,
  type: Type.SCALAR,
  scalar: { value },
});

/** `ports`; both ends belong to a range. */
export const rangesResource = (name: string, ranges: readonly (readonly [begin: number, end: number])[]): Resource => ({
  name,
  type: Type.RANGES,
  ranges: { range: ranges.map(([begin, end]) => ({ begin, end })) },
});

export const setResource = (name: string, items: readonly string[]): Resource => ({
  name,
  type: Type.SET,
  set: { item: [...items] },
});

/** A resource with its reservations in the other format. Throws MESOS_RESOURCE_INVALID where the old one cannot express them. */
export const inFormat = (resource: Resource, format: ReservationFormat): Resource =>
  withReservations(resource, reservationsOf(resource), format);

/** The resource with one more dynamic reservation, within those it has. `principal` has to be the framework's own, if it has one. */
export const reserved = (
  resource: Resource,
  by: { readonly role: string; readonly principal?: string; readonly labels?: mesos.v1.ILabels },
  format: ReservationFormat = 'refined',
): Resource =>
  withReservations(resource, [...reservationsOf(resource), { type: ReservationInfo.Type.DYNAMIC, ...by }], format);

/** Reserved disk with a persistent volume on it, mounted at a path relative to the sandbox. */
export const persistentVolume = (
  disk: Resource,
  volume: {
    readonly id: string;
    readonly containerPath: string;
    readonly principal?: string;
    readonly shared?: boolean;
  },
): Resource => ({
  ...disk,
  disk: {
    ...disk.disk,
    persistence: { id: volume.id, ...(volume.principal === undefined ? {} : { principal: volume.principal }) },
    volume: { containerPath: volume.containerPath, mode: mesos.v1.Volume.Mode.RW },
  },
  ...(volume.shared ? { shared: {} } : {}),
});

const withReservations = (resource: Resource, list: readonly Reservation[], format: ReservationFormat): Resource => {
  const { role: _role, reservation: _reservation, reservations: _reservations, ...bare } = resource;
  if (format === 'refined') return list.length === 0 ? bare : { ...bare, reservations: [...list] };
  const [only, ...more] = list;
  if (!only) return { ...bare, role: '*' };
  if (more.length > 0 || !only.role)
    throw new MesosError(
      'MESOS_RESOURCE_INVALID',
      `${resource.name} has ${list.length} reservations; without RESERVATION_REFINEMENT there is one, of a role.`,
    );
  const { principal, labels, role } = only;
  if (only.type === ReservationInfo.Type.STATIC) return { ...bare, role };
  return { ...bare, role, reservation: { ...(principal ? { principal } : {}), ...(labels ? { labels } : {}) } };
};
