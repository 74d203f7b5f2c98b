import type { RunSpec } from './runner.js';

/** What to execute: `argv0` is what the program sees as its own name. */
export interface CommandLine {
  readonly file: string;
  readonly args: readonly string[];
  readonly argv0?: string;
}

/**
 * The program of a task. For a DOCKER container the value and the arguments follow one another, as they would after
 * `docker run IMAGE`; otherwise `arguments[0]` is by Mesos' convention the program's name for itself.
 * Undefined when the task leaves the program to its image.
 */
export function commandLineOf(spec: Pick<RunSpec, 'command' | 'container'>): CommandLine | undefined {
  const { command } = spec;
  if (command === undefined) return undefined;
  if (command.shell) {
    return command.value === undefined ? undefined : { file: '/bin/sh', args: ['-c', command.value] };
  }
  if (spec.container?.type === 'docker') {
    const [file, ...args] = command.value === undefined ? command.arguments : [command.value, ...command.arguments];
    return file === undefined ? undefined : { file, args };
  }
  if (command.value === undefined) return undefined;
  const [argv0, ...args] = command.arguments;
  return { file: command.value, args, ...(argv0 === undefined ? {} : { argv0 }) };
}
