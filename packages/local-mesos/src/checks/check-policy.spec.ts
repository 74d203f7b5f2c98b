import { describe, expect, it } from '@jest/globals';
import { CheckType } from '../wire.js';
import { CheckPolicy } from './check-policy.js';

describe('the policy of checks', () => {
  it.each([
    [CheckType.COMMAND, 7, { command: {} }, { command: { exitCode: 7 } }],
    [CheckType.HTTP, 503, { http: {} }, { http: { statusCode: 503 } }],
    [CheckType.TCP, 0, { tcp: {} }, { tcp: { succeeded: false } }],
    [CheckType.TCP, 1, { tcp: {} }, { tcp: { succeeded: true } }],
  ])('has the part of type %i from the start, and fills it in', (type, detail, before, after) => {
    const policy = new CheckPolicy(type);
    expect(policy.status).toEqual({ type, ...before });
    expect(policy.judge({ passed: false, detail })).toBe(true);
    expect(policy.status).toEqual({ type, ...after });
  });

  it('tells a result only when it differs from the one before', () => {
    const policy = new CheckPolicy(CheckType.COMMAND);
    const changes = [0, 0, 1, 1, undefined, undefined, 0].map((detail) =>
      policy.judge({ passed: detail === 0, ...(detail === undefined ? {} : { detail }) }),
    );
    expect(changes).toEqual([true, false, true, false, true, false, true]);
  });

  it('has nothing to tell when the first probe does not work', () => {
    expect(new CheckPolicy(CheckType.HTTP).judge({ passed: false, message: 'timed out' })).toBe(false);
  });
});
