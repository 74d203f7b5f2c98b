import type { Task, TaskId } from '@borealis/contracts';

/** Why the task may not be where it is while those are not there yet; undefined when it may. */
export type Judge = (task: Task, absent: ReadonlySet<TaskId>) => string | undefined;

/**
 * Why tasks that one decision has placed can not have come one after the other, each allowed beside those before it; undefined when they
 * can. What comes later may make uneven what was even: a task with one value of a spread after one with several of them.
 */
export const inSomeOrder = (placed: readonly Task[], judge: Judge): string | undefined => {
  const failed = new Set<string>();
  let first: string | undefined;
  const mayHaveCome = (tasks: readonly Task[], absent: ReadonlySet<TaskId>): boolean => {
    if (tasks.length === 0) return true;
    const key = [...absent].sort().join(' ');
    if (failed.has(key)) return false;
    for (const last of tasks) {
      const why = judge(last, absent);
      first ??= why && `${last.id} is placed on ${last.agentId}: ${why}`;
      const others = tasks.filter((task) => task !== last);
      if (why === undefined && mayHaveCome(others, new Set([...absent, last.id]))) return true;
    }
    failed.add(key);
    return false;
  };
  return mayHaveCome(placed, new Set()) ? undefined : first;
};
