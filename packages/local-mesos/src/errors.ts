/** Everything this package refuses, by its permanent code. */
export const LOCAL_MESOS_ERRORS = {
  LOCAL_MESOS_BAD_OPTION: 'An option of the local cluster is not usable.',
  LOCAL_MESOS_BAD_FAULT: 'A fault the cluster was asked for cannot be understood, or cannot happen.',
  LOCAL_MESOS_PORT_TAKEN: 'The port is taken by another program.',
  LOCAL_MESOS_LISTEN_FAILED: 'The address cannot be listened on.',
  LOCAL_MESOS_WORK_DIR: 'The work directory cannot be written.',
  LOCAL_MESOS_FETCH_FAILED: 'A URI of a task could not be fetched into its sandbox.',
  LOCAL_MESOS_DOCKER_UNREACHABLE: 'No engine for containers answers where it was said to be.',
  LOCAL_MESOS_DOCKER_FAILED: 'The engine for containers refused a call, or did not answer.',
  LOCAL_MESOS_DOCKER_PARAMETER: 'A docker parameter of a task is unknown or cannot be read.',
  LOCAL_MESOS_BAD_CONTAINER: 'The container of a task cannot be had as it is described.',
} as const;

export type LocalMesosErrorCode = keyof typeof LOCAL_MESOS_ERRORS;

/** What the local cluster throws: a permanent code, what happened, and what to do about it. */
export class LocalMesosError extends Error {
  override readonly name = 'LocalMesosError';

  constructor(
    readonly code: LocalMesosErrorCode,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The text of whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
