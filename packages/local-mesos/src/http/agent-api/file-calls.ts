import { AgentCallType, int64 } from '../../wire.js';
import type { AgentCall } from '../../wire.js';
import { fileInfo, findFile, listFiles, readPage } from '../files/index.js';
import { refusal } from '../verdict.js';
import type { AgentAnswer, AgentGround, AgentHandlers } from './agent-call.js';

/** The files of the sandboxes. */
export const FILE_CALLS: AgentHandlers = [
  [AgentCallType.LIST_FILES, list],
  [AgentCallType.READ_FILE, read],
];

async function list({ files }: AgentGround, { listFiles: asked }: AgentCall): Promise<AgentAnswer> {
  const path = asked?.path ?? '';
  const found = await findFile(files(), path);
  if (found === undefined) return refusal(404, `No such file or directory: '${path}'`);
  return { listFiles: { fileInfos: (await listFiles(path, found)).map(fileInfo) } };
}

async function read({ files }: AgentGround, { readFile: asked }: AgentCall): Promise<AgentAnswer> {
  const path = asked?.path ?? '';
  const found = await findFile(files(), path);
  if (found === undefined) return refusal(404, `No such file: '${path}'`);
  if (found.stats.isDirectory()) return refusal(400, `Cannot read a directory: '${path}'`);
  const length = asked?.length;
  const unlimited = length === null || length === undefined || !Object.hasOwn(asked ?? {}, 'length');
  const data = await readPage(found, int64(asked?.offset), unlimited ? undefined : int64(length));
  return { readFile: { size: found.stats.size, data } };
}
