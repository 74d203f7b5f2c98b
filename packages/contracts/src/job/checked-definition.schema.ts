import { z } from 'zod';
import { counted } from '../counted.js';
import { isDotSegment } from '../ids.js';
import { jobDefinitionSchema } from './job.schema.js';
import type { JobDefinition } from './job.schema.js';
import { contradictionsIn } from './placement/index.js';

/** Bounds against typing errors, not promises. */
export const maximumInstances = 100_000;
export const maximumAmount = 1e9;
const maximumPorts = 1_000;
const longestPart = 100;

interface Found {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What is wrong with a definition whose fields are well formed each: all of it, with the path of the field. */
export const problemsOfDefinition = (definition: JobDefinition): Found[] => [
  ...keyProblems(definition),
  ...countProblems(definition),
  ...resourceProblems(definition),
  ...portProblems(definition),
  ...contradictionsIn(definition.placement, ownerOf(definition)).map(({ path, message }) => ({
    path: ['placement', ...path],
    message,
  })),
];

const ownerOf = ({ key, instances }: JobDefinition): { role: string; name: string; key: string; instances: number } => {
  const [role = '', , name = ''] = key.split('/');
  return { role, name, key, instances };
};

/** Mesos refuses slashes, backslashes and control characters in ids; what cannot be seen is refused with them. */
const keyProblems = ({ key }: JobDefinition): Found[] =>
  key.split('/').flatMap((part, index) => {
    const which = ['role', 'environment', 'name'][index] ?? 'part';
    if (part.length > longestPart)
      return [{ path: ['key'], message: `The ${which} has ${part.length} characters; at most ${longestPart}.` }];
    if (isDotSegment(part))
      return [{ path: ['key'], message: `The ${which} cannot be "${part}": an address cannot carry it.` }];
    return /^[^\s/\\\p{C}]+$/u.test(part)
      ? []
      : [
          {
            path: ['key'],
            message: `The ${which} ${JSON.stringify(part)} holds spaces, backslashes or characters that cannot be seen.`,
          },
        ];
  });

const countProblems = ({ instances, minimumInstances }: JobDefinition): Found[] => [
  ...(instances > maximumInstances
    ? [{ path: ['instances'], message: `${instances} instances; one job may have at most ${maximumInstances}.` }]
    : []),
  ...(minimumInstances > instances
    ? [
        {
          path: ['minimumInstances'],
          message: `${minimumInstances} is more than the ${counted(instances, 'instance')} asked for.`,
        },
      ]
    : []),
];

const resourceProblems = ({ template }: JobDefinition): Found[] => {
  const { resources } = template;
  const at = (name: string): string[] => ['template', 'resources', name];
  const found = (['cpus', 'memMb', 'diskMb', 'gpus'] as const).flatMap((name) => {
    const amount = resources[name];
    if (amount > 0 && amount < 0.001)
      return [{ path: at(name), message: `${amount} rounds to nothing: Mesos counts thousandths.` }];
    return amount > maximumAmount
      ? [{ path: at(name), message: `${amount} is too much; at most ${maximumAmount}.` }]
      : [];
  });
  const nothing = resources.cpus === 0 && resources.memMb === 0 && resources.diskMb === 0 && resources.gpus === 0;
  return nothing && resources.ports.count === 0
    ? [
        ...found,
        { path: ['template', 'resources'], message: 'A task has to use something: cpus, memory, disk, GPUs or ports.' },
      ]
    : found;
};

const portProblems = ({ template }: JobDefinition): Found[] => {
  const { count, fixed } = template.resources.ports;
  const at = (...more: readonly (string | number)[]): (string | number)[] => [
    'template',
    'resources',
    'ports',
    ...more,
  ];
  const mappings = template.container?.portMappings ?? [];
  const checked = template.healthCheck?.portIndex;
  return [
    ...(count > maximumPorts
      ? [{ path: at('count'), message: `${count} ports; one task may have at most ${maximumPorts}.` }]
      : []),
    ...(fixed.length > count
      ? [{ path: at('fixed'), message: `${fixed.length} fixed ports, but ports.count, which counts all, is ${count}.` }]
      : []),
    ...fixed.flatMap((port, index) =>
      fixed.indexOf(port) === index ? [] : [{ path: at('fixed', index), message: `Port ${port} is there twice.` }],
    ),
    ...mappings.flatMap(({ portIndex }, index) =>
      portIndex < count
        ? []
        : [
            {
              path: ['template', 'container', 'portMappings', index, 'portIndex'],
              message: `There is no port ${portIndex}: the task has ${count}, counted from 0.`,
            },
          ],
    ),
    ...(checked !== undefined && checked >= count
      ? [
          {
            path: ['template', 'healthCheck', 'portIndex'],
            message: `There is no port ${checked}: the task has ${count}, counted from 0.`,
          },
        ]
      : []),
  ];
};

/** A definition as a door takes it: what is remembered already is read with the plain schema, so that nothing old is refused. */
export const checkedJobDefinitionSchema = jobDefinitionSchema.superRefine((definition, context) => {
  for (const { path, message } of problemsOfDefinition(definition))
    context.addIssue({ code: 'custom', path: [...path], message, input: definition });
});

/** Definitions as a door takes them: each key once, at most 10,000. */
export const checkedJobDefinitionsSchema = z
  .array(checkedJobDefinitionSchema)
  .max(10_000)
  .superRefine((definitions, context) => {
    const first = new Map<string, number>();
    for (const [index, { key }] of definitions.entries()) {
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      else
        context.addIssue({
          code: 'custom',
          path: [index, 'key'],
          message: `${key} is defined twice: definition ${before + 1} has this key as well.`,
          input: definitions,
        });
    }
  });
