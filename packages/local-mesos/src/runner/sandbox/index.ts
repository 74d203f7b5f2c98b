export { currentUser, maySwitchUser } from './host-users.js';
export type { HostUser } from './host-users.js';
export { Sandboxes } from './sandboxes.js';
export type { SandboxOptions } from './sandboxes.js';
export { insideOf, linkVolumes, unlinkable, volumePlaceOf } from './volume-links.js';
