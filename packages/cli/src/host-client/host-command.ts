import { Command } from 'commander';
import { note, print, printJson } from '../output/index.js';
import { defaultHostAddress, hostAddressOf } from './host-address.js';
import { HostClient } from './host-client.js';
import { HostFailure } from './host-failure.js';

/** What a command has to say: data for `--json`, and the same for people. */
export interface Answer {
  readonly data: unknown;
  readonly text: () => string;
  readonly exitCode?: number;
}

/** One command that talks to a running host. `--host` and `--json` come with it. */
export interface HostCommand {
  /** As commander writes them: `why <job>`. */
  readonly usage: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** Adds what else it takes. */
  readonly options?: (command: Command) => Command;
  /** `values` are the arguments in their order, `options` what the command line says beside them. */
  readonly run: (
    host: HostClient,
    values: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ) => Promise<Answer>;
}

interface Common {
  readonly host?: string;
  readonly json?: boolean;
}

/** Makes the command line of a {@link HostCommand}. Failures of the host become JSON on stderr with `--json`. */
export const commandOf = (spec: HostCommand): Command => {
  const command = new Command(spec.usage.split(' ')[0]);
  for (const argument of spec.usage.split(' ').slice(1)) command.argument(argument);
  command
    .description(spec.description)
    .option('--host <address>', `the host to ask (default: BOREALIS_HOST, else ${defaultHostAddress})`)
    .option('--json', 'answer in JSON');
  spec.options?.(command);
  command.addHelpText('after', `\nExamples:\n${spec.examples.map((example) => `  ${example}`).join('\n')}`);
  return command.action(async (...given: unknown[]) => {
    const options = given.at(-2) as Common & Readonly<Record<string, unknown>>;
    const values = given.slice(0, -2).flat() as string[];
    try {
      const answer = await spec.run(new HostClient(hostAddressOf(options.host)), values, options);
      if (options.json === true) printJson(JSON.stringify(answer.data, null, 2));
      else print(answer.text());
      process.exitCode = answer.exitCode ?? 0;
    } catch (error) {
      if (options.json !== true || !(error instanceof HostFailure)) throw error;
      note(JSON.stringify(error.problem, null, 2));
      process.exitCode = error.exitCode;
    }
  });
};
