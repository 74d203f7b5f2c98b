import { z } from 'zod';

/**
 * How firmly a task stands on its agent. `preferred` is production: nothing of another role takes its place, and it counts against the
 * quota of its job role. `preemptible` gives its place to anything preferred that needs it. `revocable` does so too, and runs on
 * resources that Mesos itself may take back.
 */
export const tiers = ['preferred', 'preemptible', 'revocable'] as const;
export const tierSchema = z.enum(tiers);
export type Tier = z.output<typeof tierSchema>;

export const tierProperties: Readonly<Record<Tier, { readonly preemptible: boolean; readonly revocable: boolean }>> = {
  preferred: { preemptible: false, revocable: false },
  preemptible: { preemptible: true, revocable: false },
  revocable: { preemptible: true, revocable: true },
};

/** A bound against typing errors, not a promise. */
export const maximumPriority = 1_000_000;
export const prioritySchema = z.int().min(0).max(maximumPriority);

/** What decides who gives way to whom. What is not said is the firmest tier and the lowest priority. */
export interface Standing {
  readonly tier: Tier;
  readonly priority: number;
}

export const standingOf = (definition: {
  readonly tier?: Tier | undefined;
  readonly priority?: number | undefined;
}): Standing => ({ tier: definition.tier ?? 'preferred', priority: definition.priority ?? 0 });

/** Neither preemptible nor revocable: what a quota is for. */
export const isProduction = ({ tier }: Pick<Standing, 'tier'>): boolean =>
  !tierProperties[tier].preemptible && !tierProperties[tier].revocable;
