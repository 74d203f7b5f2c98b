import type { Quota, QuotaAmounts } from '../api';
import { formatCpus, formatMb } from '../format';
import { strings } from '../strings';
import type { Look } from '../ui';

export const amountNames = ['cpus', 'memMb', 'diskMb', 'gpus'] as const;
export type AmountName = (typeof amountNames)[number];
type Amounts = Readonly<Record<AmountName, number>>;

const text = strings.quotas;
/** From this share on what is left is little. */
const scarceFrom = 0.9;

export const shownAmount = (name: AmountName, amount: number): string =>
  name === 'memMb' || name === 'diskMb' ? formatMb(amount) : formatCpus(amount);

/** "4 CPUs, 512 MB memory": without what there is none of, or no limit for. */
export const amountsInWords = (amounts: Partial<Amounts>): string =>
  amountNames
    .flatMap((name) => {
      const amount = amounts[name];
      if (amount === undefined || amount === 0) return [];
      const unit = text.amounts[name];
      return [`${shownAmount(name, amount)} ${name === 'memMb' || name === 'diskMb' ? unit.toLowerCase() : unit}`];
    })
    .join(', ');

/** How much of one resource production tasks take. */
export interface Usage {
  readonly name: AmountName;
  readonly label: string;
  readonly used: number;
  /** Absent: not limited. */
  readonly limit: number | undefined;
  readonly says: string;
  /** What is left, or that there is no limit. */
  readonly rest: string;
  readonly tone: Look['tone'];
}

const usageOf = (name: AmountName, { quota, used, left }: Quota): Usage => {
  const taken = used.production[name];
  const [limit, rest] = [quota?.[name], left?.[name]];
  const said = shownAmount(name, taken);
  const base = { name, label: text.amounts[name], used: taken, limit };
  if (limit === undefined || rest === undefined) return { ...base, says: said, rest: text.noLimit, tone: 'slate' };
  return {
    ...base,
    says: text.of(said, shownAmount(name, limit)),
    rest: rest < 0 ? text.over(shownAmount(name, -rest)) : text.left(shownAmount(name, rest)),
    tone: rest < 0 ? 'red' : limit > 0 && taken >= limit * scarceFrom ? 'amber' : 'green',
  };
};

/** GPUs only where there are some, or a limit. */
export const usagesOf = (view: Quota): readonly Usage[] =>
  amountNames
    .map((name) => usageOf(name, view))
    .filter(({ name, used, limit }) => name !== 'gpus' || used > 0 || limit !== undefined);

/** What tasks of the role take that is not held against its quota. */
export const uncountedOf = ({ used }: Quota): readonly { readonly label: string; readonly amounts: string }[] =>
  (['productionDedicated', 'nonProduction', 'nonProductionDedicated'] as const)
    .map((kind) => ({ label: text.kinds[kind], amounts: amountsInWords(used[kind]) }))
    .filter(({ amounts }) => amounts !== '');

const longest = 1_000_000_000;

/** What was typed for one resource: a number, nothing (`gpus` only: no limit), or why it cannot be. */
export type Entry = { readonly amount: number | undefined } | { readonly wrong: string };

export const entryOf = (name: AmountName, typed: string, atLeast: number): Entry => {
  const trimmed = typed.trim();
  if (trimmed === '' && name === 'gpus') return { amount: undefined };
  const amount = /^\d+(\.\d{1,3})?$/.test(trimmed) ? Number(trimmed) : NaN;
  if (!(amount <= longest)) return { wrong: text.notANumber };
  return amount < atLeast ? { wrong: text.belowUse(shownAmount(name, atLeast)) } : { amount };
};

/** What the quota is changed in, in words; empty when it is not. */
export const changesOf = (before: QuotaAmounts | undefined, after: QuotaAmounts): readonly string[] =>
  amountNames
    .filter((name) => before?.[name] !== after[name])
    .map((name) => {
      const said = (amount: number | undefined): string =>
        amount === undefined ? text.noLimit : shownAmount(name, amount);
      return text.change(text.amounts[name], said(before?.[name]), said(after[name]));
    });
