import { gunzipSync } from 'node:zlib';
import type { Exchange } from './answer.js';

/** The whole body, unzipped if it came zipped. Calls `done` instead of making a promise: this is the hot path. */
export function readBody({ request, failed }: Exchange, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    try {
      done(request.headers['content-encoding'] === 'gzip' ? unzip(body) : body);
    } catch (error) {
      failed(error);
    }
  });
}

/** A small body must not become a large one: 256 MiB. */
const LONGEST_BODY = 256 * 1024 * 1024;

/** A body that cannot be unzipped is left as it is; parsing it then fails with a message of its own. */
function unzip(body: Buffer): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: LONGEST_BODY });
  } catch {
    return body;
  }
}
