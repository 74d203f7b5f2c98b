import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { mesosErrorTexts } from './mesos-error.js';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text]) => text!);

/** The complaints of the compiler about texts that lie beside the package's own files. */
const compile = (texts: readonly string[]): readonly string[] => {
  const base = ts.readConfigFile(join(folder, '../../tsconfig.base.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson(
    (base.config as { compilerOptions: object }).compilerOptions,
    folder,
  );
  const files = new Map(texts.map((text, index) => [join(folder, 'src', `example-${index + 1}.ts`), text]));
  Object.assign(options, {
    noEmit: true,
    composite: false,
    paths: { '@borealis/mesos': [join(folder, 'src/index.ts')] },
  });
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile: (path, version) => {
      const text = files.get(path);
      return text === undefined ? disk.getSourceFile(path, version) : ts.createSourceFile(path, text, version);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()]
    .flatMap((path) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    })
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
};

describe('the README', () => {
  it('has examples that compile, judged by a compiler that finds faults', () => {
    const wrong = "import { masterClient } from '@borealis/mesos';\nmasterClient({ nowhere: 1 });";
    expect(examples.length).toBeGreaterThanOrEqual(4);
    expect(compile([...examples, wrong])).toEqual([expect.stringContaining(`example-${examples.length + 1}.ts`)]);
  });

  it('explains every error, and no other', () => {
    const rows = [...readme.matchAll(/^\| `(MESOS_[A-Z_]+)`/gm)].map(([, code]) => code);
    expect(rows.sort()).toEqual(Object.keys(mesosErrorTexts).sort());
  });
});
