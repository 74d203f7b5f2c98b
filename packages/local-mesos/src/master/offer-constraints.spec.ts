import { afterEach, describe, expect, it } from '@jest/globals';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { CallType, Capability, PseudoAttribute } from '../wire.js';
import type { AttributeConstraint, OfferConstraints } from '../wire.js';

afterEach(stopAll);

type Predicate = AttributeConstraint['predicate'];

const rule = (attributeName: string, predicate: Predicate): AttributeConstraint => ({
  selector: { attributeName },
  predicate,
});
/** Each list is a group: all of one, or all of another. */
const forWeb = (...groups: AttributeConstraint[][]): OfferConstraints => ({
  roleConstraints: { web: { groups: groups.map((attributeConstraints) => ({ attributeConstraints })) } },
});

const AGENTS = [
  { hostname: 'a.example', attributes: { rack: 'r1', gen: 2 } },
  { hostname: 'b.example', attributes: { rack: 'r2' } },
  { hostname: 'c.example', attributes: {} },
];

async function hostsOffered(offerConstraints: OfferConstraints): Promise<readonly string[]> {
  const cluster = await testCluster({ agents: AGENTS });
  const scheduler = await testScheduler(cluster, { offerConstraints });
  await scheduler.offer();
  return scheduler.offers.map(({ hostname }) => hostname.charAt(0)).sort();
}

describe('offer constraints', () => {
  it.each<[string, AttributeConstraint[][], string]>([
    ['exists', [[rule('rack', { exists: {} })]], 'ab'],
    ['not exists', [[rule('rack', { notExists: {} })]], 'c'],
    ['equals', [[rule('rack', { textEquals: { value: 'r1' } })]], 'a'],
    ['not equals, or absent', [[rule('rack', { textNotEquals: { value: 'r1' } })]], 'bc'],
    [
      'matches, the whole text',
      [[rule('rack', { textMatches: { regex: 'r[2-9]' } })], [rule('rack', { textMatches: { regex: '1' } })]],
      'b',
    ],
    ['not matches', [[rule('rack', { textNotMatches: { regex: 'r.' } })]], 'c'],
    ['all of a group', [[rule('rack', { exists: {} }), rule('gen', { notExists: {} })]], 'b'],
    [
      'one group of several',
      [[rule('rack', { textEquals: { value: 'r2' } })], [rule('rack', { notExists: {} })]],
      'bc',
    ],
    ['a number is left to the framework', [[rule('gen', { textEquals: { value: 'x' } })]], 'a'],
    [
      'the hostname',
      [
        [
          {
            selector: { pseudoattributeType: PseudoAttribute.HOSTNAME },
            predicate: { textMatches: { regex: '[bc]\\.example' } },
          },
        ],
      ],
      'bc',
    ],
  ])('%s', async (_, groups, hosts) => {
    expect((await hostsOffered(forWeb(...groups))).join('')).toBe(hosts);
  });

  it.each<[string, OfferConstraints, string]>([
    [
      'a role that is not subscribed to',
      { roleConstraints: { ops: { groups: [] } } },
      'not contained in the set of roles',
    ],
    ['no groups', forWeb(), 'no groups'],
    ['an empty group', forWeb([]), 'no attribute constraints'],
    ['no predicate', forWeb([rule('rack', {})]), 'predicate'],
    ['no selector', forWeb([{ selector: {}, predicate: { exists: {} } }]), 'selector'],
    ['a bad regex', forWeb([rule('rack', { textMatches: { regex: '(' } })]), 'regex'],
    ['a long regex', forWeb([rule('rack', { textMatches: { regex: 'a'.repeat(5000) } })]), 'longer than'],
  ])('are refused for %s', async (_, offerConstraints, message) => {
    const scheduler = await testScheduler(await testCluster(), { offerConstraints });
    expect(scheduler.errors.join()).toContain(message);
  });

  it('change with UPDATE_FRAMEWORK', async () => {
    const cluster = await testCluster({ agents: AGENTS });
    const info = {
      user: '',
      name: 'test',
      roles: ['web'],
      checkpoint: true,
      capabilities: [{ type: Capability.MULTI_ROLE }],
    };
    const scheduler = await testScheduler(cluster, {
      info,
      offerConstraints: forWeb([rule('rack', { textEquals: { value: 'r1' } })]),
    });
    await scheduler.offer();
    const update = (offerConstraints: OfferConstraints): ReturnType<TestScheduler['call']> =>
      scheduler.call({
        type: CallType.UPDATE_FRAMEWORK,
        updateFramework: { frameworkInfo: { ...info, id: { value: scheduler.frameworkId } }, offerConstraints },
      });
    expect((await update(forWeb([]))).status).toBe(400);
    expect((await update({})).status).toBe(200);
    await scheduler.until('the others', () => scheduler.offers.length === 3);
  });
});
