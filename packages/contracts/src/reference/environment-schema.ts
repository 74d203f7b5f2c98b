import { frameworkVariables, taskVariables } from '../environment/index.js';
import type { Variable } from '../environment/index.js';

type Json = Record<string, unknown>;

/** Marathon passes texts only, so each variable is a text with a pattern where there is one. Placeholders stay allowed. */
const patterns: Partial<Record<Variable['kind'], string>> = {
  integer: '^(\\d+|<.*>)?$',
  number: '^(\\d*\\.?\\d+\\s*([mM][bB])?|<.*>)?$',
  seconds: '^(\\d*\\.?\\d+\\s*s?|<.*>)?$',
  ports: '^([\\d,\\s\\[\\]]*|<.*>)$',
};

const property = (variable: Variable): Json => {
  const pattern = variable.choices ? `^(${variable.choices.join('|')}|<.*>)?$` : patterns[variable.kind];
  return {
    type: 'string',
    description: variable.doc,
    examples: [variable.example],
    ...(variable.default === undefined ? {} : { default: variable.default }),
    ...(pattern === undefined ? {} : { pattern }),
  };
};

/** `docs/reference/environment.schema.json`: a JSON schema for the `env` block of a Marathon app definition. */
export const environmentSchema = (): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Environment of a Borealis framework',
  description: 'The env block of a Marathon app definition.',
  type: 'object',
  required: frameworkVariables.filter(({ required }) => required === true).map(({ key }) => key),
  properties: Object.fromEntries(frameworkVariables.map((variable) => [variable.key, property(variable)])),
  patternProperties: Object.fromEntries(
    taskVariables.flatMap((variable) =>
      [variable.key, ...(variable.alias === undefined ? [] : [variable.alias])].map((key) => [
        `^${key.replace('#', '\\d+')}$`,
        property(variable),
      ]),
    ),
  ),
  additionalProperties: { type: 'string' },
});
