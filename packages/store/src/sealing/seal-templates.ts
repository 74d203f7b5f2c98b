import type { TaskTemplate } from '@borealis/contracts';
import type { Keyring } from './keyring.js';
import { isSealed } from './keyring.js';

/** The parts of a template that tell how a task is run: environment, arguments, parameters and the like may hold passwords. */
type Secrets = Pick<TaskTemplate, 'command' | 'container' | 'healthCheck'>;

const sealedName = 'borealis.sealed';

const sealedPart = (template: TaskTemplate): string | undefined => {
  const [only] = template.command.environment;
  return only?.name === sealedName && isSealed(only.value) ? only.value : undefined;
};

const sealTemplate = (template: TaskTemplate, keyring: Keyring, place: string): TaskTemplate => {
  if (sealedPart(template) !== undefined) return template;
  const { command, container, healthCheck, ...plain } = template;
  const secrets: Secrets = { command, ...(container && { container }), ...(healthCheck && { healthCheck }) };
  const value = keyring.seal(JSON.stringify(secrets), place);
  return { ...plain, command: { shell: false, arguments: [], environment: [{ name: sealedName, value }], uris: [] } };
};

const openTemplate = (template: TaskTemplate, keyring: Keyring, place: string): TaskTemplate => {
  const sealed = sealedPart(template);
  if (sealed === undefined) return template;
  return { ...template, ...(JSON.parse(keyring.open(sealed, place)) as Secrets) };
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isTemplate = (key: string, value: unknown): value is TaskTemplate =>
  key === 'template' && isObject(value) && isObject(value['command']);

/** What is left as it is keeps its identity, so that nothing is copied in vain. */
const mapTemplates = <T>(value: T, map: (template: TaskTemplate) => TaskTemplate): T => {
  if (!isObject(value)) return value;
  let copy: Record<string, unknown> | undefined;
  for (const [key, member] of Object.entries(value)) {
    const mapped = isTemplate(key, member) ? map(member) : mapTemplates(member, map);
    if (mapped === member) continue;
    copy ??= Array.isArray(value) ? ([...(value as unknown[])] as unknown as Record<string, unknown>) : { ...value };
    copy[key] = mapped;
  }
  return (copy ?? value) as T;
};

/** Every template anywhere in a value, sealed. `place` is where the value is kept. */
export const sealTemplates = <T>(value: T, keyring: Keyring, place: string): T =>
  mapTemplates(value, (template) => sealTemplate(template, keyring, place));

/** The value as it was before it was sealed. What was never sealed stays as it is. */
export const openTemplates = <T>(value: T, keyring: Keyring, place: string): T =>
  mapTemplates(value, (template) => openTemplate(template, keyring, place));

/** Whether every template in it is sealed, and under the key that seals now. */
export const isSealedNow = (value: unknown, keyring: Keyring): boolean => {
  let sealed = true;
  mapTemplates(value, (template) => {
    const part = sealedPart(template);
    sealed &&= part !== undefined && keyring.isCurrent(part);
    return template;
  });
  return sealed;
};
