import { defineModule } from '@borealis/sdk';
import { docker } from './docker.js';

export default defineModule({
  name: 'module-task-docker',
  version: '0.1.0',
  borealis: '^0.1.0',
  taskDrivers: [docker],
});
