import { mesos } from '../protobuf.js';

const { Type } = mesos.v1.Offer.Operation;
type Operation = mesos.v1.Offer.IOperation;
type Resource = mesos.v1.IResource;

/**
 * Operations of an ACCEPT. They are carried out in their order, each on what those before it left: a LAUNCH may use what a RESERVE and a
 * CREATE of the same call made.
 *
 * With an `id` the master tells what became of one (UPDATE_OPERATION_STATUS, to be acknowledged when it has a uuid). LAUNCH and
 * LAUNCH_GROUP take none: their tasks tell.
 */
const withId = (id: string | undefined): { readonly id?: mesos.v1.IOperationID } =>
  id === undefined ? {} : { id: { value: id } };

/** The resources carry the reservation to be made (`reserved`), with its role being the offer's. */
export const reserve = (resources: readonly Resource[], id?: string): Operation => ({
  type: Type.RESERVE,
  reserve: { resources: [...resources] },
  ...withId(id),
});

/** The resources as they were offered, dynamically reserved and without a volume. */
export const unreserve = (resources: readonly Resource[], id?: string): Operation => ({
  type: Type.UNRESERVE,
  unreserve: { resources: [...resources] },
  ...withId(id),
});

/** Reserved disk with the volume to be made on it (`persistentVolume`). */
export const create = (volumes: readonly Resource[], id?: string): Operation => ({
  type: Type.CREATE,
  create: { volumes: [...volumes] },
  ...withId(id),
});

/** The volumes as they were offered; no task may use one. */
export const destroy = (volumes: readonly Resource[], id?: string): Operation => ({
  type: Type.DESTROY,
  destroy: { volumes: [...volumes] },
  ...withId(id),
});

/** Every task is judged for itself: one that is refused does not stop the others. */
export const launch = (tasks: readonly mesos.v1.ITaskInfo[]): Operation => ({
  type: Type.LAUNCH,
  launch: { taskInfos: [...tasks] },
});

/** All or none. The executor's type has to be set (DEFAULT or CUSTOM), and its resources include disk. */
export const launchGroup = (executor: mesos.v1.IExecutorInfo, tasks: readonly mesos.v1.ITaskInfo[]): Operation => ({
  type: Type.LAUNCH_GROUP,
  launchGroup: { executor, taskGroup: { tasks: [...tasks] } },
});

/** An ACCEPT of offers of one agent and one role. What is left of them is not offered again for `refuseSeconds` (Mesos: 5). */
export const accept = (
  offerIds: readonly mesos.v1.IOfferID[],
  operations: readonly Operation[],
  refuseSeconds?: number,
): mesos.v1.scheduler.ICall => ({
  type: mesos.v1.scheduler.Call.Type.ACCEPT,
  accept: {
    offerIds: [...offerIds],
    operations: [...operations],
    ...(refuseSeconds === undefined ? {} : { filters: { refuseSeconds } }),
  },
});
