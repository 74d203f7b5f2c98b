/*
 * What is sent to and read from the Docker API, as far as it is used here. The names are the API's own.
 */

export interface HostSettings {
  NetworkMode?: string;
  Binds?: string[];
  PortBindings?: Record<string, { HostIp?: string; HostPort: string }[]>;
  Privileged?: boolean;
  CpuShares?: number;
  CpuPeriod?: number;
  CpuQuota?: number;
  NanoCpus?: number;
  CpusetCpus?: string;
  CpusetMems?: string;
  Memory?: number;
  MemorySwap?: number;
  MemoryReservation?: number;
  MemorySwappiness?: number;
  ShmSize?: number;
  OomKillDisable?: boolean;
  OomScoreAdj?: number;
  PidsLimit?: number;
  BlkioWeight?: number;
  CapAdd?: string[];
  CapDrop?: string[];
  Dns?: string[];
  DnsOptions?: string[];
  DnsSearch?: string[];
  ExtraHosts?: string[];
  GroupAdd?: string[];
  SecurityOpt?: string[];
  VolumesFrom?: string[];
  Links?: string[];
  VolumeDriver?: string;
  IpcMode?: string;
  PidMode?: string;
  UTSMode?: string;
  UsernsMode?: string;
  CgroupParent?: string;
  Runtime?: string;
  Init?: boolean;
  ReadonlyRootfs?: boolean;
  PublishAllPorts?: boolean;
  Devices?: { PathOnHost: string; PathInContainer: string; CgroupPermissions: string }[];
  Ulimits?: { Name: string; Soft: number; Hard: number }[];
  Tmpfs?: Record<string, string>;
  Sysctls?: Record<string, string>;
  LogConfig?: { Type: string; Config: Record<string, string> };
  Mounts?: {
    Type: 'volume';
    Source: string;
    Target: string;
    ReadOnly: boolean;
    VolumeOptions: { DriverConfig: { Name: string; Options: Record<string, string> } };
  }[];
}

/** Of `POST /containers/create`. */
export interface ContainerSettings {
  Image: string;
  Cmd?: string[];
  Entrypoint?: string[];
  Env: string[];
  Labels: Record<string, string>;
  HostConfig: HostSettings;
  Hostname?: string;
  Domainname?: string;
  User?: string;
  WorkingDir?: string;
  MacAddress?: string;
  StopSignal?: string;
  Tty?: boolean;
  OpenStdin?: boolean;
  ExposedPorts?: Record<string, Record<string, never>>;
  Volumes?: Record<string, Record<string, never>>;
  NetworkingConfig?: { EndpointsConfig: Record<string, { Aliases?: string[]; IPAMConfig?: { IPv4Address?: string } }> };
}

/** Of `GET /containers/{id}/json`. */
export interface ContainerDetails {
  readonly State: {
    readonly Pid: number;
    readonly OOMKilled?: boolean;
    readonly ExitCode?: number;
    readonly Running?: boolean;
  };
  readonly Config: { readonly StopSignal?: string | number; readonly Tty?: boolean };
  readonly HostConfig: { readonly NetworkMode?: string };
  readonly NetworkSettings?: {
    readonly IPAddress?: string;
    readonly Networks?: Readonly<
      Record<string, { readonly IPAddress?: string; readonly GlobalIPv6Address?: string }>
    > | null;
  };
}

/** Of `GET /containers/json`. */
export interface ContainerSummary {
  readonly Id: string;
  readonly Labels?: Readonly<Record<string, string>> | null;
}

/** Of `GET /containers/{id}/stats`. Times in nanoseconds. */
export interface ContainerStats {
  readonly pids_stats?: { readonly current?: number };
  readonly cpu_stats?: {
    readonly cpu_usage?: { readonly usage_in_usermode?: number; readonly usage_in_kernelmode?: number };
  };
  readonly memory_stats?: {
    readonly usage?: number;
    readonly limit?: number;
    readonly stats?: { readonly rss?: number; readonly anon?: number };
  };
}
