import { mesos } from '../protobuf.js';

const { Type } = mesos.v1.Resource.ReservationInfo;
const unreserved = '*';

/**
 * The reservations of a resource, outermost role first, whichever of Mesos' two formats it came in: a list (RESERVATION_REFINEMENT), or a
 * role with or without a `reservation`. Empty: unreserved. To use a resource all of them have to be named exactly as they were offered.
 */
export const reservationsOf = (resource: mesos.v1.IResource): readonly mesos.v1.Resource.IReservationInfo[] => {
  if (resource.reservations && resource.reservations.length > 0) return resource.reservations;
  const { role, reservation } = resource;
  if (!role || role === unreserved) return [];
  if (!reservation) return [{ type: Type.STATIC, role }];
  const { principal, labels } = reservation;
  return [{ type: Type.DYNAMIC, role, ...(principal ? { principal } : {}), ...(labels ? { labels } : {}) }];
};

/** The Mesos role a resource is reserved for; `*` when it is not. */
export const reservedRoleOf = (resource: mesos.v1.IResource): string =>
  reservationsOf(resource).at(-1)?.role || unreserved;
