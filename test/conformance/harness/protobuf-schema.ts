/*
 * The messages these suites speak in protobuf, by hand from the contract: `name:number:kind`, `*` where repeated. A message of one
 * text (every id, and a few more) is an `Id`. What is not listed is skipped by the reader.
 */
const messages: Readonly<Record<string, string>> = {
  Id: 'value:1:string',
  Call: `framework_id:1:Id type:2:CallType subscribe:3:Subscribe accept:4:Accept decline:5:Decline kill:6:Kill
    acknowledge:8:Acknowledge reconcile:9:Reconcile message:10:Message revive:15:Roles suppress:16:Roles`,
  Subscribe: 'framework_info:1:FrameworkInfo suppressed_roles:2:*string',
  Accept: 'offer_ids:1:*Id operations:2:*Operation filters:3:Filters',
  Decline: 'offer_ids:1:*Id filters:2:Filters',
  Kill: 'task_id:1:Id agent_id:2:Id kill_policy:3:KillPolicy',
  Acknowledge: 'agent_id:1:Id task_id:2:Id uuid:3:bytes',
  Reconcile: 'tasks:1:*TaskAsked',
  TaskAsked: 'task_id:1:Id agent_id:2:Id',
  Message: 'agent_id:1:Id executor_id:2:Id data:3:bytes',
  Roles: 'roles:1:*string',
  Filters: 'refuse_seconds:1:double',
  KillPolicy: 'grace_period:1:Duration',
  Duration: 'nanoseconds:1:int64',
  Operation: 'type:1:OperationType id:12:Id launch:2:Launch',
  Launch: 'task_infos:1:*TaskInfo',
  TaskInfo: `name:1:string task_id:2:Id agent_id:3:Id resources:4:*Resource command:7:CommandInfo kill_policy:12:KillPolicy
    data:6:bytes labels:10:Labels`,
  CommandInfo: 'uris:1:*Uri environment:2:Environment shell:6:bool value:3:string arguments:7:*string user:5:string',
  Uri: 'value:1:string executable:2:bool extract:3:bool cache:4:bool output_file:5:string',
  Environment: 'variables:1:*Variable',
  Variable: 'name:1:string value:2:string',
  Labels: 'labels:1:*Label',
  Label: 'key:1:string value:2:string',
  FrameworkInfo: `user:1:string name:2:string id:3:Id failover_timeout:4:double checkpoint:5:bool role:6:string roles:12:*string
    hostname:7:string principal:8:string webui_url:9:string capabilities:10:*Capability labels:11:Labels`,
  Capability: 'type:1:CapabilityType',
  Event: `type:1:EventType subscribed:2:Subscribed offers:3:Offers rescind:4:Rescind update:5:Update message:6:Message
    failure:7:Failure error:8:ErrorText`,
  Subscribed: 'framework_id:1:Id heartbeat_interval_seconds:2:double master_info:3:MasterInfo',
  MasterInfo: `id:1:string ip:2:uint32 port:3:uint32 pid:4:string hostname:5:string version:6:string address:7:Address
    capabilities:9:*MasterCapability`,
  MasterCapability: 'type:1:MasterCapabilityType',
  Address: 'hostname:1:string ip:2:string port:3:int32',
  Offers: 'offers:1:*Offer',
  Offer: `id:1:Id framework_id:2:Id agent_id:3:Id hostname:4:string resources:5:*Resource executor_ids:6:*Id attributes:7:*Attribute
    url:8:Url allocation_info:10:Allocation`,
  Url: 'scheme:1:string address:2:Address path:3:string',
  Allocation: 'role:1:string',
  Attribute: 'name:1:string type:2:ValueType scalar:3:Scalar ranges:4:Ranges text:5:Id',
  Resource: `name:1:string type:2:ValueType scalar:3:Scalar ranges:4:Ranges role:6:string allocation_info:11:Allocation
    reservations:13:*Reservation`,
  Reservation: 'type:4:ReservationType principal:1:string role:3:string labels:2:Labels',
  Scalar: 'value:1:double',
  Ranges: 'range:1:*Range',
  Range: 'begin:1:uint64 end:2:uint64',
  Rescind: 'offer_id:1:Id',
  Update: 'status:1:TaskStatus',
  TaskStatus: `task_id:1:Id state:2:TaskState data:3:bytes message:4:string agent_id:5:Id timestamp:6:double executor_id:7:Id
    healthy:8:bool source:9:Source reason:10:Reason uuid:11:bytes labels:12:Labels container_status:13:ContainerStatus`,
  ContainerStatus: 'network_infos:1:*NetworkInfo executor_pid:3:uint32 container_id:4:Id',
  NetworkInfo: 'ip_addresses:5:*IpAddress name:6:string',
  IpAddress: 'protocol:1:Protocol ip_address:2:string',
  Failure: 'agent_id:1:Id executor_id:2:Id status:3:int32',
  ErrorText: 'message:1:string',
};

/** Names by number; the numbers stand where the names do not follow one another from 0. */
const enums: Readonly<Record<string, string>> = {
  CallType: `UNKNOWN SUBSCRIBE TEARDOWN ACCEPT DECLINE REVIVE KILL SHUTDOWN ACKNOWLEDGE RECONCILE MESSAGE REQUEST SUPPRESS
    ACCEPT_INVERSE_OFFERS DECLINE_INVERSE_OFFERS ACKNOWLEDGE_OPERATION_STATUS RECONCILE_OPERATIONS UPDATE_FRAMEWORK`,
  EventType: `UNKNOWN SUBSCRIBED OFFERS RESCIND UPDATE MESSAGE FAILURE ERROR HEARTBEAT INVERSE_OFFERS RESCIND_INVERSE_OFFER
    UPDATE_OPERATION_STATUS`,
  OperationType: 'UNKNOWN LAUNCH RESERVE UNRESERVE CREATE DESTROY LAUNCH_GROUP',
  CapabilityType: `UNKNOWN REVOCABLE_RESOURCES TASK_KILLING_STATE GPU_RESOURCES SHARED_RESOURCES PARTITION_AWARE MULTI_ROLE
    RESERVATION_REFINEMENT REGION_AWARE`,
  MasterCapabilityType: 'UNKNOWN AGENT_UPDATE AGENT_DRAINING QUOTA_V2',
  ValueType: 'SCALAR RANGES SET TEXT',
  ReservationType: 'UNKNOWN STATIC DYNAMIC',
  TaskState: `TASK_STARTING TASK_RUNNING TASK_FINISHED TASK_FAILED TASK_KILLED TASK_LOST TASK_STAGING TASK_ERROR TASK_KILLING
    TASK_DROPPED TASK_UNREACHABLE TASK_GONE TASK_GONE_BY_OPERATOR TASK_UNKNOWN`,
  Source: 'SOURCE_MASTER SOURCE_AGENT SOURCE_EXECUTOR',
  Reason: '6=REASON_INVALID_OFFERS 9=REASON_RECONCILIATION 14=REASON_TASK_INVALID',
  Protocol: '1=IPv4 2=IPv6',
};

export interface Field {
  readonly name: string;
  readonly number: number;
  readonly kind: string;
  readonly repeated: boolean;
}

const words = (text: string): readonly string[] => text.split(/\s+/);

const fields = new Map(
  Object.entries(messages).map(([message, text]) => [
    message,
    words(text).map((word): Field => {
      const [name, number, kind] = word.split(':') as [string, string, string];
      return { name, number: Number(number), kind: kind.replace('*', ''), repeated: kind.startsWith('*') };
    }),
  ]),
);

const names = new Map(
  Object.entries(enums).map(([name, text]) => [
    name,
    new Map(
      words(text).map((word, index): [number, string] => {
        const [left, right] = word.split('=') as [string, string | undefined];
        return right === undefined ? [index, left] : [Number(left), right];
      }),
    ),
  ]),
);

export const fieldsOf = (message: string): readonly Field[] => fields.get(message)!;
export const isMessage = (kind: string): boolean => fields.has(kind);
export const namesOf = (kind: string): ReadonlyMap<number, string> | undefined => names.get(kind);
