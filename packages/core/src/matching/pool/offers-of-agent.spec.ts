import { describe, expect, it } from '@jest/globals';
import { asAgentId, asOfferId } from '@borealis/contracts';
import { anOffer } from '../../testing/builders.js';
import { AgentResources, ArrivingOffers, Candidate, OfferPool } from './index.js';

const candidate = (id: string, agent: string, role: string): Candidate => {
  const offer = anOffer({ id, agent });
  const seen = {
    id: offer.agentId,
    hostname: offer.hostname,
    ip: offer.agentIp,
    port: 5051,
    attributes: {},
    firstSeenAtMs: 0,
  };
  return new Candidate(seen, { ...offer, allocatedTo: role }, new AgentResources(offer.pools), 0, 0);
};

describe('the offers of one agent', () => {
  it('are found without those of others, one for each role, and the one before comes to light when one goes', () => {
    const pool = new OfferPool();
    const [one, two, other] = [candidate('1', 'a', 'x'), candidate('2', 'a', 'y'), candidate('3', 'b', 'x')];
    for (const each of [one, two, other]) pool.put(each);
    pool.put(one);
    expect(pool.allOn(asAgentId('a'))).toEqual([one, two]);
    expect(pool.on(asAgentId('a'))).toBe(two);
    pool.remove(two);
    expect(pool.on(asAgentId('a'))).toBe(one);
    pool.remove(one);
    expect(pool.allOn(asAgentId('a'))).toEqual([]);
    expect(pool.size).toBe(1);
  });

  it.each([
    [[100, 110], [110, 120], true],
    [[110, 120], [100, 110], true],
    [[100, 120], [105, 106], true],
    [[100, 110], [111, 120], false],
    [[111, 120], [100, 110], false],
  ] as const)('hold the same ports: %j and %j, %s', (own, others, same) => {
    const of = ([begin, end]: readonly [number, number], more = {}) => ({
      ...anOffer().pools[0]!,
      ports: [{ begin, end }],
      ...more,
    });
    const one = candidate('1', 'a', 'x');
    one.merge({ ...anOffer({ id: '2', agent: 'a' }), pools: [of([50_000, 50_001]), of(own)] });
    one.withdraw(asOfferId('1'));
    expect(one.overlaps([of([60_000, 60_001]), of(others)])).toBe(same);
    expect(one.overlaps([of(others, { revocable: true })])).toBe(false);
  });

  it('are found by their ids, whatever came and went since somebody asked first', () => {
    const pool = new OfferPool();
    const [one, two, three] = [candidate('1', 'a', 'x'), candidate('2', 'b', 'x'), candidate('3', 'c', 'x')];
    const found = (): unknown[] => ['1', '2', '3', '4'].map((id) => pool.with(asOfferId(id)));
    expect(found()).toEqual([undefined, undefined, undefined, undefined]);
    for (const each of [one, two]) pool.put(each);
    expect(found()).toEqual([one, two, undefined, undefined]);
    pool.put(three);
    pool.remove(one);
    two.merge(anOffer({ id: '4', agent: 'b' }));
    pool.put(two);
    expect(found()).toEqual([undefined, two, three, two]);
    pool.withdraw(two, asOfferId('2'));
    expect(found()).toEqual([undefined, undefined, three, two]);
    for (const each of [two, three]) pool.remove(each);
    pool.put(one);
    expect(found()).toEqual([one, undefined, undefined, undefined]);
    expect([...pool.all()]).toEqual([one]);
  });

  it('are taken out of those that arrive in their order, without what was taken in', () => {
    const arriving = new ArrivingOffers();
    const came = { '1': 'a', '2': 'b', '3': 'a', '4': 'a', '5': 'b' };
    for (const [id, agent] of Object.entries(came)) arriving.add(anOffer({ id, agent }), 1);
    arriving.take(1);
    expect(arriving.takeFrom(asAgentId('a')).map(({ offer }) => offer.id)).toEqual(['3', '4']);
    expect(arriving.takeFrom(asAgentId('a'))).toEqual([]);
    expect(arriving.agentOf(asOfferId('3'))).toBeUndefined();
    arriving.add(anOffer({ id: '6', agent: 'a' }), 2);
    expect(arriving.agentOf(asOfferId('6'))).toBe('a');
    expect(arriving.takeFrom(asAgentId('a'))).toHaveLength(1);
    expect(arriving.take(9).map(({ offer }) => offer.id)).toEqual(['2', '5']);
    expect(arriving.size).toBe(0);
  });
});
