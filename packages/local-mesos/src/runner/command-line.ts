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
export function commandLineOf(spec: Pick<RunSpec, 'command' | 'dockerized'>): CommandLine | undefined {
  const { command } = spec;
  if (command === undefined) return undefined;
  if (command.shell) {
    return command.value === undefined ? undefined : { file: '/bin/sh', args: ['-c', command.value] };
  }
  if (spec.dockerized) {
    const [file, ...args] = command.value === undefined ? command.arguments : [command.value, ...command.arguments];
    return file === undefined ? undefined : { file, args };
  }
  if (command.value === undefined) return undefined;
  const [argv0, ...args] = command.arguments;
  return { file: command.value, args, ...(argv0 === undefined ? {} : { argv0 }) };
}

/** Said once at start and in every status of a task whose image is not used. */
export function imageNotice(spec: Pick<RunSpec, 'image' | 'volumes'>): string | undefined {
  if (spec.image === undefined) return undefined;
  const volumes = spec.volumes === 0 ? '' : '; its volumes are not mounted';
  return `development only: image ${spec.image} is not used; the arguments run as a host process${volumes}`;
}

/** Why a task without a program of its own cannot run here. */
export function noCommandMessage(spec: Pick<RunSpec, 'image'>): string {
  return spec.image === undefined
    ? 'The task names no command to run'
    : `development only: the default command of image ${spec.image} is unknown here, because images are not used; give the task arguments or a command`;
}
