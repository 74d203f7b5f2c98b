import { constraintText } from '@borealis/contracts';
import type { JobDefinition } from '@borealis/contracts';
import { canonicalJson } from '../state/identity.js';

/**
 * What is different, with its values where it is known to hold no secrets: `cpus 5 → 2`. Of everything else only the name is told:
 * environments, arguments and files may hold some.
 */
export const definitionChanges = (was: JobDefinition, now: JobDefinition): string[] => [
  ...fieldChanges(
    { ...was, placement: placementOf(was), template: templateOf(was) },
    { ...now, placement: placementOf(now), template: templateOf(now) },
  ),
  ...constraintChanges(was, now),
  ...variableChanges(was, now),
];

/** Told in its own words below. */
const placementOf = ({ placement: { constraints: _told, ...rest } }: JobDefinition): unknown => rest;
const templateOf = ({ template: { command, ...rest } }: JobDefinition): unknown => {
  const { environment: _told, ...plain } = command;
  return { ...rest, command: plain };
};

interface Told {
  readonly label: string;
  readonly unit?: string;
}

/** Fields whose values may be told, by their paths. */
const told: ReadonlyMap<string, Told> = new Map<string, Told>([
  ['driver', { label: 'driver' }],
  ['minimumInstances', { label: 'minimum instances' }],
  ['allowScaling', { label: 'scaling allowed' }],
  ['launchOrder', { label: 'launch order' }],
  ['tier', { label: 'tier' }],
  ['priority', { label: 'priority' }],
  ['version', { label: 'version' }],
  ['persistent', { label: 'persistent' }],
  ['placement.oneInstancePerAgent', { label: 'one instance per agent' }],
  ['placement.spreadByAttribute', { label: 'spread by' }],
  ['placement.strategy', { label: 'strategy' }],
  ['restart.mode', { label: 'restart' }],
  ['restart.backoffMs', { label: 'back-off', unit: 'ms' }],
  ['restart.backoffMaxMs', { label: 'longest back-off', unit: 'ms' }],
  ['restart.stableAfterMs', { label: 'stable after', unit: 'ms' }],
  ['restart.maxFailures', { label: 'failures at most' }],
  ['partition.reschedule', { label: 'replaced when out of reach' }],
  ['partition.delayMs', { label: 'replaced when out of reach after', unit: 'ms' }],
  ['template.resources.cpus', { label: 'cpus' }],
  ['template.resources.memMb', { label: 'memory', unit: 'MB' }],
  ['template.resources.diskMb', { label: 'disk', unit: 'MB' }],
  ['template.resources.gpus', { label: 'GPUs' }],
  ['template.resources.ports.count', { label: 'ports' }],
  ['template.resources.ports.fixed', { label: 'fixed ports' }],
  ['template.resources.ports.minimum', { label: 'lowest port' }],
  ['template.container.image', { label: 'image' }],
  ['template.container.network', { label: 'network' }],
  ['template.killGraceMs', { label: 'kill grace', unit: 'ms' }],
]);

const fieldChanges = (was: unknown, now: unknown, path = ''): string[] => {
  // How many there are is told beside, as what is wanted now.
  if (canonicalJson(was) === canonicalJson(now) || path === 'instances') return [];
  const field = told.get(path);
  if (field)
    return [`${field.label} ${valueText(was)} → ${valueText(now)}${field.unit === undefined ? '' : ` ${field.unit}`}`];
  if (!isPlain(was) || !isPlain(now)) return [`${nameOf(path)} ${verbOf(was, now)}`];
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
  return names.flatMap((name) => fieldChanges(was[name], now[name], path === '' ? name : `${path}.${name}`));
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueText = (value: unknown): string => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join(', ') : canonicalJson(value);
};

const verbOf = (was: unknown, now: unknown): string =>
  was === undefined ? 'added' : now === undefined ? 'removed' : 'changed';

/** `template.healthCheck.portIndex` is told as `health check port index`. */
const nameOf = (path: string): string =>
  path
    .replace(/^template\./, '')
    .replaceAll('.', ' ')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const constraintChanges = (was: JobDefinition, now: JobDefinition): string[] => {
  const texts = ({ placement }: JobDefinition): string[] => (placement.constraints ?? []).map(constraintText);
  const [before, after] = [texts(was), texts(now)];
  return [
    ...after.filter((text) => !before.includes(text)).map((text) => `constraint "${text}" added`),
    ...before.filter((text) => !after.includes(text)).map((text) => `constraint "${text}" removed`),
  ];
};

const variableChanges = (was: JobDefinition, now: JobDefinition): string[] => {
  const values = ({ template }: JobDefinition): Map<string, string> =>
    new Map(template.command.environment.map(({ name, value }) => [name, value]));
  const [before, after] = [values(was), values(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort()
    .map((name) => `environment ${name} ${verbOf(before.get(name), after.get(name))}`);
};
