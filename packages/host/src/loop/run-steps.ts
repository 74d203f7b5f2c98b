import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long steps are taken in one go, in milliseconds: offers and requests do not wait longer for their turn. */
const turnMs = 10;

/** Takes all steps, with turns for everybody else in between. Resolves to what they end with. */
export const runSteps = async <T>(steps: Generator<undefined, T, undefined>): Promise<T> => {
  for (;;) {
    const begun = performance.now();
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() - begun < turnMs);
    await nextTurn();
  }
};
