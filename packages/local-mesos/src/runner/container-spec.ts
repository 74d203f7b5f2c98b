/** What a task says about its container, freed of everything only Mesos cares about. */
export interface ContainerSpec {
  readonly type: 'docker' | 'mesos';
  readonly image?: string;
  /** Ask the registry even when the image is there. */
  readonly forcePull: boolean;
  /** Logins for registries, in the form of Docker's config.json. */
  readonly registryConfig?: string;
  readonly network: 'host' | 'bridge' | 'none' | 'user';
  /** The names of its network infos; an unnamed one is empty. */
  readonly networkNames: readonly string[];
  readonly portMappings: readonly PortMappingSpec[];
  /** The flags of `docker run`, without their dashes. */
  readonly parameters: readonly ParameterSpec[];
  readonly privileged: boolean;
  readonly hostname?: string;
  readonly volumes: readonly VolumeSpec[];
  /** What is seen inside; the sandbox is at `CONTAINER_SANDBOX` there. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Where a container with a file system of its own finds its sandbox. */
export const CONTAINER_SANDBOX = '/mnt/mesos/sandbox';

export interface PortMappingSpec {
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: string;
}

export interface ParameterSpec {
  readonly key: string;
  readonly value: string;
}

export interface VolumeSpec {
  readonly containerPath: string;
  readonly readOnly: boolean;
  readonly from: VolumeOrigin;
}

export type VolumeOrigin =
  /** `host_path`: absolute on the agent, or relative to the sandbox. */
  | { readonly kind: 'host'; readonly path: string }
  /** The source HOST_PATH, which only Mesos' own containerizer serves. */
  | { readonly kind: 'host-source'; readonly path: string }
  /** Below the sandbox of this container, or of the one above it. */
  | { readonly kind: 'sandbox'; readonly parent: boolean; readonly path: string }
  | {
      readonly kind: 'docker-volume';
      readonly name: string;
      readonly driver?: string;
      readonly options: Readonly<Record<string, string>>;
    }
  /** A new, empty one. */
  | { readonly kind: 'none' }
  /** One that nobody here can serve. */
  | { readonly kind: 'unsupported'; readonly what: string };
