import { mask } from '@borealis/contracts';

/** Keys of a task template that hold lists of settings with a value each. */
const settingsKeys = new Set(['environment', 'parameters']);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What `/api/v1` masks of a task template, wherever one is: in definitions, revisions and launches alike. */
const masked = (key: string, value: unknown): unknown => {
  if (settingsKeys.has(key) && Array.isArray(value))
    return value.map((each: unknown) => (isObject(each) && 'value' in each ? { ...each, value: mask } : each));
  if (key === 'healthCheck' && isObject(value) && 'command' in value) return { ...value, command: mask };
  return value;
};

/** JSON of what was decided, or is the state; secrets are masked unless they are asked for. */
export const jsonOf = (data: object, secrets: boolean, indent?: number): string =>
  JSON.stringify(data, secrets ? undefined : masked, indent);
