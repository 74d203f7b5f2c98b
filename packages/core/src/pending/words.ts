import type { ResourcesRequest, Shortage, Veto } from '@borealis/contracts';

const lacks: Record<Veto, (shortage: Shortage) => string> = {
  cpus: ({ need, have }) => `${need} cpus (the best has ${have})`,
  mem: ({ need, have }) => `${need} MB of memory (the best has ${have} MB)`,
  disk: ({ need, have }) => `${need} MB of disk (the best has ${have} MB)`,
  gpus: ({ need, have }) => `${need} GPUs (the best has ${have})`,
  ports: ({ need, have }) => `${need} free ports (the best has ${have})`,
  fixedPorts: () => 'its fixed ports',
  oneInstancePerAgent: () => 'an agent without another instance of it',
  attribute: () => 'an agent with the attribute it is spread by',
  spread: () => 'an agent in another zone: this one has its share',
  constraint: ({ constraint }) => `an agent that meets "${constraint}"`,
  dedicated: () => 'an agent that is not dedicated to others',
  limit: ({ constraint }) => `an agent below the limit "${constraint}"`,
  together: ({ constraint }) => `an agent beside the others ("${constraint}")`,
  apart: ({ constraint }) => `an agent "${constraint}"`,
  maintenance: () => 'an agent that is not about to go down',
  reserved: () => 'an agent that is not kept for somebody else',
};

/** What an agent lacks, as the end of "the nearest lacks …". */
export const lackOf = (shortage: Shortage): string => lacks[shortage.veto](shortage);

/** What is asked for of each kind, with its unit. */
export const amountsOf = (
  request: ResourcesRequest,
): readonly {
  readonly kind: 'cpus' | 'memMb' | 'diskMb' | 'gpus' | 'ports';
  readonly need: number;
  readonly unit: string;
}[] => [
  { kind: 'cpus', need: request.cpus, unit: 'cpus' },
  { kind: 'memMb', need: request.memMb, unit: 'MB of memory' },
  { kind: 'diskMb', need: request.diskMb, unit: 'MB of disk' },
  { kind: 'gpus', need: request.gpus, unit: 'GPUs' },
  { kind: 'ports', need: request.ports.count, unit: 'ports' },
];
