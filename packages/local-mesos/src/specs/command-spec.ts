import type { CommandSpec } from '../runner/index.js';
import type { CommandInfo } from '../wire.js';

export function commandSpecOf(command: CommandInfo): CommandSpec {
  const { value } = command;
  return {
    shell: command.shell ?? true,
    ...(value === null || value === undefined || value === '' ? {} : { value }),
    arguments: command.arguments ?? [],
  };
}

/** Values as they are, secrets by value as text; the master refuses secrets it would have to look up. */
export function variablesOf(command: CommandInfo | null | undefined): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const { name, value, secret } of command?.environment?.variables ?? []) {
    const data = secret?.value?.data;
    variables[name] = data ? Buffer.from(data).toString('utf8') : (value ?? '');
  }
  return variables;
}

export const textOr = (text: string | null | undefined, otherwise: string): string =>
  text === null || text === undefined || text === '' ? otherwise : text;
