export type { FileRoots } from './attached-files.js';
export { listing, page } from './file-calls.js';
export { fileRoutes } from './file-routes.js';
export type { AttachedPaths } from './file-routes.js';
