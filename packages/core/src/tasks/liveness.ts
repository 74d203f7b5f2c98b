import { isActive, isLaunchedState } from '@borealis/contracts';
import type { Task } from '@borealis/contracts';

/** Live: it exists or is going to exist at Mesos. */
export const isLive = (task: Task): boolean => isActive(task.state);
/** Launched and not known to have ended. */
export const isLaunched = (task: Task): boolean => isLaunchedState(task.state);
