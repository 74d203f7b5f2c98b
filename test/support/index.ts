export * from './eventually.js';
export * from './free-port.js';
export * from './host-process.js';
export * from './podman-engine.js';
export * from './stage.js';
export * from './temporary-folder.js';
export * from './truth.js';
export * from './zookeeper-server.js';
