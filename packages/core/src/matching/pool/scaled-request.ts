import { thousandthsOf } from '@borealis/contracts';
import type { ResourcesRequest } from '@borealis/contracts';

export const scalars = ['cpus', 'memMb', 'diskMb', 'gpus'] as const;
export type Scalar = (typeof scalars)[number];
export type Amounts = Record<Scalar, number>;

export const noAmounts = (): Amounts => ({ cpus: 0, memMb: 0, diskMb: 0, gpus: 0 });

/** What a task asks for, in thousandths, made ready once for all tasks of a template. */
export interface ScaledRequest {
  readonly amounts: Readonly<Amounts>;
  /** All ports together, the fixed ones included. */
  readonly portCount: number;
  /** In ascending order. */
  readonly fixedPorts: readonly number[];
  readonly minimumPort: number;
  /** Which amounts are taken from what Mesos may take back, and only from there. Empty for all but revocable tasks. */
  readonly revocable: ReadonlySet<Scalar>;
}

const firm: ReadonlySet<Scalar> = new Set();
const known = new WeakMap<ResourcesRequest, ScaledRequest>();

/** The firm form of a request; the same object for the same request. */
export const scaled = (request: ResourcesRequest): ScaledRequest => {
  let made = known.get(request);
  if (!made) known.set(request, (made = scale(request, firm)));
  return made;
};

export const scale = (request: ResourcesRequest, revocable: ReadonlySet<Scalar>): ScaledRequest => ({
  amounts: {
    cpus: thousandthsOf(request.cpus),
    memMb: thousandthsOf(request.memMb),
    diskMb: thousandthsOf(request.diskMb),
    gpus: thousandthsOf(request.gpus),
  },
  portCount: request.ports.count,
  fixedPorts: [...request.ports.fixed].sort((a, b) => a - b),
  minimumPort: request.ports.minimum ?? 0,
  revocable,
});
