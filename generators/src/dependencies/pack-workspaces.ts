import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { borealisPackages, manifestOf } from './checkout.js';

/** Name of each package and the tarball it is installed from. */
export type Vendored = Readonly<Record<string, string>>;

const contentHash = (folder: string): string => {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path.slice(folder.length)).update(readFileSync(path));
  };
  add(folder);
  return hash.digest('hex').slice(0, 12);
};

/** The built dashboard travels inside of the host's package. */
const takeDashboardAlong = (checkout: string): void => {
  const built = join(checkout, 'packages/dashboard/dist/browser');
  if (!existsSync(built)) return;
  const inside = join(checkout, 'packages/host/dashboard');
  rmSync(inside, { recursive: true, force: true });
  cpSync(built, inside, { recursive: true });
};

/**
 * Packs the workspaces into `vendor/` of a project. Each version carries the hash of its content, so that a changed package is never
 * taken for the one in a cache or a lock file.
 */
export const packWorkspaces = (checkout: string, project: string): Vendored => {
  takeDashboardAlong(checkout);
  const vendor = join(project, 'vendor');
  const work = mkdtempSync(join(tmpdir(), 'borealis-vendor-'));
  mkdirSync(vendor, { recursive: true });
  try {
    const unpacked = borealisPackages.map((folder) => unpack(join(checkout, folder), work));
    const versions = new Map(unpacked.map(({ name, version, folder }) => [name, `${version}-${contentHash(folder)}`]));
    return Object.fromEntries(unpacked.map(({ name, folder }) => [name, repack(folder, name, versions, vendor)]));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** What npm would publish, as files. */
const unpack = (
  source: string,
  work: string,
): { readonly name: string; readonly version: string; readonly folder: string } => {
  const { name, version } = manifestOf(source);
  const folder = join(work, name.replace(/[@/]/g, '_'));
  mkdirSync(folder);
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', work], source)) as {
    readonly filename: string;
  }[];
  execFileSync('tar', ['-xzf', join(work, packed!.filename), '-C', folder, '--strip-components=1']);
  return { name, version, folder };
};

const repack = (folder: string, name: string, versions: ReadonlyMap<string, string>, vendor: string): string => {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> & {
    dependencies?: Record<string, string>;
  };
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies ?? {}).map(([key, range]) => [key, versions.get(key) ?? range]),
  );
  const { devDependencies: _dev, scripts: _scripts, ...rest } = manifest;
  writeFileSync(file, JSON.stringify({ ...rest, version: versions.get(name), dependencies }, null, 2));
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', vendor], folder)) as {
    readonly filename: string;
  }[];
  const path = join(vendor, packed!.filename);
  if (!existsSync(path)) renameSync(join(vendor, packed!.filename.replace(/^@/, '').replace('/', '-')), path);
  return `file:vendor/${packed!.filename}`;
};
