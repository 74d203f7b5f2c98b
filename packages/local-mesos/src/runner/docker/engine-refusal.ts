import { LocalMesosError } from '../../errors.js';

/** The engine said no, or nothing at all: `status` is undefined then. */
export class EngineRefusal extends LocalMesosError {
  constructor(
    readonly status: number | undefined,
    answer: string,
    options?: ErrorOptions,
  ) {
    super('LOCAL_MESOS_DOCKER_FAILED', messageIn(answer), 'See what the engine for containers says.', options);
  }
}

/** The engine's own words, which it wraps in JSON. */
function messageIn(answer: string): string {
  try {
    const { message, error } = JSON.parse(answer) as { readonly message?: string; readonly error?: string };
    return message ?? error ?? answer;
  } catch {
    return answer.trim();
  }
}
