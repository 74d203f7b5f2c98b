import { baseTemplateOf, commandOf, SettingsError } from '@borealis/sdk';
import type { TaskDriver } from '@borealis/sdk';

/** The whole server: it greets, and answers its health check. It runs wherever the agent has Node. */
const server = `
  const { GREETING = 'Hello', PORT0, TASK_NAME } = process.env;
  const greeting = GREETING + ' from ' + TASK_NAME + '\\n';
  require('node:http')
    .createServer((request, response) => response.end(request.url === '/health' ? 'OK' : greeting))
    .listen(PORT0, () => console.log('listening on ' + PORT0));
`;

/** A greeting web server on the task's first port. `TASK#_DRIVER=hello` picks it; GREETING in `TASK#_ENV` says what it says. */
export const hello: TaskDriver = {
  name: 'hello',
  description: 'Runs a small web server that greets.',
  compile: (settings) => {
    if (settings.ports.count < 1) throw new SettingsError('it listens on a port: set _PORT_NUM to 1');
    const { environment, uris, user } = commandOf(settings);
    return {
      ...baseTemplateOf(settings),
      command: {
        shell: false,
        value: 'node',
        arguments: ['node', '-e', server],
        environment: [...environment, { name: 'TASK_NAME', value: '{{task.name}}' }],
        uris,
        ...(user === undefined ? {} : { user }),
      },
    };
  },
};
