export { fileInfo, findFile, listFiles, readPage } from './attached-files.js';
export type { FileEntry, FileRoots, FoundFile } from './attached-files.js';
export { fileRoutes } from './file-routes.js';
export type { AttachedPaths } from './file-routes.js';
