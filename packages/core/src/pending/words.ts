import { counted } from '@borealis/contracts';
import type { ResourcesRequest, ResourceSum, Shortage, Veto } from '@borealis/contracts';

const quoted = ({ constraint }: Shortage): string => (constraint === undefined ? '' : ` ("${constraint}")`);

/** What is too little there: the end of "it has …". */
const lacking: Partial<Record<Veto, (shortage: Shortage) => string>> = {
  cpus: ({ need, have }) => `${have} of ${need} cpus`,
  mem: ({ need, have }) => `${have} of ${need} MB of memory`,
  disk: ({ need, have }) => `${have} of ${need} MB of disk`,
  gpus: ({ need, have }) => `${have} of ${counted(need, 'GPU')}`,
  ports: ({ need, have }) => `${have} of ${counted(need, 'free port')}`,
};

/** What else is against it: the end of "it …". */
const refusing: Partial<Record<Veto, (shortage: Shortage) => string>> = {
  fixedPorts: () => 'does not offer its fixed ports',
  oneInstancePerAgent: () => 'has another instance of it',
  attribute: (shortage) => `does not have the attribute it is placed by${quoted(shortage)}`,
  spread: (shortage) => `has its share${quoted(shortage)}`,
  constraint: ({ constraint }) => `does not meet "${constraint}"`,
  dedicated: () => 'is dedicated to others',
  limit: (shortage) => `has as many as it may${quoted(shortage)}`,
  together: (shortage) => `is not where the others are${quoted(shortage)}`,
  apart: (shortage) => `is where it may not be beside others${quoted(shortage)}`,
  maintenance: () => 'is about to go down',
  drained: () => 'is drained',
  reserved: () => 'is kept for somebody else',
};

/** Why an agent refuses, as the end of "the nearest …": what there is too little of, and then which rules are against it. */
export const refusalText = (shortages: readonly Shortage[]): string => {
  const told = (words: typeof lacking): string[] =>
    shortages.flatMap((shortage) => words[shortage.veto]?.(shortage) ?? []);
  const has = told(lacking).join(' and ');
  return [...(has === '' ? [] : [`has ${has}`]), ...told(refusing)].join(', and it ');
};

/** `port 80`, `ports 80, 81`. */
export const portsText = (ports: readonly number[]): string =>
  `${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')}`;

/** What is asked for of each kind, in words. */
export const amountsOf = ({
  cpus,
  memMb,
  diskMb,
  gpus,
  ports,
}: ResourcesRequest): readonly { readonly kind: keyof ResourceSum; readonly need: number; readonly text: string }[] => [
  { kind: 'cpus', need: cpus, text: `${cpus} cpus` },
  { kind: 'memMb', need: memMb, text: `${memMb} MB of memory` },
  { kind: 'diskMb', need: diskMb, text: `${diskMb} MB of disk` },
  { kind: 'gpus', need: gpus, text: counted(gpus, 'GPU') },
  { kind: 'ports', need: ports.count, text: counted(ports.count, 'port') },
];
