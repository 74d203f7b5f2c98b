import { describe, expect, it } from '@jest/globals';
import { asJobKey } from '@borealis/contracts';
import { WantedJob } from './wanted-job.js';

const [web, staging, db] = ['root/prod/web', 'root/staging/web', 'root/prod/db'].map(asJobKey) as [never, never, never];

describe('the job of borealis replay --job', () => {
  it.each(['web', 'prod/web', 'root/prod/web'])('is found by %s, once there is one', (given) => {
    const wanted = new WantedJob(given);
    expect(wanted.among([])).toBeUndefined();
    expect(wanted.among([db, web])).toBe(web);
    expect(wanted.among([db, web])).toBe(web);
  });

  it('is refused when it can be several, also when the second comes later', () => {
    expect(() => new WantedJob('web').among([web, staging])).toThrow('any of root/prod/web, root/staging/web');
    const wanted = new WantedJob('web');
    wanted.among([web]);
    expect(() => wanted.among([staging])).toThrow('Write the whole key');
  });
});
