import js from '@eslint/js';
import ts from 'typescript-eslint';
import prettier from 'eslint-config-prettier';

const noBareError = {
  selector: "ThrowStatement > NewExpression[callee.name='Error']",
  message: 'Throw an error of the catalogue (or the package’s own typed error), not a bare Error.',
};

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '.build/',
      '.borealis/',
      '**/.angular/',
      '**/generated/',
      '**/templates/',
      'examples/',
      'packages/dashboard/',
      '**/vendor/',
      'packages/host/dashboard/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  ...ts.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-restricted-syntax': [
        'error',
        noBareError,
        { selector: 'TSEnumDeclaration', message: 'Use a const object and a union type instead of an enum.' },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Use a named export (a module’s defineModule default is the one exception).',
        },
      ],
    },
  },
  {
    // Dependency injection needs the classes as values, also where they look like types.
    files: ['packages/host/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['modules/**/*.ts', 'generators/**/*.ts'], rules: { 'no-restricted-syntax': ['error', noBareError] } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', 'packages/{core,store,host}/src/testing/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/require-await': 'off' },
  },
  {
    // These suites look at messages as they stand on the wire; a type of ours for them would be an opinion of ours about them.
    files: ['test/conformance/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  prettier,
);
