import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { fetch } from 'undici';
import { LocalMesosError, reasonOf } from '../errors.js';
import type { UriSpec } from './runner.js';

const run = promisify(execFile);

/**
 * Brings every URI into the sandbox before the task starts: http, https, file: and plain absolute paths. Executables
 * get their bit, archives are unpacked beside themselves, as their suffix says. The first failure ends it.
 */
export async function fetchUris(uris: readonly UriSpec[], sandbox: string): Promise<void> {
  for (const uri of uris) {
    try {
      const target = join(sandbox, targetName(uri));
      await mkdir(dirname(target), { recursive: true });
      await download(uri.value, target);
      if (uri.executable) await chmod(target, 0o755);
      else if (uri.extract) await extract(target, dirname(target));
    } catch (error) {
      if (error instanceof LocalMesosError) throw error;
      throw refused(uri.value, reasonOf(error), { cause: error });
    }
  }
}

function targetName(uri: UriSpec): string {
  const name = uri.outputFile ?? basename(uri.value);
  const clean = normalize(name);
  if (name === '' || isAbsolute(name) || clean === '.' || clean.split('/').includes('..')) {
    throw refused(uri.value, `'${name}' is not a path inside the sandbox`);
  }
  return clean;
}

async function download(from: string, target: string): Promise<void> {
  if (/^https?:\/\//i.test(from)) {
    const response = await fetch(from);
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw refused(from, `the server answered ${response.status}`);
    }
    await pipeline(response.body, createWriteStream(target));
    return;
  }
  if (from.startsWith('file://')) return copyFile(fileURLToPath(from), target);
  if (isAbsolute(from)) return copyFile(from, target);
  throw refused(from, 'only http, https, file: and absolute paths can be fetched by the local cluster');
}

async function extract(file: string, into: string): Promise<void> {
  if (/\.(tar|tgz|tar\.gz|tbz2|tar\.bz2|txz|tar\.xz)$/.test(file)) await run('tar', ['-C', into, '-xf', file]);
  else if (file.endsWith('.zip')) await run('unzip', ['-o', '-q', '-d', into, file]);
  else if (file.endsWith('.gz'))
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(file.slice(0, -3)));
}

function refused(uri: string, why: string, options?: ErrorOptions): LocalMesosError {
  return new LocalMesosError(
    'LOCAL_MESOS_FETCH_FAILED',
    `Failed to fetch '${uri}': ${why}`,
    'Check that the URI can be read from this machine, and its output file name.',
    options,
  );
}
