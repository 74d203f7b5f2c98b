// Lets the process that writes a backup run the TypeScript sources, so that no build is needed.
import { register } from 'node:module';

register('../../../../scripts/source-loader.mjs', import.meta.url);
await import('../backup/backup-program.ts');
