import type { ContainerSpec } from './container-spec.js';
import type { RunSpec } from './runner.js';
import { unlinkable } from './sandbox/index.js';

/** Said once at start and in every status of a task whose image is not used. */
export function imageNotice({ container }: Pick<RunSpec, 'container'>): string | undefined {
  if (container?.image === undefined) return undefined;
  const volumes = container.volumes.filter((volume) => unlinkable(volume) !== undefined);
  const missing = volumes.length === 0 ? '' : '; its volumes are not mounted';
  return `development only: image ${container.image} is not used; the arguments run as a host process${missing}`;
}

/** The volumes a process gets: without its image a container does without those it cannot have. */
export const linkableVolumes = ({ image, volumes }: ContainerSpec): ContainerSpec['volumes'] =>
  image === undefined ? volumes : volumes.filter((volume) => unlinkable(volume) === undefined);

/** Why a task without a program of its own cannot run here. */
export function noCommandMessage({ container }: Pick<RunSpec, 'container'>): string {
  return container?.image === undefined
    ? 'The task names no command to run'
    : `development only: the default command of image ${container.image} is unknown here, because images are not used; give the task arguments or a command`;
}
