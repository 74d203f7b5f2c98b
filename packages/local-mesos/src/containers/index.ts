export { containerPath } from './container-id.js';
export { Containers } from './containers.js';
export type { ContainerEntry, ContainerGround, ContainerLaunch, LaunchOutcome } from './containers.js';
export type { Termination } from './termination.js';
