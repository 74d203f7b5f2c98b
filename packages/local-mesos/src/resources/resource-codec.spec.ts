import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReservationType, ValueType, VolumeMode } from '../wire.js';
import type { Reservation, Resource } from '../wire.js';
import { bundleContains, bundleOf, formatBundle, parseResources, resourcesOf } from './index.js';
import type { ReservationFormat } from './index.js';

const cpus = (marks: Partial<Resource> = {}): Resource => ({
  name: 'cpus',
  type: ValueType.SCALAR,
  scalar: { value: 2 },
  ...marks,
});
const fixed = (role: string): Reservation => ({ type: ReservationType.STATIC, role });
const dynamic = (role: string, marks: Partial<Reservation> = {}): Reservation => ({
  type: ReservationType.DYNAMIC,
  role,
  ...marks,
});
const written = (resource: Resource, reservations: ReservationFormat): Resource | undefined =>
  resourcesOf(bundleOf([resource]), { allocationRole: undefined, reservations })[0];

describe('the formats of reservations', () => {
  const labels = { labels: [{ key: 'k', value: 'v' }] };
  it.each<[string, Resource, Partial<Resource>, Partial<Resource> | undefined, Partial<Resource>]>([
    ['unreserved', cpus(), { role: '*' }, {}, { role: '*' }],
    [
      'static',
      cpus({ role: 'ops' }),
      { role: 'ops' },
      { reservations: [fixed('ops')] },
      { role: 'ops', reservations: [fixed('ops')] },
    ],
    [
      'dynamic',
      cpus({ role: 'ops', reservation: { principal: 'p', labels } }),
      { role: 'ops', reservation: { principal: 'p', labels } },
      { reservations: [dynamic('ops', { principal: 'p', labels })] },
      {
        role: 'ops',
        reservation: { principal: 'p', labels },
        reservations: [dynamic('ops', { principal: 'p', labels })],
      },
    ],
    [
      'refined',
      cpus({ reservations: [fixed('eng'), dynamic('eng/dev')] }),
      { reservations: [fixed('eng'), dynamic('eng/dev')] },
      { reservations: [fixed('eng'), dynamic('eng/dev')] },
      { reservations: [fixed('eng'), dynamic('eng/dev')] },
    ],
  ])('%s', (_, resource, before, after, endpoint) => {
    const { name, type, scalar } = resource;
    if (_ !== 'refined') expect(written(resource, 'pre-refinement')).toEqual({ name, type, scalar, ...before });
    expect(written(resource, 'post-refinement')).toEqual({ name, type, scalar, ...after });
    expect(written(resource, 'endpoint')).toEqual({ name, type, scalar, ...endpoint });
  });

  const role = fc.constantFrom('a', 'b', 'a/c');
  const stack = fc.oneof(
    fc.constant<Reservation[]>([]),
    role.map((name) => [fixed(name)]),
    fc
      .tuple(role, fc.option(fc.constantFrom('p', 'q'), { nil: undefined }))
      .map(([name, principal]) => [dynamic(name, principal === undefined ? {} : { principal })]),
    fc.constant([fixed('a'), dynamic('a/c')]),
  );
  const disk = fc.constantFrom<Partial<Resource>>(
    {},
    { disk: { persistence: { id: 'v' }, volume: { containerPath: 'd', mode: VolumeMode.RW } } },
    { disk: { source: { type: 2, mount: { root: '/mnt' } } } },
  );
  const resource = fc
    .tuple(stack, disk, fc.boolean(), fc.integer({ min: 1, max: 9000 }))
    .map(([reservations, marks, revocable, milli]): Resource => ({
      name: 'disk',
      type: ValueType.SCALAR,
      scalar: { value: milli / 1000 },
      reservations: [...reservations],
      ...marks,
      ...(revocable ? { revocable: {} } : {}),
    }));

  it('are read back as what was written, by frameworks that know refinement and by operators', () => {
    fc.assert(
      fc.property(
        fc.array(resource, { maxLength: 6 }),
        fc.constantFrom<ReservationFormat>('post-refinement', 'endpoint'),
        (resources, reservations) => {
          const bundle = bundleOf(resources);
          const again = bundleOf(resourcesOf(bundle, { allocationRole: 'a', reservations }));
          expect(formatBundle(again)).toBe(formatBundle(bundle));
          expect(bundleContains(again, bundle) && bundleContains(bundle, again)).toBe(true);
        },
      ),
    );
  });
});

describe('resources as agents are told of them', () => {
  it('may be reserved, ranges and sets', () => {
    const { bundle, problems } = parseResources('cpus:1.5; mem(ops):512;ports:[31000-31001, 32000-32000];zones:{a,b}');
    expect(problems).toEqual([]);
    expect(formatBundle(bundle)).toBe(
      'cpus:1.5; mem(reservations: [(STATIC,ops)]):512; zones{a}:1; zones{b}:1; ports:[31000-31001, 32000-32000]',
    );
    expect(resourcesOf(bundle, { allocationRole: undefined, reservations: 'post-refinement' })).toContainEqual({
      name: 'zones',
      type: ValueType.SET,
      set: { item: ['a', 'b'] },
    });
  });

  it('may be JSON', () => {
    const text = JSON.stringify([
      {
        name: 'disk',
        type: 'SCALAR',
        scalar: { value: 10 },
        disk: { source: { type: 'MOUNT', mount: { root: '/m' } } },
      },
    ]);
    expect(formatBundle(parseResources(text).bundle)).toBe('disk[MOUNT("/m")]:10');
  });

  it('tell everything that is wrong with them', () => {
    expect(parseResources('cpus;mem:-1;ports:[9-1];disk:10').problems).toHaveLength(3);
    expect(parseResources('[{').problems).toHaveLength(1);
  });
});
