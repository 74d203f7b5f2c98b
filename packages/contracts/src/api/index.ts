export * from './endpoint.js';
export * from './endpoints.js';
export * from './event.schema.js';
export * from './openapi.js';
export * from './operation-endpoints.js';
export * from './operation-view.schema.js';
export * from './requests.schema.js';
export * from './views.schema.js';
