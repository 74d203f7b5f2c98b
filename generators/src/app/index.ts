import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Generator from 'yeoman-generator';
import { checkoutFolder, manifestOf } from '../dependencies/checkout.js';
import { linkCheckout } from '../dependencies/link-checkout.js';
import { packWorkspaces } from '../dependencies/pack-workspaces.js';
import { envFileOf } from '../project/env-file.js';
import { marathonAppOf } from '../project/marathon-app.js';
import { packageManifestOf } from '../project/package-manifest.js';
import type { Source } from '../project/package-manifest.js';
import { collectAnswers } from './collect-answers.js';
import { packageNameOf, questions } from './questions.js';
import type { Answers } from './questions.js';
import { Refusal } from './refusal.js';

const filesBelow = (folder: string, inside = ''): string[] =>
  readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, join(inside, entry.name)) : [join(inside, entry.name)],
  );

const sources = ['link', 'vendor', 'registry'] as const;

/** `yo borealis [folder]`: a framework of one's own. */
export default class extends Generator {
  private answers!: Answers;
  private source!: Source;
  private readonly checkout = checkoutFolder();

  constructor(...[args, options, features]: ConstructorParameters<typeof Generator>) {
    // It installs by itself, or not at all when the checkout is linked.
    super(args, options, { ...features, customInstallTask: true });
    this.description = 'Scaffolds a framework for Apache Mesos.';
    this.argument('folder', {
      type: String,
      required: false,
      description: 'where to write it (default: a folder of its name)',
    });
    for (const question of questions) {
      this.option(question.name, {
        type: String,
        description: `${question.description}${question.choices ? ` (${question.choices.map(({ value }) => value).join(', ')})` : ''}`,
      });
    }
    this.option('defaults', { type: Boolean, description: 'take the default of every question that no flag answers' });
    this.option('answers', {
      type: String,
      description: 'a file with answers, such as the .borealis.json of another project',
    });
    this.option('source', { type: String, description: `where Borealis itself comes from (${sources.join(', ')})` });
    // Templates lie beside the built code once packed, and at the root of a checkout.
    const packed = fileURLToPath(new URL('../../../templates', import.meta.url));
    this.sourceRoot(this.checkout ? join(this.checkout, 'templates/app') : join(packed, 'app'));
  }

  async prompting(): Promise<void> {
    this.answers = await collectAnswers({
      flags: this.options,
      file: this.#fileAnswers(),
      defaults: this.#wish('defaults') === true,
      interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
      ask: (asked) => this.prompt(asked as never),
    });
    const folder = this.#wish('folder');
    this.destinationRoot(
      resolve(this.contextRoot, typeof folder === 'string' ? folder : packageNameOf(this.answers.name)),
    );
    this.#refuseStrangers();
    this.source = this.#sourceOf();
  }

  writing(): void {
    const { answers } = this;
    const context = {
      title: answers.name,
      packageName: packageNameOf(answers.name),
      port: answers.port,
      vendor: this.source.kind === 'vendor',
    };
    for (const file of filesBelow(this.sourceRoot())) {
      // npm leaves a file called .gitignore out of packages, so templates call it otherwise.
      const target = file.replace(/_gitignore$/, '.gitignore').replace(/\.ejs$/, '');
      if (file.endsWith('.ejs')) this.fs.copyTpl(this.templatePath(file), this.destinationPath(target), context);
      else this.fs.copy(this.templatePath(file), this.destinationPath(target));
    }
    this.fs.write(this.destinationPath('package.json'), packageManifestOf(answers, this.source));
    this.fs.write(this.destinationPath('.env'), envFileOf(answers));
    this.fs.write(this.destinationPath('marathon.json'), marathonAppOf(answers));
    this.fs.write(this.destinationPath('.borealis.json'), `${JSON.stringify({ answers }, null, 2)}\n`);
  }

  install(): void {
    if (this.source.kind === 'link') {
      linkCheckout(this.source.checkout, this.destinationPath());
      return;
    }
    if (this.#wish('skipInstall') !== true)
      this.spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: this.destinationPath(),
      });
  }

  end(): void {
    const folder = this.destinationPath();
    const install = this.source.kind !== 'link' && this.#wish('skipInstall') === true;
    process.stderr.write(
      `\n${this.answers.name} is ready in ${folder}.\n\nNext:\n  cd ${folder}\n${install ? '  npm install\n' : ''}  npm run dev            embedded cluster, host and dashboard at http://127.0.0.1:${this.answers.port}\n  npm run check-config   what the variables in .env come to\n  npm test               the sample module's test\n\nREADME.md says what is where.\n`,
    );
  }

  // Yeoman runs every method of the class that it can see, so these are hidden from it.

  #wish(name: string): unknown {
    return (this.options as Readonly<Record<string, unknown>>)[name];
  }

  #fileAnswers(): Readonly<Record<string, unknown>> {
    const file = this.#wish('answers');
    if (typeof file !== 'string') return {};
    try {
      const parsed = JSON.parse(readFileSync(resolve(this.contextRoot, file), 'utf8')) as {
        answers?: Record<string, unknown>;
      } & Record<string, unknown>;
      return parsed.answers ?? parsed;
    } catch (error) {
      throw new Refusal(`The answers file ${file} cannot be used: ${(error as Error).message}`);
    }
  }

  /** A folder with files of somebody is not written into, unless told to. */
  #refuseStrangers(): void {
    const folder = this.destinationPath();
    if (!existsSync(folder) || this.#wish('force') === true || this.#wish('dryRun') === true) return;
    const there = readdirSync(folder).filter((name) => name !== '.git');
    const interactive = process.stdin.isTTY === true;
    if (there.length > 0 && !interactive)
      throw new Refusal(
        `${folder} is not empty (${there.slice(0, 5).join(', ')}${there.length > 5 ? ', …' : ''}). Choose another folder, or use --force to overwrite what has the same names.`,
      );
  }

  #sourceOf(): Source {
    const given: unknown = this.#wish('source');
    const wish = sources.find((source) => source === (given ?? (this.checkout ? 'link' : 'registry')));
    if (!wish) throw new Refusal(`--source is "${JSON.stringify(given)}"; it takes ${sources.join(', ')}.`);
    if (wish === 'registry')
      return { kind: 'registry', version: manifestOf(fileURLToPath(new URL('../../../', import.meta.url))).version };
    if (!this.checkout)
      throw new Refusal(
        `--source ${wish} needs a checkout of Borealis, and this generator was installed from a registry.`,
      );
    if (wish === 'link') return { kind: 'link', checkout: this.checkout };
    return {
      kind: 'vendor',
      vendored: this.#wish('dryRun') === true ? {} : packWorkspaces(this.checkout, this.destinationPath()),
    };
  }
}
