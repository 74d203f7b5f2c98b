import { BorealisError } from '@borealis/contracts';

/** The environment is not valid: everything that is wrong with it. */
export class EnvironmentRefused extends Error {
  override readonly name = 'EnvironmentRefused';
}

/** What a configuration is made into; what is wrong with it comes out as a refusal of the environment, which another start will not mend. */
export const orRefused = <T>(make: () => T): T => {
  try {
    return make();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new EnvironmentRefused(error.message, { cause: error });
  }
};

const isRefusal = (error: unknown): error is Error =>
  error instanceof AggregateError
    ? (error.errors as unknown[]).every((each) => each instanceof BorealisError)
    : error instanceof BorealisError;
