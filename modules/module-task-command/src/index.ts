import { defineModule } from '@borealis/sdk';
import { command } from './command.js';

export default defineModule({
  name: 'module-task-command',
  version: '0.1.0',
  borealis: '^0.1.0',
  taskDrivers: [command],
});
