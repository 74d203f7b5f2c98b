import { frameworkVariables, taskVariables } from '../environment/index.js';
import type { Variable } from '../environment/index.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const kinds: Record<Variable['kind'], string> = {
  text: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  seconds: 'seconds',
  json: 'JSON',
  list: 'list with commas',
  choice: 'one of',
  ports: 'ports with commas',
};

const row = (variable: Variable): string => {
  const kind = `${kinds[variable.kind]}${variable.choices ? ` ${variable.choices.join(', ')}` : ''}${variable.secret === true ? ' (secret)' : ''}`;
  const fallback =
    variable.required === true ? '**required**' : variable.default === undefined ? '' : code(variable.default);
  const alias = variable.alias === undefined ? '' : ` Also called ${code(variable.alias)}.`;
  return `| <a id="${variable.key.toLowerCase().replace(/[^\w]/g, '')}"></a>${code(variable.key)} | ${kind} | ${fallback} | ${code(variable.example)} | ${cell(variable.doc)}${alias} | ${variable.since} |`;
};

const table = (variables: readonly Variable[]): string =>
  [
    '| variable | kind | default | example | what it does | since |',
    '|---|---|---|---|---|---|',
    ...variables.map(row),
  ].join('\n');

/** `docs/reference/environment.md` */
export const environmentPage = (): string => `# Environment variables

Made from the catalogue in \`packages/contracts/src/environment\`; do not edit.

A framework is configured by its environment alone, so that a Marathon app definition holds everything. All mistakes are told at
once, before anything starts; \`borealis check-config --marathon app.json\` tells them before you deploy. A placeholder such as
\`<PORTS>\` in an optional variable counts as not set. Values of \`_ENV\`, \`_ARGS\`, \`_CMD\` and the like are never shown.

## Framework

${table(frameworkVariables)}

## Task definitions

\`#\` is the number of the definition, counted from 0 without gaps: \`TASK0_NAME\`, \`TASK1_NAME\`, …

${table(taskVariables)}

## Who wins: the environment or an operator

The last value of each variable is remembered. What did not change since the last start stays as an operator has set it: a scale
survives restarts and deployments. What changed, wins, and is recorded as an operation. A definition that vanished is suspended and
shown (\`ON_REMOVED\`); a changed image, argument or resource marks running tasks as outdated (\`ON_CHANGE\`).
`;
