import { asAgentId, asOfferId } from '@borealis/contracts';
import type { Offer, PoolIdentity, PortRange, Reservation, ResourcePool } from '@borealis/contracts';
import { mesos, reservationsOf, reservedRoleOf } from '@borealis/mesos';

const { ReservationInfo } = mesos.v1.Resource;

type Resource = mesos.v1.IResource;

/** Only what may simply be used: nothing that can be taken back, no volumes and no special disks, nothing shared. */
const isPlain = (resource: Resource): boolean =>
  !resource.revocable && !resource.shared && !resource.disk && !resource.providerId;

const long = (value: number | { toNumber(): number } | null | undefined): number =>
  typeof value === 'number' ? value : (value?.toNumber() ?? 0);

const rangesOf = (resource: Resource): PortRange[] =>
  (resource.ranges?.range ?? []).map(({ begin, end }) => ({ begin: long(begin), end: long(end) }));

const reservationOf = ({ type, role, principal, labels }: mesos.v1.Resource.IReservationInfo): Reservation => ({
  type: type === ReservationInfo.Type.DYNAMIC ? 'DYNAMIC' : 'STATIC',
  role: role ?? '*',
  ...(principal ? { principal } : {}),
  ...(labels?.labels && labels.labels.length > 0
    ? { labels: labels.labels.map(({ key, value }) => (typeof value === 'string' ? { key, value } : { key })) }
    : {}),
});

const identityOf = (resource: Resource): PoolIdentity => {
  const reservations = reservationsOf(resource).map(reservationOf);
  return reservations.length === 0 ? unreserved : { reservedFor: reservedRoleOf(resource), reservations };
};
const unreserved: PoolIdentity = { reservedFor: '*' };

/** Resources whose reservations differ in anything are not the same: the master would not take one for the other. */
const poolsOf = (resources: readonly Resource[]): ResourcePool[] => {
  const pools = new Map<string, Pool>();
  for (const resource of resources.filter(isPlain)) {
    const identity = identityOf(resource);
    const key = identity === unreserved ? '*' : JSON.stringify(identity);
    const pool = pools.get(key) ?? { ...identity, cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: [] };
    pools.set(key, pool);
    add(pool, resource);
  }
  return [...pools.values()];
};

type Pool = PoolIdentity & { cpus: number; memMb: number; diskMb: number; gpus: number; ports: PortRange[] };

const add = (pool: Pool, resource: Resource): void => {
  const amount = resource.scalar?.value ?? 0;
  if (!Number.isFinite(amount)) return;
  if (resource.name === 'cpus') pool.cpus += amount;
  else if (resource.name === 'mem') pool.memMb += amount;
  else if (resource.name === 'disk') pool.diskMb += amount;
  else if (resource.name === 'gpus') pool.gpus += amount;
  else if (resource.name === 'ports') pool.ports.push(...rangesOf(resource));
};

const attributesOf = (attributes: readonly mesos.v1.IAttribute[]): Record<string, string> =>
  Object.fromEntries(
    attributes.map(({ name, text, scalar, ranges, set }) => [
      name,
      text?.value ??
        (scalar ? String(scalar.value) : undefined) ??
        set?.item?.join(',') ??
        (ranges?.range ?? []).map(({ begin, end }) => `${long(begin)}-${long(end)}`).join(','),
    ]),
  );

export const offerOf = (offer: mesos.v1.IOffer): Offer => ({
  id: asOfferId(offer.id.value),
  agentId: asAgentId(offer.agentId.value),
  hostname: offer.hostname,
  agentIp: offer.url?.address?.ip || offer.url?.address?.hostname || offer.hostname,
  agentPort: offer.url?.address?.port || 5051,
  allocatedTo: offer.allocationInfo?.role || '*',
  attributes: attributesOf(offer.attributes ?? []),
  pools: poolsOf(offer.resources ?? []),
});
