/** Work that can be laid aside after every step, none of which takes long. Ends with a result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps in one go. */
export const allSteps = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};
