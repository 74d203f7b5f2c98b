import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where a module was found. `entry` is the JavaScript to load; `built` is false when it is not there. */
export interface FoundModule {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
  readonly built: boolean;
  /** Found by the older naming `…-module`. */
  readonly oldName: boolean;
}

interface Manifest {
  readonly name?: string;
  readonly main?: string;
  readonly exports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
};

/** `exports["."]` in its usual forms, else `main`, else index.js. */
const entryOf = (folder: string): string => {
  const { exports, main } = manifestOf(folder);
  const root = typeof exports === 'object' && exports !== null && '.' in exports ? exports['.'] : exports;
  const named =
    typeof root === 'string'
      ? root
      : typeof root === 'object' && root !== null
        ? ((root as Record<string, unknown>)['default'] ?? (root as Record<string, unknown>)['import'])
        : undefined;
  return join(folder, typeof named === 'string' ? named : (main ?? 'index.js'));
};

const found = (folder: string, name: string, oldName = false): FoundModule => {
  const entry = entryOf(folder);
  return { name: manifestOf(folder).name ?? name, folder, entry, built: existsSync(entry), oldName };
};

const foldersIn = (parent: string): string[] =>
  existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
        .map(({ name }) => name)
        .sort()
    : [];

const isModuleName = (name: string): boolean => /^(@[\w.-]+\/)?module-[\w.-]+$/.test(name);

const dependencies = (folder: string): FoundModule[] => {
  const require = createRequire(join(folder, 'package.json'));
  return Object.keys(manifestOf(folder).dependencies ?? {})
    .filter(isModuleName)
    .flatMap((name) => packageFolder(require, name).map((path) => found(path, name)));
};

const packageFolder = (require: NodeJS.Require, name: string): string[] => {
  try {
    return [dirname(require.resolve(`${name}/package.json`))];
  } catch {
    return [];
  }
};

/**
 * Every module of a framework: those that come with Borealis, `modules/module-*`, `module-*` beside it, the older `*-module`, and
 * dependencies of its package.json. The first of a name wins.
 */
export const findModules = (folder: string, bundled: readonly string[]): FoundModule[] => {
  const modules = foldersIn(join(folder, 'modules')).filter(isModuleName);
  const beside = foldersIn(folder);
  const here = createRequire(import.meta.url);
  const all = [
    ...modules.map((name) => found(join(folder, 'modules', name), name)),
    ...beside.filter(isModuleName).map((name) => found(join(folder, name), name)),
    ...beside
      .filter((name) => /^[\w.]+(-[\w.]+)*-module$/.test(name))
      .map((name) => found(join(folder, name), name, true)),
    ...dependencies(folder),
    ...bundled.flatMap((name) => packageFolder(here, name).map((path) => found(path, name))),
  ];
  const names = new Set<string>();
  return all.filter(({ name }) => !names.has(name) && names.add(name));
};
