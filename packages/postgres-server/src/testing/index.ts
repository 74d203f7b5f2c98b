export { withPostgres } from './with-postgres.js';
