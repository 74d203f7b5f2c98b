import { formatCount, plural } from '../format';

/** How a rolling restart is to go, as far as its sentences tell it. */
interface RestartWay {
  readonly batchSize: number;
  readonly onlyOutdated: boolean;
}

const atATime = (way: RestartWay | undefined): string =>
  way === undefined || way.batchSize === 1 ? 'one at a time' : `${formatCount(way.batchSize)} at a time`;
const replaced = (count: number, way: RestartWay | undefined): string =>
  way?.onlyOutdated === true
    ? `Of ${tasks(count)} those of an older revision are replaced, ${atATime(way)}.`
    : `${tasks(count)} ${count === 1 ? 'is' : 'are'} replaced ${atATime(way)}.`;
const tasks = (count: number): string => plural(count, 'task', 'tasks');
const instances = (count: number): string => plural(count, 'instance', 'instances');

export const operationsStrings = {
  operations: {
    kinds: {
      scale: 'Scale',
      restart: 'Restart of a task',
      rollingRestart: 'Rolling restart',
      killAll: 'Kill all',
      kill: 'Kill of a task',
      apply: 'Environment change',
      suspend: 'Suspend',
      resume: 'Resume',
      adopt: 'Adoption of a task',
      setQuota: 'Quota set',
      removeQuota: 'Quota removed',
      endStorm: 'End of a storm',
      applyPlan: 'Plan',
      drain: 'Drain',
      undrain: 'End of a drain',
    },
    states: {
      queued: 'waiting',
      paused: 'paused',
      running: 'running',
      succeeded: 'done',
      failed: 'failed',
      cancelled: 'cancelled',
      superseded: 'replaced by a later one',
    },
    scaleChange: (from: number, to: number) => `Scale ${formatCount(from)} → ${formatCount(to)}`,
    of: (name: string) => `of ${name}`,
    ofAgents: (count: number) => `of ${plural(count, 'agent', 'agents')}`,
    ofMany: (count: number) => `of ${plural(count, 'task type', 'task types')}`,
    progress: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)}`,
    progressLabel: (title: string) => `Progress: ${title}`,
    deadline: 'deadline',
    overdue: 'deadline passed',
    by: (actor: string) => `by ${actor}`,
    actors: { user: '', token: 'token ', environment: 'the environment', system: 'the system', anonymous: 'someone' },
    because: (reason: string) => `“${reason}”`,
    cancel: 'Cancel',
    cancelLabel: (title: string) => `Cancel: ${title}`,
    cancelDetail:
      'Stops where it is; what was done stays. In a restart, old tasks stay whose successors were not watched to the end.',
    acts: {
      pause: 'Pause',
      resume: 'Resume',
      undo: 'Undo',
      paused: 'Paused: the batch under way is finished, no other is begun',
      resumed: 'Going on',
      undone: 'Undo has begun',
    },
    actLabel: (act: string, title: string) => `${act}: ${title}`,
    joined: 'This was already under way.',
    ended: (title: string, state: string, message: string) => `${title} ${state}. ${message}`,
    failedTitle: 'The operations could not be loaded',
  },
  confirm: {
    typeName: (name: string) => `Type ${name} to confirm`,
    typeNameMissing: 'The name does not match yet.',
    reason: 'Reason',
    reasonOptional: 'Reason (optional)',
    reasonHint: 'Shown with the operation and kept.',
    working: 'Sending…',
    comesBack: (waiting: boolean) =>
      waiting ? 'Each instance is launched again as soon as an offer fits.' : 'Each instance is launched again.',
    restartTypeTitle: (name: string) => `Restart ${name}?`,
    restartTypeLine: replaced,
    gatedHealth: 'The next one follows only when the replacement runs and is healthy.',
    gatedRunning: 'The next one follows only when the replacement runs.',
    startFirst: 'Each replacement starts before the old task stops, so the count never drops.',
    stopFirst: (ports: readonly number[]) =>
      `Each old task stops before its replacement starts (fixed ${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')}): for a moment one fewer runs.`,
    stopFirstAsked: 'Each old task stops before its replacement starts: for a moment fewer run.',
    toleratedFailures: (count: number) =>
      count === 0
        ? 'One replacement that fails ends it; what is left runs on.'
        : `It goes on after ${plural(count, 'failed replacement', 'failed replacements')}, and ends at one more.`,
    deadline: {
      label: 'Deadline in minutes (optional)',
      hint: 'Without one: by how much there is to do.',
    },
    foreseen: {
      heading: 'What is foreseen',
      asking: 'Looking where they would run…',
      unknown: 'It could not be foreseen where they would run.',
    },
    restartConfirm: 'Restart',
    settings: {
      heading: 'How it goes about it',
      batchSize: 'Replaced at once',
      method: 'Order',
      methods: {
        auto: 'Start first if possible',
        surge: 'Start first, always',
        inPlace: 'Stop first',
      },
      watch: 'Has to be up for, before it counts and its task stops (seconds)',
      maximumFailures: 'Failed replacements it may have',
      countWrong: (least: number, most: number) => `A whole number from ${least} to ${formatCount(most)}.`,
      healthGated: 'A replacement counts when its health check passes',
      onlyOutdated: 'Leave alone what runs the newest revision already',
    },
    endStormTitle: 'Relaunch what was lost now?',
    endStormLine: 'What is missing is launched again at once, instead of when it has been calm for a while.',
    endStormAgain: 'If as much is lost again, it is waited again.',
    endStormConfirm: 'Relaunch now',
    restartAllTitle: 'Restart every task type?',
    restartAllLine: (count: number, types: number, way: RestartWay | undefined) =>
      `${plural(types, 'task type', 'task types')}: ${replaced(count, way)}`,
    restartTaskTitle: (name: string) => `Restart ${name}?`,
    restartTaskStartFirst: 'A replacement starts first; when it is up, this task stops.',
    killTypeTitle: (name: string) => `Kill all tasks of ${name}?`,
    killTypeLine: (count: number) => `${tasks(count)} end at once, without waiting for replacements.`,
    killTypeBack: (desired: number) =>
      `${instances(desired)} ${desired === 1 ? 'is' : 'are'} launched again by the restart policy. Until then nothing of it runs.`,
    killTypeNotBack: 'Nothing is launched again while it is suspended.',
    killTypeConfirm: 'Kill all of them',
    suspendTitle: (name: string) => `Suspend ${name}?`,
    suspendLine: (count: number) => `${tasks(count)} end at once and none is launched until it is resumed.`,
    suspendKeeps: (desired: number) => `The wanted count (${formatCount(desired)}) is remembered.`,
    suspendConfirm: 'Suspend',
    resumeTitle: (name: string) => `Resume ${name}?`,
    resumeLine: (desired: number) => `${instances(desired)} ${desired === 1 ? 'is' : 'are'} launched.`,
    resumeConfirm: 'Resume',
    killTaskTitle: (name: string) => `Kill ${name}?`,
    killTaskLine: (state: string) => `This task (${state.toLowerCase()}) ends at once.`,
    killTaskBack: 'Its instance is launched again by the restart policy.',
    killTaskRemaining: (count: number) => `${formatCount(count)} of this type keep running.`,
    killTaskGiveUp: (desired: number) =>
      `Give the instance up: ${formatCount(desired)} → ${formatCount(desired - 1)} wanted`,
    killTaskConfirm: 'Kill',
    accepted: {
      restart: (name: string) => `Restart of ${name} has begun`,
      kill: (name: string) => `Kill of ${name} has begun`,
      suspend: (name: string) => `${name} is being suspended`,
      resume: (name: string) => `${name} is being resumed`,
      cancel: 'Cancelled',
      endStorm: 'What was lost is launched again',
    },
  },
} as const;
