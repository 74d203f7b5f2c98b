import { defineModule } from '@borealis/sdk';
import { hello } from './hello.js';

export default defineModule({ name: 'module-task-hello', version: '0.1.0', borealis: '^0.1.0', taskDrivers: [hello] });
