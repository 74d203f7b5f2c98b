import { amountOf, thousandthsOf } from '@borealis/contracts';
import type { QuotaAmounts, ResourcesRequest } from '@borealis/contracts';

/** What quotas count, in whole thousandths, so that sums are exact. Ports are not under quota. */
export interface Amounts {
  readonly cpus: number;
  readonly memMb: number;
  readonly diskMb: number;
  readonly gpus: number;
}

export const amountNames = ['cpus', 'memMb', 'diskMb', 'gpus'] as const;

const each = (of: (name: keyof Amounts) => number): Amounts => ({
  cpus: of('cpus'),
  memMb: of('memMb'),
  diskMb: of('diskMb'),
  gpus: of('gpus'),
});

export const none: Amounts = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };
export const amountsOf = (request: Pick<ResourcesRequest, keyof Amounts>): Amounts =>
  each((name) => thousandthsOf(request[name]));
export const limitsOf = (quota: QuotaAmounts): Amounts =>
  each((name) => (quota[name] === undefined ? Number.POSITIVE_INFINITY : thousandthsOf(quota[name])));
export const add = (a: Amounts, b: Amounts): Amounts => each((name) => a[name] + b[name]);
export const subtract = (a: Amounts, b: Amounts): Amounts => each((name) => a[name] - b[name]);
export const multiply = (a: Amounts, by: number): Amounts => each((name) => a[name] * by);
/** The larger of both, component by component. */
export const larger = (a: Amounts, b: Amounts): Amounts => each((name) => Math.max(a[name], b[name]));

/** In cores, MB and GPUs, no longer in thousandths. */
export const plain = (amounts: Amounts): Amounts => each((name) => amountOf(amounts[name]));

const words: Record<keyof Amounts, (count: number) => string> = {
  cpus: (count) => `${count} cpus`,
  memMb: (count) => `${count} MB of memory`,
  diskMb: (count) => `${count} MB of disk`,
  gpus: (count) => `${count} gpus`,
};

/** `4 cpus, 512 MB of memory`: the components named, without those that have no bound. */
export const amountsInWords = (amounts: Amounts, names: readonly (keyof Amounts)[] = amountNames): string =>
  names
    .filter((name) => Number.isFinite(amounts[name]))
    .map((name) => words[name](amountOf(amounts[name])))
    .join(', ') || 'nothing';
