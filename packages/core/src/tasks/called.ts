import type { JobKey, Task } from '@borealis/contracts';

/** The last part of a job's key. */
export const nameOf = (key: JobKey): string => key.slice(key.lastIndexOf('/') + 1);

/** `web-3`: what people call a task, counted from one. */
export const calledOf = ({ jobKey, instance }: Pick<Task, 'jobKey' | 'instance'>): string =>
  `${nameOf(jobKey)}-${instance + 1}`;
