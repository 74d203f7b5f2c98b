import { mesos, SchedulerConnection } from '@borealis/mesos';

const { Call, Event } = mesos.v1.scheduler;
const { Operation } = mesos.v1.Offer;
const { TaskState, Value } = mesos.v1;

const scalar = (name: string, value: number) => ({
  name,
  type: Value.Type.SCALAR,
  scalar: { value },
  allocationInfo: { role: '*' },
});

/** A loop that only accepts and acknowledges: how fast the wire and the cluster are without a scheduler. Tasks per second. */
export const wireLimit = async (master: string, count: number): Promise<number> => {
  let launched = 0;
  let running = 0;
  let started = 0;
  let done: (() => void) | undefined;
  const finished = new Promise<void>((resolve) => (done = resolve));

  const accept = async (offers: readonly mesos.v1.IOffer[]): Promise<void> => {
    if (started === 0) started = performance.now();
    const share = Math.ceil((count - launched) / offers.length);
    for (const offer of offers) {
      const take = Math.min(share, count - launched);
      if (take <= 0) break;
      const taskInfos = Array.from({ length: take }, () => ({
        name: 'bench',
        taskId: { value: `bench.${launched++}` },
        agentId: offer.agentId,
        resources: [scalar('cpus', 0.1), scalar('mem', 32)],
        command: { shell: true, value: 'sleep 1000' },
      }));
      await connection.call({
        type: Call.Type.ACCEPT,
        accept: { offerIds: [offer.id], operations: [{ type: Operation.Type.LAUNCH, launch: { taskInfos } }] },
      });
    }
  };
  const acknowledge = async (status: mesos.v1.ITaskStatus): Promise<void> => {
    await connection.call({
      type: Call.Type.ACKNOWLEDGE,
      acknowledge: { taskId: status.taskId, agentId: status.agentId!, uuid: status.uuid! },
    });
    if (status.state === TaskState.TASK_RUNNING && ++running === count) done?.();
  };
  const connection = new SchedulerConnection(
    {
      masters: [master],
      frameworkInfo: {
        user: 'nobody',
        name: 'bare',
        roles: ['*'],
        capabilities: [{ type: mesos.v1.FrameworkInfo.Capability.Type.MULTI_ROLE }],
      },
    },
    (events) => {
      for (const event of events) {
        if (event.kind !== 'event') continue;
        if (event.event.type === Event.Type.OFFERS && launched < count) void accept(event.event.offers?.offers ?? []);
        if (event.event.type === Event.Type.UPDATE && event.event.update) void acknowledge(event.event.update.status);
      }
    },
  );
  connection.start();
  await finished;
  const seconds = (performance.now() - started) / 1000;
  await connection.call({ type: Call.Type.TEARDOWN });
  await connection.stop();
  return count / seconds;
};
