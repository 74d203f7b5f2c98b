import type { ConfigurationEntry } from '../api/views.schema.js';
import { withoutLogin } from './ensemble.js';
import { frameworkVariables } from './framework-variables.js';
import { naturally } from './problem.js';
import type { Environment } from './reader.js';
import { mask } from './secret.js';
import { taskVariables } from './task-variables.js';
import type { Variable } from './variable.js';

const entry = (environment: Environment, variable: Variable, key: string): ConfigurationEntry | undefined => {
  const given = environment[key]?.trim();
  const set = given !== undefined && given !== '';
  const value = set ? given : variable.default;
  const hidden = set && (variable.secret === true || variable.sensitive === true);
  return {
    key,
    ...(value === undefined ? {} : { value: hidden ? mask : withoutLogin(value) }),
    source: set ? 'environment' : 'default',
    secret: variable.secret === true || variable.sensitive === true,
    doc: variable.doc,
  };
};

/** Every variable of the catalogue with what holds now, secrets masked; task variables only of definitions that are there. */
export const effectiveConfiguration = (environment: Environment): ConfigurationEntry[] => {
  const indexes = [...new Set(Object.keys(environment).flatMap((name) => /^TASK(\d+)_/.exec(name)?.[1] ?? []))].sort(
    naturally,
  );
  const framework = frameworkVariables.map((variable) => entry(environment, variable, variable.key));
  const tasks = indexes.flatMap((index) =>
    taskVariables.map((variable) => entry(environment, variable, variable.key.replace('#', index))),
  );
  return [...framework, ...tasks]
    .filter((found) => found !== undefined)
    .filter(({ source, value }) => source === 'environment' || value !== undefined);
};
