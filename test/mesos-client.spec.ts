import { afterEach, describe, expect, it } from '@jest/globals';
import { startCluster } from '@borealis/local-mesos';
import type { LocalCluster } from '@borealis/local-mesos';
import {
  accept,
  capabilitiesOf,
  create,
  destroy,
  launch,
  masterClient,
  mesos,
  pagedTasks,
  persistentVolume,
  reserve,
  reserved,
  reservedRoleOf,
  scalarResource,
  SchedulerConnection,
  unreserve,
} from '@borealis/mesos';
import type { ContentType } from '@borealis/mesos';
import { eventually } from './support/index.js';

const { Call, Event } = mesos.v1.scheduler;
const { OperationState, TaskState } = mesos.v1;
const frameworkInfo: mesos.v1.IFrameworkInfo = {
  user: 'nobody',
  name: 'story',
  roles: ['web'],
  failoverTimeout: 60,
  capabilities: capabilitiesOf(['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'PARTITION_AWARE', 'TASK_KILLING_STATE']),
};

let cluster: LocalCluster | undefined;
let connection: SchedulerConnection | undefined;
afterEach(async () => {
  await connection?.stop();
  await cluster?.stop();
});

/** A subscribed scheduler that acknowledges whatever is to be acknowledged, and what it has heard. */
const subscribe = async (address: string, contentType: ContentType) => {
  const heard: mesos.v1.scheduler.Event[] = [];
  const made = new SchedulerConnection({ masters: [address], frameworkInfo, contentType }, async (events) => {
    for (const told of events) {
      if (told.kind !== 'event') continue;
      heard.push(told.event);
      const status = told.event.update?.status;
      if (status?.uuid && status.agentId) {
        const { agentId, taskId, uuid } = status;
        await made.call({ type: Call.Type.ACKNOWLEDGE, acknowledge: { agentId, taskId, uuid } });
      }
    }
  });
  connection = made;
  made.start();
  await eventually('a subscription', () => made.subscribed);
  return { connection: made, heard };
};

const disk = reserved(scalarResource('disk', 64), { role: 'web' });
const volume = persistentVolume(disk, { id: 'data-1', containerPath: 'data' });
const taskOf = (agentId: mesos.v1.IAgentID): mesos.v1.ITaskInfo => ({
  name: 'sleeper',
  taskId: { value: 'sleeper-1' },
  agentId,
  command: { shell: true, value: 'sleep 100000' },
  resources: [scalarResource('cpus', 0.1), scalarResource('mem', 32), volume],
});

describe.each<ContentType>(['protobuf', 'json'])('a scheduler that speaks %s', (contentType) => {
  it('reserves, makes a volume, launches a task on it, and gives all of it back', async () => {
    cluster = await startCluster({ port: 0, agents: 1, runner: 'simulated', docker: false, allocationIntervalMs: 20 });
    const scheduler = await subscribe(cluster.address, contentType);
    const { heard } = scheduler;
    const offers = () =>
      heard.flatMap((event) => (event.type === Event.Type.OFFERS ? (event.offers?.offers ?? []) : []));
    const states = () => heard.flatMap((event) => (event.update ? [TaskState[event.update.status.state]] : []));

    const offer = await eventually('an offer', () => offers()[0]);
    const operations = [reserve([disk], 'r-1'), create([volume]), launch([taskOf(offer.agentId)])];
    expect(await scheduler.connection.call(accept([offer.id], operations, 0))).toEqual({ outcome: 'accepted' });
    await eventually('the task to run', () => states().includes('TASK_RUNNING'));
    const feedback = await eventually('word of the reservation', () =>
      heard.map((event) => event.updateOperationStatus?.status).find((status) => status?.operationId?.value === 'r-1'),
    );
    expect(feedback.state).toBe(OperationState.OPERATION_FINISHED);

    const renamed = { ...frameworkInfo, name: 'renamed' };
    expect(await scheduler.connection.updateFramework(renamed)).toEqual({ verdict: 'updated' });
    expect(await scheduler.connection.updateFramework({ ...renamed, checkpoint: true })).toMatchObject({
      verdict: 'invalid',
      status: 400,
    });
    const tasks: string[] = [];
    for await (const { id } of pagedTasks(masterClient({ at: [cluster.address] }))) tasks.push(id);
    expect(tasks).toEqual(['sleeper-1']);

    await scheduler.connection.call({ type: Call.Type.KILL, kill: { taskId: { value: 'sleeper-1' } } });
    await eventually('the task to be killed', () => states().includes('TASK_KILLED'));
    const isVolume = ({ disk: on }: mesos.v1.IResource): boolean => on?.persistence?.id === 'data-1';
    const back = await eventually('the volume to be offered', () =>
      offers().find(({ resources }) => resources?.some(isVolume)),
    );
    const offered = back.resources?.find(isVolume) as mesos.v1.IResource;
    expect(reservedRoleOf(offered)).toBe('web');
    const known = heard.length;
    await scheduler.connection.call(accept([back.id], [destroy([offered]), unreserve([disk])], 0));
    await eventually('nothing reserved to be offered', () =>
      heard
        .slice(known)
        .flatMap((event) => event.offers?.offers ?? [])
        .find(({ resources }) => resources?.every((resource) => reservedRoleOf(resource) === '*')),
    );
    expect(await scheduler.connection.call({ type: Call.Type.TEARDOWN })).toEqual({ outcome: 'accepted' });
  });
});
