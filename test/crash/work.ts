import type { Operation, TaskView } from '@borealis/contracts';
import type { HostProcess } from '../support/index.js';
import { unwatched } from '../support/index.js';

const job = '/api/v2/jobs/root/prod/alpine';
type Random = (below: number) => number;

/** Something to do, and the request for it. */
const wishes: readonly ((host: HostProcess, random: Random) => Promise<Response>)[] = [
  (host, random) => host.request('POST', `${job}/scale`, { instances: 1 + random(5) }),
  (host) => host.request('POST', `${job}/restart`, unwatched),
  (host) => host.request('POST', `${job}/kill`, {}),
  async (host, random) => {
    const tasks = await host.get<TaskView[]>('/api/v2/tasks');
    return host.request(
      'POST',
      `/api/v2/tasks/${tasks[random(Math.max(1, tasks.length))]?.id ?? 'none'}/restart`,
      unwatched,
    );
  },
];

/**
 * Asks the host for a few things at once and tells which operations it promised. Requests may fail because the host dies under them:
 * that is the point.
 */
export const workOn = async (
  host: HostProcess,
  random: Random,
  crowd: number | undefined,
  promised: (operation: string) => void,
): Promise<void> => {
  const ask = async (request: Promise<Response>): Promise<void> => {
    const answer = await request;
    if (answer.status !== 202) return void (await answer.arrayBuffer());
    const { operation } = (await answer.json()) as { readonly operation: Operation };
    promised(operation.id);
  };
  const requests =
    crowd === undefined
      ? [wishes[random(wishes.length)]!(host, random), wishes[random(wishes.length)]!(host, random)]
      : [host.request('POST', `${job}/scale`, { instances: crowd - random(2) })];
  await Promise.allSettled(requests.map(ask));
};
