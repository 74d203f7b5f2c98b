import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scalar } from '../testing/build-task.js';
import { OperationType, VolumeMode } from '../wire.js';
import { conversionOf, quantitiesOf } from './index.js';

describe('a volume that is shrunk', () => {
  it('makes neither more nor less disk than there was, whatever the decimals', () => {
    const megabytes = fc.double({ min: 0.001, max: 99, noNaN: true });
    fc.assert(
      fc.property(megabytes, megabytes, (size, less) => {
        fc.pre(less + 0.001 < size);
        const volume = {
          ...scalar('disk', size),
          role: 'web',
          disk: { persistence: { id: 'v' }, volume: { containerPath: 'v', mode: VolumeMode.RW } },
        };
        const shrinkVolume = { volume, subtract: { value: less } };
        const conversion = conversionOf({ type: OperationType.SHRINK_VOLUME, shrinkVolume });
        const [before, after] = [conversion?.consumed, conversion?.converted].map(
          (bundle) => bundle && quantitiesOf(bundle).get('disk'),
        );
        expect(after).toBe(before);
      }),
    );
  });
});
