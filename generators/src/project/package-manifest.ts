import { packageNameOf } from '../app/questions.js';
import type { Answers } from '../app/questions.js';
import { manifestOf } from '../dependencies/checkout.js';
import type { Vendored } from '../dependencies/pack-workspaces.js';

/** Where the packages of Borealis come from. */
export type Source =
  | { readonly kind: 'link'; readonly checkout: string }
  | { readonly kind: 'vendor'; readonly vendored: Vendored }
  | { readonly kind: 'registry'; readonly version: string };

const direct = ['@borealis/cli', '@borealis/host', '@borealis/sdk'] as const;

const dependenciesOf = (source: Source): Record<string, string> => {
  switch (source.kind) {
    case 'vendor':
      // All of them, also those only others need: npm would look for them in a registry otherwise.
      return { ...source.vendored };
    case 'link':
      return Object.fromEntries(
        direct.map((name) => [name, `^${manifestOf(`${source.checkout}/packages/${name.split('/')[1]!}`).version}`]),
      );
    case 'registry':
      return Object.fromEntries(direct.map((name) => [name, `^${source.version}`]));
  }
};

/** `package.json` of a project. */
export const packageManifestOf = (answers: Answers, source: Source): string => {
  const manifest = {
    name: packageNameOf(answers.name),
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: { node: '^20.19.0 || ^22.13.0 || >=24.11.0' },
    scripts: {
      build: 'tsc -b',
      dev: 'tsc -b && borealis dev',
      start: 'tsc -b && node --env-file=.env node_modules/@borealis/host/dist/main.js',
      // The shell finds the files: Node 20 knows no patterns, and newer ones would take the TypeScript sources for tests.
      test: 'tsc -b && node --test modules/*/dist/*.test.js',
      'check-config': 'borealis check-config --env-file .env',
    },
    dependencies: dependenciesOf(source),
    devDependencies: { '@types/node': '20.19.43', typescript: '5.9.3' },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
};
