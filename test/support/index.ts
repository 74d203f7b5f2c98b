export * from './eventually.js';
export * from './free-port.js';
export * from './temporary-folder.js';
