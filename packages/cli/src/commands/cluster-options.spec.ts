import { describe, expect, it } from '@jest/globals';
import { clusterOptionsOf } from './cluster-options.js';

const wishes = { agents: '3', masterPort: '0', runner: 'simulated' };

describe('borealis local --attributes', () => {
  it('gives all agents the same, or deals several texts out in turn', () => {
    expect(clusterOptionsOf(wishes).agents).toBe(3);
    expect(clusterOptionsOf({ ...wishes, attributes: ['rack:r1'] }).agents).toEqual(
      Array.from({ length: 3 }, () => ({ attributes: 'rack:r1' })),
    );
    expect(clusterOptionsOf({ ...wishes, attributes: ['rack:r1', 'rack:r2'] }).agents).toEqual([
      { attributes: 'rack:r1' },
      { attributes: 'rack:r2' },
      { attributes: 'rack:r1' },
    ]);
  });
});
