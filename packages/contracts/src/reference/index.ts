export { environmentPage } from './environment-page.js';
export { environmentSchema } from './environment-schema.js';
export { errorsPage } from './errors-page.js';
