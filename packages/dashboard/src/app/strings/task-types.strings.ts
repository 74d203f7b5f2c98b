import { formatCount, formatCpus, formatMb, plural } from '../format';

const instances = (count: number): string => plural(count, 'instance', 'instances');
const agents = (count: number): string => plural(count, 'agent', 'agents');

export const taskTypesStrings = {
  types: {
    heading: 'Task types',
    subtitle: 'How many of each, and what they do now',
    search: 'Filter task types',
    restartAll: 'Restart all',
    everyType: 'every task type',
    emptyTitle: 'No task types yet',
    noMatchTitle: (query: string) => `No task type matches “${query}”`,
    clearSearch: 'Clear the filter',
    failedTitle: 'The task types could not be loaded',
    runningOf: (running: number, desired: number) => `${formatCount(running)} of ${formatCount(desired)} running`,
    running: 'running',
    runningCount: (count: number) => `${formatCount(count)} running`,
    wanted: 'wanted',
    starting: (count: number) => `${formatCount(count)} starting`,
    waiting: (count: number) => `${formatCount(count)} waiting`,
    killing: (count: number) => `${formatCount(count)} stopping`,
    partitioned: (count: number) => `${formatCount(count)} unreachable`,
    healthy: (count: number) => `${formatCount(count)} healthy`,
    unhealthy: (count: number) => `${formatCount(count)} unhealthy`,
    noHealthCheck: 'no health check',
    suspended: 'Suspended',
    suspendedBecause: (reason: string) => `Suspended: ${reason}`,
    orphaned: 'Definition removed',
    orphanedDetail: 'Its variables are gone from the environment. Put them back, or suspend it for good.',
    outdated: (count: number) => `${formatCount(count)} outdated`,
    outdatedDetail: 'They run older settings than this type has now. A restart renews them.',
    declaredDiffers: (declared: number) =>
      `The environment asks for ${formatCount(declared)}; the count set by hand stands.`,
    byHand: (declared: number) => `${formatCount(declared)} by the environment`,
    details: 'Details',
    curlScale: 'Copy scale as curl',
    curlRestart: 'Copy restart as curl',
    curlKill: 'Copy kill as curl',
    perInstance: (cpus: number, memMb: number) => `${formatCpus(cpus)} CPU · ${formatMb(memMb)} each`,
    revision: (number: number) => `revision ${formatCount(number)}`,
    version: (version: string) => `version ${version}`,
    onePerAgent: 'one per agent',
    onePerAgentDetail: 'At most one instance runs on each agent.',
    fixedPorts: (ports: readonly number[]) =>
      `fixed ${plural(ports.length, 'port', 'ports').replace(/^\S+ /, '')} ${ports.join(', ')}`,
    fixedPortsDetail: 'A restart stops the old task first, because the new one needs the same port.',
    tier: { preferred: 'preferred', preemptible: 'preemptible', revocable: 'revocable' },
    tierDetail: {
      preferred: 'Nothing of another role takes its place; it counts against the quota of its role.',
      preemptible: 'Gives its place to preferred tasks that need it; it needs no quota.',
      revocable: 'Gives its place to preferred tasks that need it, and runs on cores that Mesos may take back.',
    },
    priority: (priority: number) => `priority ${formatCount(priority)}`,
    priorityDetail: 'It may take the places of task types of its role with a lower priority.',
    minimum: (count: number) => `at least ${formatCount(count)}`,
    waitingFor: (since: string) => `waiting for ${since}`,
    missingFor: (since: string) => `for ${since}`,
    waitingUnexplained: (count: number) =>
      `${plural(count, 'task waits', 'tasks wait')} for an offer or, after ending early, for the next attempt.`,
    showTasks: 'Show tasks',
    moreActions: (name: string) => `More actions for ${name}`,
    restart: 'Restart',
    killAll: 'Kill all',
    suspend: 'Suspend',
    resume: 'Resume',
    nothingRuns: 'Nothing of it runs.',
    isSuspended: 'It is suspended: resume it first.',
  },
  scale: {
    label: (name: string) => `Wanted instances of ${name}`,
    fewer: 'One fewer',
    more: 'One more',
    apply: 'Apply',
    reset: 'Back to the present count',
    up: (from: number, to: number) => `${formatCount(from)} → ${formatCount(to)}: launches ${formatCount(to - from)}`,
    down: (from: number, to: number) =>
      `${formatCount(from)} → ${formatCount(to)}: stops ${formatCount(from - to)}, the highest numbers first`,
    toZero: (from: number) => `${formatCount(from)} → 0: stops all of them`,
    needsAgents: (needed: number, known: number) =>
      `One per agent: ${formatCount(needed)} need ${agents(needed)}, ${formatCount(known)} ${known === 1 ? 'is' : 'are'} known. The rest will wait.`,
    notAllowed: 'Scaling is switched off for this task type (_ALLOW_SCALING).',
    notANumber: (maximum: number) => `Enter a whole number from 0 to ${formatCount(maximum)}.`,
    belowMinimum: (minimum: number) => `Its minimum is ${formatCount(minimum)}.`,
    atMinimum: (minimum: number) => `${formatCount(minimum)} is its minimum`,
    unchanged: 'This is the count it has.',
    forecast: {
      all: (count: number, hosts: number) =>
        count === 1
          ? 'A place for it is known.'
          : `Places for all ${formatCount(count)} are known, on ${agents(hosts)}.`,
      some: (placed: number, count: number, why: string | undefined) =>
        `${placed === 0 ? 'No place' : placed === 1 ? '1 place' : `${formatCount(placed)} places`} for ${formatCount(count)} by present offers.${why === undefined ? '' : ` ${why}`}`,
    },
    movedMeanwhile: (now: number) => `Meanwhile it was changed to ${formatCount(now)}.`,
    zeroTitle: (name: string) => `Scale ${name} to zero?`,
    zeroLine: (count: number) =>
      `${instances(count)} stop. The task type stays, and can be scaled up again at any time.`,
    zeroConfirm: 'Stop all of them',
    accepted: (name: string, to: number) => `Scaling ${name} to ${formatCount(to)}`,
  },
} as const;
