// npm run build: everything that is published, built. The templates are copied into the generator's package, which carries them.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap();
const packed = join(root, 'generators/templates');
rmSync(packed, { recursive: true, force: true });
cpSync(join(root, 'templates'), packed, { recursive: true });
