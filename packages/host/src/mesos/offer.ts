import { asAgentId, asOfferId } from '@borealis/contracts';
import type {
  InverseOffer,
  Offer,
  PoolIdentity,
  PortRange,
  Reservation,
  ResourcePool,
  Unavailability,
} from '@borealis/contracts';
import { mesos, reservationsOf, reservedRoleOf } from '@borealis/mesos';

const { ReservationInfo } = mesos.v1.Resource;

type Resource = mesos.v1.IResource;

/** Only what may simply be used: no volumes and no special disks, nothing shared. What can be taken back is a pool of its own. */
const isPlain = (resource: Resource): boolean => !resource.shared && !resource.disk && !resource.providerId;

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
  if (reservations.length === 0) return resource.revocable ? revocable : unreserved;
  const reserved = { reservedFor: reservedRoleOf(resource), reservations };
  return resource.revocable ? { ...reserved, revocable: true } : reserved;
};
const unreserved: PoolIdentity = { reservedFor: '*' };
const revocable: PoolIdentity = { reservedFor: '*', revocable: true };

/** Resources whose reservations differ in anything are not the same: the master would not take one for the other. */
const poolsOf = (resources: readonly Resource[]): ResourcePool[] => {
  const pools = new Map<string, Pool>();
  for (const resource of resources.filter(isPlain)) {
    const identity = identityOf(resource);
    const key = identity === unreserved ? '*' : JSON.stringify(identity);
    const pool = pools.get(key) ?? { cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: [], ...identity };
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

const valuesOf = ({ text, scalar, ranges, set }: mesos.v1.IAttribute): string[] => {
  if (text) return [text.value];
  if (scalar) return [String(scalar.value)];
  if (set) return [...(set.item ?? [])];
  return [(ranges?.range ?? []).map(({ begin, end }) => `${long(begin)}-${long(end)}`).join(',')];
};

/** The operator of an agent names attributes, and may name one more than once: then it has all of these values. */
const attributesOf = (attributes: readonly mesos.v1.IAttribute[]): Pick<Offer, 'attributes' | 'attributeSets'> => {
  const values = new Map<string, string[]>();
  const sets = new Set<string>();
  for (const attribute of attributes) {
    const before = values.get(attribute.name);
    values.set(attribute.name, [...(before ?? []), ...valuesOf(attribute)]);
    if (before || attribute.set) sets.add(attribute.name);
  }
  return {
    attributes: Object.fromEntries([...values].map(([name, all]) => [name, all.join(',')])),
    ...(sets.size === 0
      ? {}
      : { attributeSets: Object.fromEntries([...sets].map((name) => [name, values.get(name) ?? []])) }),
  };
};

const domainOf = (domain: mesos.v1.IDomainInfo | null | undefined): Pick<Offer, 'region' | 'zone'> => {
  const fault = domain?.faultDomain;
  return fault ? { region: fault.region.name, zone: fault.zone.name } : {};
};

const nanosecondsAMillisecond = 1_000_000;
const milliseconds = (duration: mesos.v1.IDurationInfo | mesos.v1.ITimeInfo): number =>
  Math.floor(long(duration.nanoseconds) / nanosecondsAMillisecond);

const unavailabilityOf = ({ start, duration }: mesos.v1.IUnavailability): Unavailability => ({
  startMs: milliseconds(start),
  ...(duration ? { durationMs: milliseconds(duration) } : {}),
});

export const offerOf = (offer: mesos.v1.IOffer): Offer => ({
  id: asOfferId(offer.id.value),
  agentId: asAgentId(offer.agentId.value),
  hostname: offer.hostname,
  agentIp: offer.url?.address?.ip || offer.url?.address?.hostname || offer.hostname,
  agentPort: offer.url?.address?.port || 5051,
  allocatedTo: offer.allocationInfo?.role || '*',
  ...attributesOf(offer.attributes ?? []),
  ...domainOf(offer.domain),
  ...(offer.unavailability ? { unavailability: unavailabilityOf(offer.unavailability) } : {}),
  pools: poolsOf(offer.resources ?? []),
});

export const inverseOfferOf = (offer: mesos.v1.IInverseOffer): InverseOffer => ({
  id: asOfferId(offer.id.value),
  ...(offer.agentId ? { agentId: asAgentId(offer.agentId.value) } : {}),
  unavailability: unavailabilityOf(offer.unavailability),
});
