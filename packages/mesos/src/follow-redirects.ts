import { redirectTarget } from './address.js';
import type { Target } from './address.js';
import { MesosError } from './mesos-error.js';

const maxRedirects = 5;

/** A master that does not lead names the one it believes to: a 307 and its Location. */
export class Redirect {
  readonly target: Target;

  /** Throws MESOS_REDIRECT_INVALID. */
  constructor(from: Target, location: string | readonly string[] | undefined) {
    this.target = redirectTarget([location].flat()[0], from);
  }
}

/** Asks on until somebody answers with more than a redirect. Throws MESOS_REDIRECT_LOOP when a master is named twice, or too many are. */
export const followRedirects = async <T>(start: Target, ask: (target: Target) => Promise<T | Redirect>): Promise<T> => {
  const asked = new Set<string>();
  let target = start;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    asked.add(target.origin + target.path);
    const answer = await ask(target);
    if (!(answer instanceof Redirect)) return answer;
    ({ target } = answer);
    if (asked.has(target.origin + target.path)) break;
  }
  throw new MesosError('MESOS_REDIRECT_LOOP', `Last: ${target.origin}.`);
};
