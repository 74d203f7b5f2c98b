import { asAgentId } from '@borealis/contracts';
import type { Unavailability } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { anOffer } from '../../testing/builders.js';
import { FillOrder } from './fill-order.js';
import { AgentResources, Candidate, scaled } from './index.js';

const candidate = (agent: string, cpus: number, memMb = 0, unavailability?: Unavailability): Candidate => {
  const offer = { ...anOffer({ agent, cpus, memMb }), ...(unavailability && { unavailability }) };
  const seen = {
    id: asAgentId(agent),
    hostname: agent,
    ip: offer.agentIp,
    port: 5051,
    attributes: {},
    firstSeenAtMs: 0,
  };
  return new Candidate(seen, offer, new AgentResources(offer.pools), 0, 0);
};
const orderOf = (...candidates: readonly Candidate[]): FillOrder => {
  const order = new FillOrder();
  for (const each of candidates) order.add(each);
  return order;
};
const names = (order: FillOrder, strategy: 'pack' | 'spread'): string[] =>
  [...order.walk(strategy)].map(({ agent }) => agent.id);
const takeCpus = (from: Candidate, cpus: number): void =>
  void from.resources.take(scaled({ cpus, memMb: 0, diskMb: 0, gpus: 0, ports: { count: 0, fixed: [] } }), 0);

describe('the order of filling', () => {
  it('is the emptiest first to spread, the fullest first to pack', () => {
    const order = orderOf(candidate('middle', 4), candidate('small', 1), candidate('large', 16), candidate('none', 0));
    expect(names(order, 'spread')).toEqual(['large', 'middle', 'small', 'none']);
    expect(names(order, 'pack')).toEqual(['none', 'small', 'middle', 'large']);
  });

  it('counts 4 GB of memory as much as a core', () => {
    const order = orderOf(candidate('cores', 3), candidate('memory', 1, 4 * 4_096), candidate('both', 2, 4_096 / 2));
    expect(names(order, 'spread')).toEqual(['memory', 'cores', 'both']);
  });

  it('tells small agents apart as well as large ones, and the largest of all are the same', () => {
    const order = orderOf(
      candidate('0.1', 0.1),
      candidate('0.2', 0.2),
      candidate('1000', 1_000),
      candidate('900', 900),
    );
    expect(names(order, 'pack')).toEqual(['0.1', '0.2', '900', '1000']);
    expect(names(orderOf(candidate('huge', 1e11), candidate('huger', 2e11)), 'spread')).toEqual(['huge', 'huger']);
  });

  it('is another when one was filled, once it was told', () => {
    const [a, b] = [candidate('a', 16), candidate('b', 8)];
    const order = orderOf(a, b);
    takeCpus(a, 12);
    order.moved(a);
    order.moved(b);
    expect(names(order, 'spread')).toEqual(['b', 'a']);
    takeCpus(b, 6);
    order.moved(b);
    expect(names(order, 'spread')).toEqual(['a', 'b']);
  });

  it('is without those that are gone, however many have been there', () => {
    const all = Array.from({ length: 20 }, (_, index) => candidate(`a${index}`, 4));
    const order = orderOf(...all);
    for (const each of all.slice(0, 15)) order.remove(each);
    expect(names(order, 'spread')).toEqual(['a15', 'a16', 'a17', 'a18', 'a19']);
    order.remove(all[17]!);
    order.add(all[0]!);
    expect(names(order, 'spread')).toEqual(['a15', 'a16', 'a18', 'a19', 'a0']);
    for (const index of [15, 16, 18]) order.remove(all[index]!);
    expect(names(order, 'pack')).toEqual(['a19', 'a0']);
  });

  it('shows what moves forward while somebody goes through it', () => {
    const [a, b] = [candidate('a', 16), candidate('b', 8)];
    const order = orderOf(a, b);
    const seen: string[] = [];
    for (const each of order.walk('spread')) {
      seen.push(each.agent.id);
      if (each === a && seen.length === 1) {
        takeCpus(a, 15);
        order.moved(a);
      }
    }
    expect(seen).toEqual(['a', 'b', 'a']);
  });

  it('has those that are to go down at its end, however empty, the one that goes first at the very end', () => {
    const order = orderOf(
      candidate('soon', 99, 0, { startMs: 1_000 }),
      candidate('later', 1, 0, { startMs: 9_000 }),
      candidate('b-next', 1, 0, { startMs: 5_000 }),
      candidate('a-next', 1, 0, { startMs: 5_000 }),
      candidate('stays', 1),
    );
    for (const strategy of ['spread', 'pack'] as const)
      expect(names(order, strategy)).toEqual(['stays', 'later', 'a-next', 'b-next', 'soon']);
    const [a, b] = ['a', 'b'].map((agent) => candidate(agent, 1, 0, { startMs: 5_000 }));
    expect(names(orderOf(a!, b!), 'spread')).toEqual(names(orderOf(b!, a!), 'spread'));
  });

  it('keeps those that are to go down where they are when they are filled, and loses them when they are gone', () => {
    const [soon, later] = [candidate('soon', 9, 0, { startMs: 1_000 }), candidate('later', 9, 0, { startMs: 9_000 })];
    const order = orderOf(soon, later);
    takeCpus(later, 8);
    order.moved(later);
    expect(names(order, 'spread')).toEqual(['later', 'soon']);
    order.remove(later);
    expect(names(order, 'spread')).toEqual(['soon']);
  });
});
