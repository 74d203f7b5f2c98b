import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createEnv } from 'yeoman-environment';
import { questions } from './app/questions.js';

const flags = {
  ...Object.fromEntries(questions.map(({ name }) => [name, { type: 'string' as const }])),
  answers: { type: 'string' as const },
  source: { type: 'string' as const },
  defaults: { type: 'boolean' as const },
  'skip-install': { type: 'boolean' as const },
  'dry-run': { type: 'boolean' as const },
  force: { type: 'boolean' as const },
  help: { type: 'boolean' as const, short: 'h' },
};

const usage = `Usage: create-borealis [folder] [options]

Scaffolds a framework for Apache Mesos.

${questions.map(({ name, description, default: fallback, choices }) => `  --${name.padEnd(14)} ${description}${choices ? ` (${choices.map(({ value }) => value).join(', ')})` : ''} [${fallback}]`).join('\n')}
  --defaults       take the default of every question that no flag answers
  --answers FILE   take answers from a file
  --source KIND    where Borealis comes from: link, vendor or registry
  --skip-install   do not install
  --dry-run        show what would be written, write nothing
  --force          overwrite files of the same names
`;

const camel = (name: string): string => name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** The generator without a global yo, for whoever runs it, root included. Returns the exit code. */
export const runGenerator = async (args: readonly string[], cwd = process.cwd()): Promise<number> => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
    if (values['help'] === true) {
      process.stdout.write(usage);
      return 0;
    }
    const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value]));
    const environment = createEnv({
      cwd,
      ...(options['dryRun'] === true ? { dryRun: true } : {}),
      skipInstall: true,
      ...(options['force'] === true ? { force: true } : {}),
    });
    const { namespace } = environment.register(fileURLToPath(new URL('./app/index.js', import.meta.url)), {
      namespace: 'borealis:app',
    });
    await environment.run([namespace, ...positionals.slice(0, 1)], {
      ...options,
      skipInstall: options['skipInstall'] === true,
      skipLocalCache: true,
    });
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return (
      (error as { exitCode?: number }).exitCode ??
      ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true ? 2 : 1)
    );
  }
};
