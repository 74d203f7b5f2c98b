import { asAgentId, asJobKey, asOfferId } from '@borealis/contracts';
import type { JobDefinition, Offer, TaskTemplate, Tier } from '@borealis/contracts';

/** Definitions and offers with only what a test cares about spelled out. */
export interface JobWish {
  readonly name?: string;
  readonly role?: string;
  readonly tier?: Tier;
  readonly priority?: number;
  readonly instances?: number;
  readonly cpus?: number;
  readonly memMb?: number;
  readonly ports?: number;
  readonly fixedPorts?: readonly number[];
  readonly healthCheck?: boolean;
  readonly oneInstancePerAgent?: boolean;
  readonly spreadByAttribute?: string;
  readonly launchOrder?: number;
  readonly minimum?: number;
  readonly allowScaling?: boolean;
  readonly restart?: JobDefinition['restart']['mode'];
  readonly version?: string;
  readonly environment?: TaskTemplate['command']['environment'];
}

export const aJob = (wish: JobWish = {}): JobDefinition => ({
  key: asJobKey(`${wish.role ?? 'root'}/prod/${wish.name ?? 'web'}`),
  driver: 'docker',
  instances: wish.instances ?? 1,
  minimumInstances: wish.minimum ?? 0,
  allowScaling: wish.allowScaling ?? true,
  launchOrder: wish.launchOrder ?? 1,
  ...(wish.tier === undefined ? {} : { tier: wish.tier }),
  ...(wish.priority === undefined ? {} : { priority: wish.priority }),
  persistent: false,
  placement: {
    oneInstancePerAgent: wish.oneInstancePerAgent ?? false,
    ...(wish.spreadByAttribute === undefined ? {} : { spreadByAttribute: wish.spreadByAttribute }),
  },
  restart: { mode: wish.restart ?? 'always', backoffMs: 1_000, backoffMaxMs: 60_000, stableAfterMs: 30_000 },
  ...(wish.version === undefined ? {} : { version: wish.version }),
  template: {
    resources: {
      cpus: wish.cpus ?? 0.5,
      memMb: wish.memMb ?? 128,
      diskMb: 0,
      gpus: 0,
      ports: { count: Math.max(wish.ports ?? 0, wish.fixedPorts?.length ?? 0), fixed: [...(wish.fixedPorts ?? [])] },
    },
    command: { shell: false, arguments: ['sleep', '1000'], environment: wish.environment ?? [], uris: [] },
    ...(wish.healthCheck === true
      ? {
          healthCheck: {
            kind: 'HTTP',
            portIndex: 0,
            path: '/',
            delayMs: 0,
            intervalMs: 1_000,
            timeoutMs: 1_000,
            gracePeriodMs: 0,
            consecutiveFailures: 3,
          },
        }
      : {}),
    labels: {},
    killGraceMs: 3_000,
  },
});

let offers = 0;

export const anOffer = (
  wish: Partial<{
    id: string;
    agent: string;
    cpus: number;
    memMb: number;
    ports: readonly [number, number];
    zone: string;
    role: string;
  }> = {},
): Offer => ({
  id: asOfferId(wish.id ?? `offer-${++offers}`),
  agentId: asAgentId(wish.agent ?? 'agent-1'),
  hostname: `${wish.agent ?? 'agent-1'}.example`,
  agentIp: '10.0.0.1',
  agentPort: 5051,
  allocatedTo: '*',
  attributes: wish.zone === undefined ? {} : { zone: wish.zone },
  pools: [
    {
      reservedFor: wish.role ?? '*',
      cpus: wish.cpus ?? 4,
      memMb: wish.memMb ?? 4096,
      diskMb: 1000,
      gpus: 0,
      ports: [{ begin: wish.ports?.[0] ?? 31_000, end: wish.ports?.[1] ?? 31_999 }],
    },
  ],
});
