const LONGEST_ID = 255;

/** What is wrong with an id, in Mesos' words. */
export function idProblem(id: string): string | undefined {
  if (id === '') return 'ID must not be empty';
  if (id.length > LONGEST_ID) return `ID must not be greater than ${LONGEST_ID} characters`;
  if (id === '.' || id === '..') return `'${id}' is disallowed`;
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f/\\]/.test(id) ? `'${id}' contains invalid characters` : undefined;
}

/** What is wrong with a role. */
export function roleProblem(role: string): string | undefined {
  if (role === '*') return undefined;
  if (role === '') return 'Empty role name is invalid';
  for (const component of role.split('/')) {
    if (component === '') return `Role '${role}' cannot start or end with a slash, nor contain two of them in a row`;
    if (component === '.' || component === '..' || component === '*') return `Role '${role}' contains '${component}'`;
    if (component.startsWith('-')) return `Role component '${component}' is invalid because it begins with a dash`;
    if (/[\t\n\v\f\r \u007f]/.test(component)) return `Role '${role}' contains a forbidden character`;
  }
  return undefined;
}
