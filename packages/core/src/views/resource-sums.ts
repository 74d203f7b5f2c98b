import type { ResourcesRequest, ResourceSum } from '@borealis/contracts';

export const nothing: ResourceSum = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: 0 };

export const sumOf = (request: ResourcesRequest | undefined): ResourceSum =>
  request === undefined
    ? nothing
    : {
        cpus: request.cpus,
        memMb: request.memMb,
        diskMb: request.diskMb,
        gpus: request.gpus,
        ports: request.ports.count,
      };

/** Rounded to Mesos' three decimals, so that sums of tenths read as such. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export const times = (each: ResourceSum, count: number): ResourceSum => ({
  cpus: rounded(each.cpus * count),
  memMb: rounded(each.memMb * count),
  diskMb: rounded(each.diskMb * count),
  gpus: rounded(each.gpus * count),
  ports: each.ports * count,
});

export const plus = (a: ResourceSum, b: ResourceSum): ResourceSum => ({
  cpus: rounded(a.cpus + b.cpus),
  memMb: rounded(a.memMb + b.memMb),
  diskMb: rounded(a.diskMb + b.diskMb),
  gpus: rounded(a.gpus + b.gpus),
  ports: a.ports + b.ports,
});
