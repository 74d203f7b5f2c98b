export * from './api-client';
export * from './curl';
export * from './document-base';
export * from './problem';
export * from './types';
