import type { Plan, ShownForecast } from '@borealis/contracts';
import { forecastFrom } from '@borealis/core';

const keptAtMost = 100;

/**
 * Where the last plans saw tasks go, by their hashes: who carries one out is told what came out differently from what they were shown. The
 * hash says nothing of places, so the last plan of a hash counts. Forgotten when the host ends; then the core foresees anew.
 */
export class ShownForecasts {
  private readonly byHash = new Map<string, ShownForecast>();

  note(plan: Plan): void {
    this.byHash.delete(plan.hash);
    this.byHash.set(plan.hash, forecastFrom(plan));
    const [oldest] = this.byHash.keys();
    if (this.byHash.size > keptAtMost && oldest !== undefined) this.byHash.delete(oldest);
  }

  of(hash: string): ShownForecast | undefined {
    return this.byHash.get(hash);
  }
}
