import type { JobView, ResourceSum } from '@borealis/contracts';
import type { Core } from '@borealis/core';

/** Memory and disk in MB; ports and the rest are counts. */
interface Sum {
  readonly cpus: number;
  readonly mem: number;
  readonly disk: number;
  readonly ports: number;
  readonly instances: number;
  readonly healthyInstances: number;
  readonly unhealthyInstances: number;
  /** Launched from what is defined now. */
  readonly updatedInstances: number;
}

export interface Stats {
  readonly byType: Readonly<Record<string, Sum>>;
  readonly overall: Sum;
}

/** What launched tasks really hold, by the revisions they run, in the ancestor's shape with what its production fork added. */
export const statsOf = (core: Core): Stats => {
  const { byJob, used } = core.overview();
  const sums = byJob
    .filter(({ instances }) => instances > 0)
    .map(({ jobKey, used: mine, instances }) => {
      const counts = core.jobView(jobKey)?.counts;
      return [jobKey.slice(jobKey.lastIndexOf('/') + 1), sumOf(mine, instances, counts)] as const;
    });
  const total = (of: (sum: Sum) => number): number => sums.reduce((all, [, sum]) => all + of(sum), 0);
  return {
    byType: Object.fromEntries(sums),
    overall: {
      ...resourcesOf(used),
      instances: total(({ instances }) => instances),
      healthyInstances: total(({ healthyInstances }) => healthyInstances),
      unhealthyInstances: total(({ unhealthyInstances }) => unhealthyInstances),
      updatedInstances: total(({ updatedInstances }) => updatedInstances),
    },
  };
};

const resourcesOf = ({ cpus, memMb, diskMb, ports }: ResourceSum): Pick<Sum, 'cpus' | 'mem' | 'disk' | 'ports'> => ({
  cpus,
  mem: memMb,
  disk: diskMb,
  ports,
});

const sumOf = (used: ResourceSum, instances: number, counts: JobView['counts'] | undefined): Sum => ({
  ...resourcesOf(used),
  instances,
  healthyInstances: counts?.healthy ?? 0,
  unhealthyInstances: counts?.unhealthy ?? 0,
  updatedInstances: Math.max(0, instances - (counts?.outdated ?? 0)),
});
