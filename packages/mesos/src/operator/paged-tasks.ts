import type { MesosJson } from '../json/index.js';
import { MesosError } from '../mesos-error.js';

/** A task as `/tasks` tells it. All of them are active, unreachable or completed together. */
export type TaskJson = { readonly [name: string]: MesosJson } & {
  readonly id: string;
  readonly framework_id: string;
  readonly slave_id: string;
  readonly state: string;
};

export interface PagedTasksOptions {
  /** Of one framework only. */
  readonly frameworkId?: string;
  /** Default 500. */
  readonly pageSize?: number;
  readonly signal?: AbortSignal;
}

/**
 * All tasks of `/tasks`, newest first, page by page as they are asked for. Tasks that start meanwhile push others onto the next page,
 * where they are recognised and left out; the other order would miss tasks whenever old ones are forgotten. What starts after the first
 * page was read is not told. Throws MesosError as every request, and MESOS_JSON_INVALID for what is no page.
 */
export async function* pagedTasks(
  master: { json(path: string, signal?: AbortSignal): Promise<MesosJson> },
  { frameworkId, pageSize = 500, signal }: PagedTasksOptions = {},
): AsyncIterable<TaskJson> {
  const only = frameworkId === undefined ? '' : `&framework_id=${encodeURIComponent(frameworkId)}`;
  const seen = new Set<string>();
  for (let offset = 0; ; offset += pageSize) {
    const path = `/tasks?order=des&limit=${pageSize}&offset=${offset}${only}`;
    const page = tasksOf(await master.json(path, signal), path);
    for (const task of page) {
      const key = JSON.stringify([task.framework_id, task.id, task.slave_id]);
      if (seen.has(key)) continue;
      seen.add(key);
      yield task;
    }
    if (page.length < pageSize) return;
  }
}

const tasksOf = (answer: MesosJson, path: string): readonly TaskJson[] => {
  const tasks = (answer as { readonly tasks?: unknown } | null)?.tasks;
  if (!Array.isArray(tasks)) throw new MesosError('MESOS_JSON_INVALID', `${path}: there is no list of tasks.`);
  return tasks as readonly TaskJson[];
};
