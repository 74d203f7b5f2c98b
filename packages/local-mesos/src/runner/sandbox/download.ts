import { createWriteStream } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Agent, fetch } from 'undici';
import { LocalMesosError } from '../../errors.js';

/**
 * One file, from http, https, file: or an absolute path. A stalled answer is given up; a slow one is not.
 *
 * @throws LocalMesosError `LOCAL_MESOS_FETCH_FAILED`; whatever reading and writing files throws.
 */
export async function download(from: string, target: string, stallTimeoutMs: number): Promise<void> {
  if (/^https?:\/\//i.test(from)) return downloadHttp(from, target, stallTimeoutMs);
  if (from.startsWith('file://')) return copyFile(fileURLToPath(from), target);
  if (isAbsolute(from)) return copyFile(from, target);
  throw refusedUri(from, 'only http, https, file: and absolute paths can be fetched by the local cluster');
}

async function downloadHttp(from: string, target: string, stallTimeoutMs: number): Promise<void> {
  const dispatcher = new Agent({ headersTimeout: stallTimeoutMs, bodyTimeout: stallTimeoutMs });
  try {
    const response = await fetch(from, { dispatcher });
    if (response.status !== 200 || response.body === null) {
      throw refusedUri(from, `the server answered ${response.status}`);
    }
    await pipeline(response.body, createWriteStream(target));
  } catch (error) {
    // What fetch throws says only that it failed; why is in its cause.
    throw error instanceof Error && error.cause instanceof Error
      ? refusedUri(from, error.cause.message, { cause: error })
      : error;
  } finally {
    await dispatcher.destroy();
  }
}

export function refusedUri(uri: string, why: string, options?: ErrorOptions): LocalMesosError {
  return new LocalMesosError(
    'LOCAL_MESOS_FETCH_FAILED',
    `Failed to fetch '${uri}': ${why}`,
    'Check that the URI can be read from this machine, and its output file name.',
    options,
  );
}
