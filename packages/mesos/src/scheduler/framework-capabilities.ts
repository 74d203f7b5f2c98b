import { mesos } from '../protobuf.js';

const { Type } = mesos.v1.FrameworkInfo.Capability;

/** What a framework can declare in its FrameworkInfo, and what changes for it. */
export const frameworkCapabilities = {
  REVOCABLE_RESOURCES: 'Is offered resources that may be taken away again.',
  TASK_KILLING_STATE: 'Hears TASK_KILLING between the kill of a task and its end.',
  GPU_RESOURCES: 'Is offered agents with GPUs.',
  SHARED_RESOURCES: 'Is offered volumes that several tasks may use at once.',
  PARTITION_AWARE:
    'Hears TASK_UNREACHABLE, DROPPED, GONE, GONE_BY_OPERATOR and UNKNOWN instead of TASK_LOST; tasks of an agent that comes back live on.',
  MULTI_ROLE: 'Has a list of roles (`roles`, not `role`); offers and resources tell the role they are allocated to.',
  RESERVATION_REFINEMENT: 'Resources name their reservations as a list, which may be refined for sub-roles.',
  REGION_AWARE: 'Is offered agents of other regions.',
} as const satisfies Readonly<Record<Exclude<keyof typeof Type, 'UNKNOWN'>, string>>;

export type FrameworkCapability = keyof typeof frameworkCapabilities;

/** For `FrameworkInfo.capabilities`. */
export const capabilitiesOf = (names: readonly FrameworkCapability[]): mesos.v1.FrameworkInfo.ICapability[] =>
  names.map((name) => ({ type: Type[name] }));
