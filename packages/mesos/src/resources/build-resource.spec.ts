import { describe, expect, it } from '@jest/globals';
import { mesos } from '../protobuf.js';
import { inFormat, persistentVolume, rangesResource, reserved, scalarResource, setResource } from './index.js';

const { Type } = mesos.v1.Resource.ReservationInfo;
const disk = scalarResource('disk', 100);
const web = { role: 'web', principal: 'p' };

describe('a resource', () => {
  it('is a scalar, ranges or a set, as a master reads it', () => {
    const made = [disk, rangesResource('ports', [[31_000, 31_005]]), setResource('colours', ['red'])];
    const read = made.map((resource) => mesos.v1.Resource.decode(mesos.v1.Resource.encode(resource).finish()));
    expect(read.map(({ type }) => mesos.v1.Value.Type[type])).toEqual(['SCALAR', 'RANGES', 'SET']);
    expect(Number(read[1]?.ranges?.range?.[0]?.end)).toBe(31_005);
  });

  it('is reserved in either format', () => {
    expect(reserved(disk, web)).toEqual({ ...disk, reservations: [{ type: Type.DYNAMIC, ...web }] });
    expect(reserved(disk, web, 'preRefinement')).toEqual({ ...disk, role: 'web', reservation: { principal: 'p' } });
  });

  it('is the same in the other format and back', () => {
    const resources = [
      disk,
      { ...disk, reservations: [{ type: Type.STATIC, role: 'web' }] },
      reserved(disk, { ...web, labels: { labels: [{ key: 'k', value: 'v' }] } }),
    ];
    for (const resource of resources)
      expect(inFormat(inFormat(resource, 'preRefinement'), 'refined')).toEqual(resource);
    expect(inFormat(disk, 'preRefinement')).toEqual({ ...disk, role: '*' });
  });

  it('of two reservations is refused where they cannot be told', () => {
    const refined = reserved({ ...disk, role: 'web' }, { role: 'web/dev' });
    expect(refined.reservations).toHaveLength(2);
    expect(() => inFormat(refined, 'preRefinement')).toThrow(
      expect.objectContaining({ code: 'MESOS_RESOURCE_INVALID' }),
    );
  });

  it('carries a volume', () => {
    const volume = persistentVolume(reserved(disk, web), {
      id: 'v',
      containerPath: 'data',
      principal: 'p',
      shared: true,
    });
    expect(mesos.v1.Resource.decode(mesos.v1.Resource.encode(volume).finish())).toMatchObject({
      disk: {
        persistence: { id: 'v', principal: 'p' },
        volume: { containerPath: 'data', mode: mesos.v1.Volume.Mode.RW },
      },
      shared: {},
    });
  });
});
