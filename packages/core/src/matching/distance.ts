import { vetoes } from '@borealis/contracts';
import type { Shortage, Veto } from '@borealis/contracts';
import { bitOf } from './group-report.js';
import type { VetoMask } from './group-report.js';
import type { Group } from './group.js';
import { resourceVetoes, scalars } from './pool/index.js';
import type { AgentResources } from './pool/index.js';

/**
 * How far a check that failed puts an agent behind others. What may be had by asking for less or by waiting comes first, then what is to
 * be empty; behind all of those come agents whose own attributes are in the way, and last the ones that are dedicated to others, where
 * nothing can be done from here.
 */
const weights: Record<Veto, number> = {
  cpus: 1,
  mem: 1,
  disk: 1,
  gpus: 1,
  ports: 1,
  fixedPorts: 1,
  oneInstancePerAgent: 1,
  spread: 1,
  limit: 1,
  together: 1,
  apart: 1,
  reserved: 1,
  maintenance: 10,
  drained: 10,
  attribute: 100,
  constraint: 100,
  dedicated: 10_000,
};

/** By the place of a veto's bit, which is its place in the list of vetoes. */
const weightAt = vetoes.map((veto) => weights[veto]);

/** The amounts, each with the bit of its veto. */
export const scalarBits = scalars.map((name) => [name, bitOf(resourceVetoes[name])] as const);
const amounts: ReadonlySet<Veto> = new Set<Veto>(Object.values(resourceVetoes));

/**
 * How far an agent is from taking a task of the group, by what was noted of it: for the hot path. Never farther than by everything that is
 * in the way, which is what the search for the nearest goes by.
 */
export const distanceByMask = (group: Group, resources: AgentResources, mask: VetoMask): number => {
  let distance = 0;
  for (let left = mask; left !== 0; left &= left - 1) distance += weightAt[31 - Math.clz32(left & -left)]!;
  for (const [name, bit] of scalarBits) {
    const need = group.request.amounts[name];
    if ((mask & bit) !== 0) distance += (need - resources.total(group.request, name)) / need;
  }
  return distance;
};

/** The same by everything that is in the way: of an amount, what is nearly enough counts less. As precise as what was noted is kept. */
export const distanceOf = (failures: readonly Shortage[]): number =>
  Math.fround(
    failures.reduce(
      (sum, { veto, need, have }) => sum + weights[veto] + (amounts.has(veto) ? (need - have) / need : 0),
      0,
    ),
  );
