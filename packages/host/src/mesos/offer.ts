import { asAgentId, asOfferId } from '@borealis/contracts';
import type { Offer, PortRange, ResourcePool } from '@borealis/contracts';
import type { mesos } from '@borealis/mesos';

type Resource = mesos.v1.IResource;

/** The role a resource is reserved for, in the form of today and in the older one; `*` when it is not. */
const reservedFor = (resource: Resource): string => resource.reservations?.at(-1)?.role || resource.role || '*';

/** Only what may simply be used: nothing that can be taken back, no volumes and no special disks, nothing shared. */
const isPlain = (resource: Resource): boolean =>
  !resource.revocable && !resource.shared && !resource.disk && !resource.providerId;

const long = (value: number | { toNumber(): number } | null | undefined): number =>
  typeof value === 'number' ? value : (value?.toNumber() ?? 0);

const rangesOf = (resource: Resource): PortRange[] =>
  (resource.ranges?.range ?? []).map(({ begin, end }) => ({ begin: long(begin), end: long(end) }));

const poolsOf = (resources: readonly Resource[]): ResourcePool[] => {
  const pools = new Map<string, { cpus: number; memMb: number; diskMb: number; gpus: number; ports: PortRange[] }>();
  for (const resource of resources.filter(isPlain)) {
    const role = reservedFor(resource);
    const pool = pools.get(role) ?? { cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: [] };
    pools.set(role, pool);
    const amount = resource.scalar?.value ?? 0;
    if (!Number.isFinite(amount)) continue;
    if (resource.name === 'cpus') pool.cpus += amount;
    else if (resource.name === 'mem') pool.memMb += amount;
    else if (resource.name === 'disk') pool.diskMb += amount;
    else if (resource.name === 'gpus') pool.gpus += amount;
    else if (resource.name === 'ports') pool.ports.push(...rangesOf(resource));
  }
  return [...pools].map(([role, pool]) => ({ reservedFor: role, ...pool }));
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
