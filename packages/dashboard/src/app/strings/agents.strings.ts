import { formatCount, formatCpus, formatMb, plural } from '../format';

const tasks = (count: number): string => plural(count, 'task', 'tasks');
const agents = (count: number): string => plural(count, 'agent', 'agents');
const hostsNamed = 3;

/** "agent-1, agent-2 and 3 more". */
const listed = (names: readonly string[]): string =>
  names.length <= hostsNamed
    ? names.join(', ')
    : `${names.slice(0, hostsNamed - 1).join(', ')} and ${formatCount(names.length - hostsNamed + 1)} more`;

export const agentsStrings = {
  agents: {
    heading: 'Agents',
    subtitle: (there: number, lost: number) => (lost === 0 ? agents(there) : `${agents(there)}, ${lost} lost`),
    search: 'Search host, id or attribute=value',
    searchLabel: 'Search agents',
    filterStanding: 'State',
    standings: {
      used: { label: 'In use', detail: 'Its offers are taken.' },
      draining: { label: 'Draining', detail: 'Its tasks are moved elsewhere, and nothing is begun there.' },
      drained: { label: 'Drained', detail: 'Nothing is begun there until the drain is ended.' },
      maintenance: { label: 'Maintenance', detail: 'It goes down, as Mesos tells.' },
      lost: { label: 'Lost', detail: 'Mesos says that it is gone.' },
    },
    maintenance: (from: string, lasts: string | undefined) =>
      `Down for maintenance from ${from}${lasts === undefined ? ', for good' : ` for ${lasts}`}.`,
    stayed: (count: number) =>
      `${tasks(count)} of this framework ${count === 1 ? 'is' : 'are'} still there. Drain it again, with force, or move ${count === 1 ? 'it' : 'them'} by hand.`,
    drainedSince: 'drained',
    lostSince: 'lost',
    offered: 'offered',
    neverOffered: 'has offered nothing since the host was started',
    largest: (cpus: number, memMb: number, diskMb: number) =>
      `${formatCpus(cpus)} CPUs · ${formatMb(memMb)} · ${formatMb(diskMb)} disk`,
    largestDetail: 'The most it was ever seen to have for this framework, offered and in use together.',
    tasks: (count: number) => tasks(count),
    noTasks: 'no task of this framework',
    ofType: (name: string, count: number) => `${formatCount(count)} of ${name}`,
    attributeSearch: (name: string, value: string) => `Show agents with ${name}=${value}`,
    copyId: 'Copy agent id',
    drain: 'Drain',
    drainAgain: 'Drain again',
    undrain: 'End drain',
    drainLabel: (host: string) => `Drain ${host}`,
    undrainLabel: (host: string) => `End the drain of ${host}`,
    isLost: 'It is lost: there is nothing to drain.',
    isDraining: 'It is being drained.',
    drainAll: (count: number) => `Drain these ${formatCount(count)}`,
    allDrained: 'All of them are drained.',
    more: (host: string) => `More actions for ${host}`,
    curlDrain: 'Copy drain as curl',
    curlUndrain: 'Copy end of drain as curl',
    emptyTitle: 'No agent is known yet',
    emptyDetail: 'An agent is known when Mesos first offers something of it to this framework.',
    noMatchTitle: 'No agent matches',
    clearFilters: 'Clear all filters',
    failedTitle: 'The agents could not be loaded',
    having: (count: number, attribute: string, value: string) => `${agents(count)} with ${attribute}=${value}`,
    drainTitle: (called: string) => `Drain ${called}?`,
    drainNothing: 'No task of this framework is there.',
    drainMoves: (types: readonly { readonly name: string; readonly count: number }[]) =>
      `${tasks(types.reduce((sum, { count }) => sum + count, 0))} move elsewhere: ${types.map(({ name, count }) => `${formatCount(count)} of ${name}`).join(', ')}.`,
    drainOrder:
      'Of each task type one after the other. The successor starts first where two can run side by side; else the old task stops first, while the minimum stays up.',
    drainStays: 'What has nowhere to go stays, and the drain fails at its deadline.',
    drainForced: 'What has nowhere to go is ended shortly before the deadline.',
    drainForce: 'End what has nowhere to go',
    drainCloses: 'Nothing is begun there until the drain is ended. Other frameworks go on using it.',
    drainConfirm: 'Drain',
    undrainTitle: (host: string) => `End the drain of ${host}?`,
    undrainUses: 'Its offers are taken again.',
    undrainKeeps: 'What has not left yet stays.',
    undrainMoved: 'What has moved stays where it is.',
    undrainConfirm: 'End drain',
    drainBegun: (called: string) => `Drain of ${called} has begun`,
    undrained: (host: string) => `${host} is used again`,
    forecast: {
      places: (placed: number, all: number, hosts: readonly string[]) =>
        `By present offers there ${placed === 1 ? 'is a place' : 'are places'} for ${placed === all ? (all === 1 ? 'it' : `all ${formatCount(all)}`) : `${formatCount(placed)} of ${formatCount(all)}`}${hosts.length === 0 ? '' : `: ${listed(hosts)}`}.`,
      noPlace: (count: number, name: string, why: string) =>
        `No place for ${formatCount(count)} of ${name} by present offers. ${why}`,
    },
  },
} as const;
