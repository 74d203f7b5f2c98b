import { int64 } from '../../wire.js';
import type { AgentCall, AgentResponse, Maybe } from '../../wire.js';
import { refusal } from '../../verdict.js';
import type { Verdict } from '../../verdict.js';
import { fileInfo, findFile, listFiles, readPage } from './attached-files.js';

/** LIST_FILES of either operator API. */
export async function listing(
  roots: readonly string[],
  asked: AgentCall['listFiles'],
): Promise<Pick<AgentResponse, 'listFiles'> | Verdict> {
  const path = asked?.path ?? '';
  const found = await findFile(roots, path);
  if (found === undefined) return refusal(404, `No such file or directory: '${path}'`);
  return { listFiles: { fileInfos: (await listFiles(path, found)).map(fileInfo) } };
}

/** READ_FILE of either operator API: at most one page, and always the size. */
export async function page(
  roots: readonly string[],
  asked: AgentCall['readFile'],
): Promise<Pick<AgentResponse, 'readFile'> | Verdict> {
  const path = asked?.path ?? '';
  const found = await findFile(roots, path);
  if (found === undefined) return refusal(404, `No such file: '${path}'`);
  if (found.stats.isDirectory()) return refusal(400, `Cannot read a directory: '${path}'`);
  const length: Maybe<Parameters<typeof int64>[0]> = asked?.length;
  const unlimited = length === null || length === undefined || !Object.hasOwn(asked ?? {}, 'length');
  const data = await readPage(found, int64(asked?.offset), unlimited ? undefined : int64(length));
  return { readFile: { size: found.stats.size, data } };
}
