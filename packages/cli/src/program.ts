import { createRequire } from 'node:module';
import { Command, Option } from 'commander';
import { checkConfig } from './commands/check-config.js';
import type { CheckConfigOptions } from './commands/check-config.js';
import type { ClusterWishes } from './commands/cluster-options.js';
import type { DevOptions } from './commands/dev.js';
import { storeCommands } from './commands/store/store-commands.js';
import { faultsHelp } from './commands/faults-help.js';
import { hostCommands } from './commands/host/index.js';
import { commandOf } from './host-client/index.js';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const withCluster = (command: Command): Command =>
  command
    .option('--agents <count>', 'how many agents', '2')
    .option('--cpus <number>', 'cores of each agent')
    .option('--mem <MB>', 'memory of each agent')
    .option('--ports <range>', 'ports of the agents, such as 31000-32000')
    .option('--resources <text>', "more of each agent, in Mesos' words: cpus(ops):2;zones:{a,b}, or a JSON array")
    .option(
      '--attributes <text>',
      "attributes of the agents, in Mesos' words: rack:r1;zone:a; given several times, the agents have them in turn",
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .addOption(
      new Option('--runner <kind>', 'real processes, or timers for scale')
        .choices(['process', 'simulated'])
        .default('process'),
    )
    .option('--work-dir <folder>', 'where sandboxes are kept')
    .option(
      '--docker <address>',
      'engine that runs tasks with an image, such as unix:///var/run/docker.sock (default: DOCKER_HOST or the usual sockets of Docker and podman, if one answers)',
    )
    .option('--no-docker', 'run the arguments of tasks with an image as plain processes')
    .option('--strict-images', 'fail tasks with an image when no engine answers')
    .option('--enforce-memory', 'kill processes that use more memory than their task was given')
    .option('--no-switch-user', 'run all tasks as the user of the cluster, even as root')
    .option(
      '--fault <rule>',
      'let something go wrong, such as "drop UPDATE 5%"; may be given several times',
      (rule: string, before: readonly string[] = []) => [...before, rule],
    )
    .option('--fault-seed <number>', 'the same seed makes the same faults (default: any; it is shown)');

/** The `borealis` command. */
export const createProgram = (): Command => {
  const program = new Command('borealis')
    .description('Runs and checks frameworks for Apache Mesos.')
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('(borealis --help shows what there is)');
  program.addHelpText(
    'after',
    '\nExamples:\n  borealis check-config --marathon marathon.json\n  borealis dev\n  borealis local --agents 3 --port 5050\n  borealis why web --host http://localhost:8080\n\nExit codes: 0 all right, 1 something is wrong, 2 wrong use, 3 something waits or would change, 4 the host cannot be reached.',
  );

  program
    .command('check-config')
    .description('check a configuration and tell all problems at once, without starting anything')
    .option('--marathon <file>', 'a Marathon app definition')
    .option('--env-file <file>', 'a file of KEY=value lines')
    .option('--folder <folder>', "the framework's folder, whose modules bring task drivers (default: that of the file)")
    .addOption(new Option('-o, --output <form>', 'form of the answer').choices(['table', 'json']).default('table'))
    .action(async (options: CheckConfigOptions) => {
      process.exitCode = await checkConfig(options);
    });

  withCluster(program.command('local').description('run an embedded Mesos cluster for development'))
    .option('--port <number>', 'port of the master', '5050')
    .addHelpText('after', faultsHelp)
    .action(async ({ port, ...wishes }: ClusterWishes & { readonly port: string }) => {
      const { local } = await import('./commands/local.js');
      await local({ ...wishes, masterPort: port });
    });

  withCluster(program.command('dev').description('run the framework in this folder on an embedded cluster'))
    .option('--port <number>', 'port of the master, 0 for any free one', '0')
    .option('--marathon <file>', 'take the environment of a Marathon app definition')
    .option('--env-file <file>', 'take the environment of this file (default: .env)')
    .action(async ({ port, ...options }: DevOptions & { readonly port: string }) => {
      const { dev } = await import('./commands/dev.js');
      await dev({ ...options, masterPort: port });
    });
  for (const command of storeCommands(version)) program.addCommand(command.copyInheritedSettings(program));
  for (const spec of hostCommands) program.addCommand(commandOf(spec).copyInheritedSettings(program));
  for (const command of program.commands)
    command.showHelpAfterError(`(borealis ${command.name()} --help shows what it takes)`);
  return program;
};
