// Lets a default executor run the TypeScript sources, so that no build is needed.
import { register } from 'node:module';

register('../../../../scripts/source-loader.mjs', import.meta.url);
await import('../default-executor/main.ts');
