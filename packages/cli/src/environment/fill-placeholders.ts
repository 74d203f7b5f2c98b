import type { Environment } from '@borealis/contracts';

/** A framework has to be called something: the one placeholder of the well-known sample that cannot be left out. */
export const fillPlaceholders = (
  environment: Environment,
): { readonly environment: Environment; readonly filled: readonly string[] } => {
  const name = environment['FRAMEWORK_NAME'];
  if (name === undefined || !/^<.*>$/.test(name)) return { environment, filled: [] };
  return {
    environment: { ...environment, FRAMEWORK_NAME: 'sample' },
    filled: [`FRAMEWORK_NAME holds the placeholder ${name}; "sample" is used here.`],
  };
};
