import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalMesosError } from '../../errors.js';

/** Where an engine that speaks the Docker API listens. */
export interface EngineAddress {
  /** As it was given, such as `unix:///var/run/docker.sock`. */
  readonly text: string;
  readonly origin: string;
  readonly socketPath?: string;
}

/**
 * `unix:///path`, an absolute path, `tcp://host:port` or `http://host:port`.
 *
 * @throws LocalMesosError `LOCAL_MESOS_BAD_OPTION`
 */
export function engineAddressOf(text: string): EngineAddress {
  const socketPath = text.startsWith('/') ? text : /^unix:\/\/(\/.+)$/.exec(text)?.[1];
  if (socketPath !== undefined) return { text, origin: 'http://docker', socketPath };
  const server = /^(?:tcp|http):\/\/([^/]+)\/?$/.exec(text)?.[1];
  if (server !== undefined && URL.canParse(`http://${server}`)) return { text, origin: `http://${server}` };
  throw new LocalMesosError(
    'LOCAL_MESOS_BAD_OPTION',
    `The address of the Docker engine is "${text}"`,
    'Give a socket such as unix:///var/run/docker.sock, or tcp://host:port without TLS.',
  );
}

/** The sockets that Docker and podman use when nobody says otherwise. */
export function usualSockets(environment: NodeJS.ProcessEnv): readonly string[] {
  const runtimeDir = environment['XDG_RUNTIME_DIR'];
  return [
    '/var/run/docker.sock',
    '/run/podman/podman.sock',
    ...(runtimeDir ? [join(runtimeDir, 'docker.sock'), join(runtimeDir, 'podman', 'podman.sock')] : []),
  ].filter((path) => existsSync(path));
}
