export { freePort } from '@borealis/postgres-server';
