/*
 * The messages of the wire under the names used in this package. Everything else is reached through these, so that a
 * change in how @borealis/mesos presents them is a change of this file.
 */
import { mesos } from '@borealis/mesos';

import v1 = mesos.v1;

export const Call = v1.scheduler.Call;
export const Event = v1.scheduler.Event;
export const CallType = v1.scheduler.Call.Type;
export const EventType = v1.scheduler.Event.Type;
export const ExecutorCall = v1.executor.Call;
export const ExecutorEvent = v1.executor.Event;
export const ExecutorCallType = v1.executor.Call.Type;
export const ExecutorEventType = v1.executor.Event.Type;
export const ExecutorInfo = v1.ExecutorInfo;
export const ExecutorType = v1.ExecutorInfo.Type;
export const AgentCall = v1.agent.Call;
export const AgentCallType = v1.agent.Call.Type;
export const AgentResponse = v1.agent.Response;
export const AgentResponseType = v1.agent.Response.Type;
export const InputType = v1.agent.Call.AttachContainerInput.Type;
export const ProcessIO = v1.agent.ProcessIO;
export const ProcessIOType = v1.agent.ProcessIO.Type;
export const StreamType = v1.agent.ProcessIO.Data.Type;
export const ControlType = v1.agent.ProcessIO.Control.Type;
export const MasterCall = v1.master.Call;
export const MasterCallType = v1.master.Call.Type;
export const MasterResponse = v1.master.Response;
export const MasterResponseType = v1.master.Response.Type;
export const MasterEvent = v1.master.Event;
export const MasterEventType = v1.master.Event.Type;
export const MasterCapability = v1.MasterInfo.Capability.Type;
export const ResourceMessage = v1.Resource;
export const AgentInfoMessage = v1.AgentInfo;
export const AgentCapability = v1.AgentInfo.Capability.Type;
export const DockerNetwork = v1.ContainerInfo.DockerInfo.Network;
export const VolumeMode = v1.Volume.Mode;
export const VolumeSourceType = v1.Volume.Source.Type;
export const SandboxPathType = v1.Volume.Source.SandboxPath.Type;
export const OperationType = v1.Offer.Operation.Type;
export const ReserveOperation = v1.Offer.Operation.Reserve;
export const UpdateWeights = v1.master.Call.UpdateWeights;
export const QuotaRequest = v1.quota.QuotaRequest;
export const QuotaStatus = v1.quota.QuotaStatus;
export const PseudoAttribute = v1.scheduler.AttributeConstraint.Selector.PseudoattributeType;
export const OperationState = v1.OperationState;
export const ReservationType = v1.Resource.ReservationInfo.Type;
export const DiskSourceType = v1.Resource.DiskInfo.Source.Type;
export const TaskState = v1.TaskState;
export const Source = v1.TaskStatus.Source;
export const Reason = v1.TaskStatus.Reason;
export const Capability = v1.FrameworkInfo.Capability.Type;
export const DrainState = v1.DrainState;
export const DrainInfo = v1.DrainInfo;
export const InverseOfferAnswer = v1.allocator.InverseOfferStatus.Status;
export const MachineID = v1.MachineID;
export const MaintenanceSchedule = v1.maintenance.Schedule;
export const MaintenanceStatus = v1.maintenance.ClusterStatus;
export const ValueType = v1.Value.Type;
export const ContainerType = v1.ContainerInfo.Type;
export const CheckType = v1.CheckInfo.Type;
export const HealthCheckType = v1.HealthCheck.Type;
export const VariableType = v1.Environment.Variable.Type;
export const Protocol = v1.NetworkInfo.Protocol;

export type Call = v1.scheduler.Call.$Properties;
export type EventType = v1.scheduler.Event.Type;
export type CallType = v1.scheduler.Call.Type;
export type Accept = v1.scheduler.Call.Accept.$Properties;
export type UpdateFramework = v1.scheduler.Call.UpdateFramework.$Properties;
export type Event = v1.scheduler.Event.$Properties;
export type ExecutorCall = v1.executor.Call.$Properties;
export type ExecutorEvent = v1.executor.Event.$Properties;
export type ExecutorCallType = v1.executor.Call.Type;
export type Operation = v1.Offer.Operation.$Properties;
export type ExecutorInfo = v1.ExecutorInfo.$Properties;
export type AgentInfo = v1.AgentInfo.$Properties;
export type ContainerID = v1.ContainerID.$Properties;
export type AgentCall = v1.agent.Call.$Properties;
export type AgentCallType = v1.agent.Call.Type;
export type AgentResponse = v1.agent.Response.$Properties;
export type ContainerMessage = v1.agent.Response.GetContainers.Container.$Properties;
export type ContainerStatus = v1.ContainerStatus.$Properties;
export type ProcessIO = v1.agent.ProcessIO.$Properties;
export type FileInfo = v1.FileInfo.$Properties;
export type OperationRecord = v1.Operation.$Properties;
export type MasterCall = v1.master.Call.$Properties;
export type MasterCallType = v1.master.Call.Type;
export type MasterResponse = v1.master.Response.$Properties;
export type MasterEvent = v1.master.Event.$Properties;
export type AgentCapability = v1.AgentInfo.Capability.Type;
export type AgentMessage = v1.master.Response.GetAgents.Agent.$Properties;
export type FrameworkMessage = v1.master.Response.GetFrameworks.Framework.$Properties;
export type StateMessage = v1.master.Response.GetState.$Properties;
export type Task = v1.Task.$Properties;
export type Role = v1.Role.$Properties;
export type OperationType = v1.Offer.Operation.Type;
export type TaskState = v1.TaskState;
export type Source = v1.TaskStatus.Source;
export type Reason = v1.TaskStatus.Reason;
export type Protocol = v1.NetworkInfo.Protocol;
export type HealthCheckType = v1.HealthCheck.Type;
export type Capability = v1.FrameworkInfo.Capability.Type;
export type FrameworkInfo = v1.FrameworkInfo.$Properties;
export type TaskInfo = v1.TaskInfo.$Properties;
export type TaskStatus = v1.TaskStatus.$Properties;
export type CommandInfo = v1.CommandInfo.$Properties;
export type ContainerInfo = v1.ContainerInfo.$Properties;
export type DockerNetwork = v1.ContainerInfo.DockerInfo.Network;
export type Volume = v1.Volume.$Properties;
export type TaskResourceLimitation = v1.TaskResourceLimitation.$Properties;
export type CheckInfo = v1.CheckInfo.$Properties;
export type CheckType = v1.CheckInfo.Type;
export type CheckStatus = v1.CheckStatusInfo.$Properties;
export type HealthCheck = v1.HealthCheck.$Properties;
export type KillPolicy = v1.KillPolicy.$Properties;
export type Resource = v1.Resource.$Properties;
export type Reservation = v1.Resource.ReservationInfo.$Properties;
export type OfferConstraints = v1.scheduler.OfferConstraints.$Properties;
export type AttributeConstraint = v1.scheduler.AttributeConstraint.$Properties;
export type OperationState = v1.OperationState;
export type OperationStatus = v1.OperationStatus.$Properties;
export type Attribute = v1.Attribute.$Properties;
export type Offer = v1.Offer.$Properties;
export type DrainState = v1.DrainState;
export type DrainConfig = v1.DrainConfig.$Properties;
export type DrainInfo = v1.DrainInfo.$Properties;
export type InverseOffer = v1.InverseOffer.$Properties;
export type InverseOfferAnswer = v1.allocator.InverseOfferStatus.Status;
export type InverseOfferStatus = v1.allocator.InverseOfferStatus.$Properties;
export type MachineID = v1.MachineID.$Properties;
export type Unavailability = v1.Unavailability.$Properties;
export type MaintenanceSchedule = v1.maintenance.Schedule.$Properties;
export type MaintenanceStatus = v1.maintenance.ClusterStatus.$Properties;
export type Labels = v1.Labels.$Properties;

/** What every agent of this cluster can do. */
export const AGENT_CAPABILITIES: readonly AgentCapability[] = [
  AgentCapability.MULTI_ROLE,
  AgentCapability.HIERARCHICAL_ROLE,
  AgentCapability.RESERVATION_REFINEMENT,
  AgentCapability.RESIZE_VOLUME,
  AgentCapability.AGENT_OPERATION_FEEDBACK,
  AgentCapability.AGENT_DRAINING,
  AgentCapability.TASK_RESOURCE_LIMITS,
];

/** What protobufjs may put where nothing is set. */
export type Maybe<T> = T | null | undefined;

/** The text of an id message, or nothing. */
export const idText = (id: Maybe<{ readonly value?: string | null }>): string => id?.value ?? '';

type Int64 = number | { toNumber(): number };

export const int64 = (value: Maybe<Int64>): number =>
  value === null || value === undefined ? 0 : typeof value === 'number' ? value : value.toNumber();

const TERMINAL: ReadonlySet<TaskState> = new Set([
  TaskState.TASK_FINISHED,
  TaskState.TASK_FAILED,
  TaskState.TASK_KILLED,
  TaskState.TASK_ERROR,
  TaskState.TASK_LOST,
  TaskState.TASK_DROPPED,
  TaskState.TASK_GONE,
  TaskState.TASK_GONE_BY_OPERATOR,
]);

/** Whether the state frees the task's resources. UNREACHABLE and UNKNOWN do not. */
export const isTerminal = (state: TaskState): boolean => TERMINAL.has(state);

/** An unreliable status names the state a framework understands: without PARTITION_AWARE every loss is TASK_LOST. */
export const lossState = (partitionAware: boolean, precise: TaskState): TaskState =>
  partitionAware ? precise : TaskState.TASK_LOST;
