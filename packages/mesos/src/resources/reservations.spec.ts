import { expect, it } from '@jest/globals';
import { mesos } from '../protobuf.js';
import { reservationsOf, reservedRoleOf } from './index.js';

const { Type } = mesos.v1.Resource.ReservationInfo;
const cpus = (more: mesos.v1.IResource | object): mesos.v1.IResource =>
  mesos.v1.Resource.decode(
    mesos.v1.Resource.encode({
      name: 'cpus',
      type: mesos.v1.Value.Type.SCALAR,
      scalar: { value: 1 },
      ...more,
    }).finish(),
  );
const labels = { labels: [{ key: 'k', value: 'v' }] };

it.each<[string, object, readonly object[], string]>([
  ['unreserved', {}, [], '*'],
  ['unreserved, said explicitly', { role: '*' }, [], '*'],
  ['static', { reservations: [{ type: Type.STATIC, role: 'web' }] }, [{ type: Type.STATIC, role: 'web' }], 'web'],
  ['static in the old format', { role: 'web' }, [{ type: Type.STATIC, role: 'web' }], 'web'],
  [
    'dynamic in the old format',
    { role: 'web', reservation: { principal: 'p', labels } },
    [{ type: Type.DYNAMIC, role: 'web', principal: 'p', labels }],
    'web',
  ],
  [
    'refined',
    {
      reservations: [
        { type: Type.STATIC, role: 'web' },
        { type: Type.DYNAMIC, role: 'web/dev', principal: 'p' },
      ],
    },
    [
      { type: Type.STATIC, role: 'web' },
      { type: Type.DYNAMIC, role: 'web/dev', principal: 'p' },
    ],
    'web/dev',
  ],
])('a resource that is %s', (_, more, reservations, role) => {
  expect(reservationsOf(cpus(more))).toEqual(reservations);
  expect(reservedRoleOf(cpus(more))).toBe(role);
});
