import { roleOf, standingOf, tierProperties } from '@borealis/contracts';
import type { Job } from '@borealis/contracts';

type Standing = Pick<Job, 'key' | 'definition'>;

const isPreemptible = ({ definition }: Standing): boolean => tierProperties[standingOf(definition).tier].preemptible;

/**
 * Whether tasks of one job may take the places of tasks of another: what is not preemptible those of what is, whatever their roles and
 * priorities; among equals only inside one job role, and only the higher priority. Nothing may ever preempt what may preempt it, and
 * chains of it come to an end, so preemption cannot go round in circles.
 */
export const mayPreempt = (waiting: Standing, victim: Standing): boolean => {
  if (isPreemptible(waiting) !== isPreemptible(victim)) return isPreemptible(victim);
  return (
    roleOf(waiting.key) === roleOf(victim.key) &&
    standingOf(waiting.definition).priority > standingOf(victim.definition).priority
  );
};

/** The firmest first: who chooses first, and who gives way last. */
export const byFirmness = (a: Standing, b: Standing): number =>
  Number(isPreemptible(a)) - Number(isPreemptible(b)) ||
  standingOf(b.definition).priority - standingOf(a.definition).priority;
