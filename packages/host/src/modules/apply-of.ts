import { BorealisError, parseEnvironment } from '@borealis/contracts';
import type { Command, Environment, EnvironmentProblem } from '@borealis/contracts';
import type { BorealisModule } from '@borealis/sdk';
import { compileJobs } from './compile-jobs.js';

/** Who sends an environment must not read files of this host with it. */
const readNoFile = (path: string): string => {
  throw new BorealisError('BOREALIS_REQUEST_INVALID', { problems: `${path} is a file, and files are not read here` });
};

/** Nobody reads the log of a start here, so each problem is in the answer itself. */
const inWords = ({ variable, message, expected }: EnvironmentProblem): string =>
  `${variable} ${message.replace(/\.$/, '')}${expected === undefined ? '' : ` (expected ${expected})`}`;

/** The command a start with this environment would give. Throws everything that is wrong with it. */
export const applyOf = (
  environment: Environment,
  modules: readonly BorealisModule[],
): Extract<Command, { kind: 'applyJobs' }> => {
  const parsed = parseEnvironment(environment, readNoFile);
  if (!parsed.ok)
    throw new BorealisError('BOREALIS_ENVIRONMENT_INVALID', {
      count: parsed.problems.length,
      variables: parsed.problems.map(inWords),
    });
  const { onChange, onRemoved } = parsed.config;
  try {
    return { kind: 'applyJobs', definitions: compileJobs(parsed.config, modules), onChange, onRemoved };
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    throw new BorealisError('BOREALIS_REQUEST_INVALID', { problems: error.message }, { cause: error });
  }
};
