import type { Random } from '../random/index.js';
import type { World } from '../run/world.js';

/** One entry of the catalogue. */
export interface Fault {
  readonly name: string;
  /** How often it is drawn, against the others. */
  readonly weight: number;
  /** Lets it happen; says what it hit, or undefined when there was nothing to hit. */
  readonly strike: (world: World, random: Random) => string | undefined;
}
