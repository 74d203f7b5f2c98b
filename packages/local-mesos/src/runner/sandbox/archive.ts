import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';

const run = promisify(execFile);

const TAR = /\.(tar|tgz|tar\.gz|tbz2|tar\.bz2|txz|tar\.xz)$/;

/** Unpacks what its suffix calls an archive, with the programs of the machine; false for every other file. */
export async function extractArchive(file: string, into: string): Promise<boolean> {
  if (TAR.test(file)) await run('tar', ['-C', into, '-xf', file]);
  else if (file.endsWith('.zip')) await run('unzip', ['-o', '-q', '-d', into, file]);
  else if (file.endsWith('.gz')) {
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(join(into, basename(file, '.gz'))));
  } else return false;
  return true;
}
