/** How a value is read. The kind also says how it is described and checked in the JSON schema. */
export const variableKinds = [
  'text',
  'integer',
  'number',
  'boolean',
  'seconds',
  'json',
  'list',
  'choice',
  'ports',
] as const;
export type VariableKind = (typeof variableKinds)[number];

/** One variable of the catalogue: the parser, the reference page, the JSON schema and the generator all work from it. */
export interface Variable {
  /** `TASK#_…` stands for one variable in each task definition, counted from 0. */
  readonly key: string;
  readonly kind: VariableKind;
  readonly required?: boolean;
  /** As it would be written; absent when there is none. */
  readonly default?: string;
  /** Never shown. */
  readonly secret?: boolean;
  /** Its parts may hold secrets, so only its shape is shown. */
  readonly sensitive?: boolean;
  readonly choices?: readonly string[];
  readonly since: string;
  readonly example: string;
  /** What it does, in one or two sentences. */
  readonly doc: string;
  /** An older or other name that works as well. */
  readonly alias?: string;
}
