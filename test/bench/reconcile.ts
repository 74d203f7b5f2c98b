import { mesos, SchedulerConnection } from '@borealis/mesos';

const { Call, Event } = mesos.v1.scheduler;
const tasksPerCall = 1_000;

/** Seconds until every one of that many unknown tasks has been answered for, asked for explicitly in calls of a thousand. */
export const reconcile = async (master: string, count: number): Promise<number> => {
  let answered = 0;
  let done: (() => void) | undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  let started = 0;
  const connection = new SchedulerConnection(
    {
      masters: [master],
      frameworkInfo: {
        user: 'nobody',
        name: 'reconcile',
        roles: ['nothing-here'],
        capabilities: [{ type: mesos.v1.FrameworkInfo.Capability.Type.MULTI_ROLE }],
      },
    },
    (events) => {
      for (const event of events) {
        if (event.kind === 'subscribed') ask();
        else if (event.kind === 'event' && event.event.type === Event.Type.UPDATE && ++answered === count) done?.();
      }
    },
  );
  const ask = (): void => {
    started = performance.now();
    for (let first = 0; first < count; first += tasksPerCall) {
      const tasks = Array.from({ length: Math.min(tasksPerCall, count - first) }, (_, index) => ({
        taskId: { value: `task-${first + index}` },
      }));
      void connection.call({ type: Call.Type.RECONCILE, reconcile: { tasks } });
    }
  };
  connection.start();
  await all;
  const seconds = (performance.now() - started) / 1000;
  await connection.call({ type: Call.Type.TEARDOWN });
  await connection.stop();
  return seconds;
};
