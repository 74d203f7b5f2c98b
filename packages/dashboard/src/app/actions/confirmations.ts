import type { ApiClient, Job, RestartSettings, Task } from '../api';
import { curlOf, jobPath, taskPath } from '../api';
import { strings } from '../strings';
import type { Confirmation, Given } from './confirmation';

/** Everything a confirmation needs to be carried out or copied. */
export interface Door {
  readonly api: ApiClient;
  readonly base: string;
}

const text = strings.confirm;
const bodyOf = ({ reason, settings }: Given): { reason?: string; settings?: RestartSettings } => ({
  ...(reason ? { reason } : {}),
  ...(settings ? { settings } : {}),
});

/** Tasks of a job that exist at Mesos. */
export const aliveOf = ({ counts }: Job): number => counts.running + counts.starting + counts.partitioned;

/** How a rolling restart goes about it: as its settings say, and where they leave it open, as the job's ports allow. */
const replacementLines = (job: Job, { settings }: Given): string[] => [
  replacementOrder(job.fixedPorts, settings),
  gateOf(job.hasHealthCheck, settings),
  ...(settings ? [text.toleratedFailures(settings.maximumFailures)] : []),
];

const replacementOrder = (fixedPorts: readonly number[], settings: RestartSettings | undefined): string => {
  if (settings?.method === 'inPlace') return text.stopFirstAsked;
  return settings?.method === 'surge' || fixedPorts.length === 0 ? text.startFirst : text.stopFirst(fixedPorts);
};

const gateOf = (hasHealthCheck: boolean, settings: RestartSettings | undefined): string =>
  hasHealthCheck && settings?.healthGated !== false ? text.gatedHealth : text.gatedRunning;

export const restartJob = (job: Job, { api, base }: Door): Confirmation => ({
  title: text.restartTypeTitle(job.name),
  lines: (given) => [text.restartTypeLine(aliveOf(job), given.settings), ...replacementLines(job, given)],
  confirmLabel: text.restartConfirm,
  danger: false,
  reasonRequired: false,
  restartSettings: true,
  curl: (given) => curlOf(base, jobPath(job, 'restart'), bodyOf(given)),
  run: (given) => api.restartJob(job, bodyOf(given)),
});

export const restartAll = (jobs: readonly Job[], { api, base }: Door): Confirmation => {
  const alive = jobs.reduce((sum, job) => sum + aliveOf(job), 0);
  const fixedPorts = jobs.flatMap((job) => job.fixedPorts);
  return {
    title: text.restartAllTitle,
    lines: ({ settings }) => [
      text.restartAllLine(alive, jobs.length, settings),
      gateOf(
        jobs.some((job) => job.hasHealthCheck),
        settings,
      ),
      ...(fixedPorts.length > 0 || settings ? [replacementOrder(fixedPorts, settings)] : []),
      ...(settings ? [text.toleratedFailures(settings.maximumFailures)] : []),
    ],
    confirmLabel: text.restartConfirm,
    danger: false,
    reasonRequired: false,
    restartSettings: true,
    curl: (given) => curlOf(base, 'api/v2/jobs/restart', bodyOf(given)),
    run: (given) => api.restartAll(bodyOf(given)),
  };
};

export const killJob = (job: Job, { api, base }: Door): Confirmation => ({
  title: text.killTypeTitle(job.name),
  lines: () => [text.killTypeLine(aliveOf(job)), job.suspended ? text.killTypeNotBack : text.killTypeBack(job.desired)],
  confirmLabel: text.killTypeConfirm,
  danger: true,
  typeName: job.name,
  reasonRequired: true,
  curl: (given) => curlOf(base, jobPath(job, 'kill'), bodyOf(given)),
  run: (given) => api.killJob(job, given.reason),
});

export const suspendJob = (job: Job, { api, base }: Door): Confirmation => ({
  title: text.suspendTitle(job.name),
  lines: () => [text.suspendLine(aliveOf(job)), text.suspendKeeps(job.desired)],
  confirmLabel: text.suspendConfirm,
  danger: true,
  reasonRequired: false,
  curl: (given) => curlOf(base, jobPath(job, 'suspend'), bodyOf(given)),
  run: (given) => api.suspendJob(job, given.reason),
});

export const resumeJob = (job: Job, { api, base }: Door): Confirmation => ({
  title: text.resumeTitle(job.name),
  lines: () => [text.resumeLine(job.desired)],
  confirmLabel: text.resumeConfirm,
  danger: false,
  reasonRequired: false,
  curl: (given) => curlOf(base, jobPath(job, 'resume'), bodyOf(given)),
  run: (given) => api.resumeJob(job, given.reason),
});

export const scaleToZero = (job: Job, { api, base }: Door): Confirmation => ({
  title: strings.scale.zeroTitle(job.name),
  lines: () => [strings.scale.zeroLine(job.desired)],
  confirmLabel: strings.scale.zeroConfirm,
  danger: true,
  reasonRequired: false,
  curl: (given) => curlOf(base, jobPath(job, 'scale'), { instances: 0, ...bodyOf(given) }),
  run: (given) => api.scale(job, 0, given.reason),
});

export const restartTask = (task: Task, job: Job | undefined, { api, base }: Door): Confirmation => ({
  title: text.restartTaskTitle(task.instanceName),
  lines: () => [job && job.fixedPorts.length > 0 ? text.stopFirst(job.fixedPorts) : text.restartTaskStartFirst],
  confirmLabel: text.restartConfirm,
  danger: false,
  reasonRequired: false,
  curl: (given) => curlOf(base, taskPath(task.id, 'restart'), bodyOf(given)),
  run: (given) => api.restartTask(task.id, given.reason),
});

export const killTask = (task: Task, job: Job | undefined, { api, base }: Door): Confirmation => {
  const mayGiveUp = job !== undefined && job.allowScaling && job.desired > job.minimumInstances;
  return {
    title: text.killTaskTitle(task.instanceName),
    lines: () => [
      text.killTaskLine(strings.states[task.state].label),
      job?.suspended === true ? text.killTypeNotBack : text.killTaskBack,
      ...(job ? [text.killTaskRemaining(Math.max(0, job.counts.running - (task.state === 'RUNNING' ? 1 : 0)))] : []),
    ],
    confirmLabel: text.killTaskConfirm,
    danger: true,
    reasonRequired: false,
    ...(mayGiveUp ? { option: text.killTaskGiveUp(job.desired) } : {}),
    curl: (given) => curlOf(base, taskPath(task.id, 'kill'), { scaleDown: given.option, ...bodyOf(given) }),
    run: (given) => api.killTask(task.id, given.option, given.reason),
  };
};

export const endStorm = ({ api, base }: Door): Confirmation => ({
  title: text.endStormTitle,
  lines: () => [text.endStormLine, text.endStormAgain],
  confirmLabel: text.endStormConfirm,
  danger: false,
  reasonRequired: false,
  curl: (given) => curlOf(base, 'api/v2/storm/end', bodyOf(given)),
  run: (given) => api.endStorm(given.reason),
});
