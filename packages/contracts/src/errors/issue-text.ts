/** What a schema finds wrong, as far as it is told: the field, and what is wrong with it. */
export interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** `template.resources.cpus: must be 0 or more`; the words alone where they are about the whole value. */
export const issueText = ({ path, message }: SchemaIssue): string =>
  path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
