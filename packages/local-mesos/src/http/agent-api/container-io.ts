import type { RunPipes } from '../../runner/index.js';
import { AgentCallType, ControlType, ProcessIO, ProcessIOType, StreamType } from '../../wire.js';
import type { AgentCall, AgentCallType as CallType } from '../../wire.js';
import { answerText } from '../answer.js';
import type { Exchange } from '../answer.js';
import { encodeMessage } from '../api-message.js';
import { RecordStream } from '../record-stream.js';
import type { AgentGround, StreamHandler } from './agent-call.js';
import { RECORDIO_TYPE } from './streaming-types.js';
import type { BodyType } from './streaming-types.js';

/** The calls whose answer is the output of a container as it comes. */
export const STREAMING_CALLS: ReadonlyMap<CallType, StreamHandler> = new Map<CallType, StreamHandler>([
  [AgentCallType.LAUNCH_NESTED_CONTAINER_SESSION, launchSession],
  [AgentCallType.ATTACH_CONTAINER_OUTPUT, attachOutput],
]);

async function launchSession(
  { agent: { containers } }: AgentGround,
  { launchNestedContainerSession: wanted }: AgentCall,
  exchange: Exchange,
  accepted: BodyType,
): Promise<void> {
  if (!wanted) return answerText(exchange, 400, 'Expecting the parameters of the call to be present');
  const { containerId } = wanted;
  const outcome = await containers.launchSession(wanted);
  if (outcome === 'existing') return answerText(exchange, 202);
  if (outcome !== 'launched') return answerText(exchange, 400, outcome.refused);
  const pipes = containers.pipesOf(containerId);
  if (pipes === undefined) return answerText(exchange, 500, 'The container cannot be attached to');
  const end = (): void => {
    containers.destroy(containerId);
  };
  // Whoever asked for it is gone: so is the container.
  if (exchange.response.destroyed) end();
  else streamOutput(exchange, pipes, accepted, end);
}

function attachOutput(
  { agent: { containers } }: AgentGround,
  { attachContainerOutput: asked }: AgentCall,
  exchange: Exchange,
  accepted: BodyType,
): void {
  if (!asked || !containers.isOwned(asked.containerId)) return answerText(exchange, 404, 'Container cannot be found');
  const pipes = containers.pipesOf(asked.containerId);
  if (pipes === undefined) {
    return answerText(exchange, 500, 'The container is unknown, or has no server for its input and output');
  }
  streamOutput(exchange, pipes, accepted, () => undefined);
}

const HEARTBEAT_MS = 30_000;

function streamOutput({ response }: Exchange, pipes: RunPipes, { type, streaming }: BodyType, gone: () => void): void {
  const stream = new RecordStream<ProcessIO>({
    response,
    type,
    encode: (record) => encodeMessage(ProcessIO, record, type),
    headers: streaming ? { 'Content-Type': RECORDIO_TYPE, 'Message-Content-Type': type } : {},
    broken: gone,
  });
  stream.startHeartbeats(HEARTBEAT, HEARTBEAT_MS);
  const { stdout, stderr } = pipes;
  let open = 0;
  for (const [from, streamType] of [
    [stdout, StreamType.STDOUT],
    [stderr, StreamType.STDERR],
  ] as const) {
    if (from.readableEnded || from.destroyed) continue;
    open += 1;
    from.on('data', (data: Buffer) => {
      stream.send({ type: ProcessIOType.DATA, data: { type: streamType, data } });
    });
    from.once('close', () => {
      open -= 1;
      if (open === 0) stream.close();
    });
  }
  if (open === 0) stream.close();
}

const HEARTBEAT: ProcessIO = {
  type: ProcessIOType.CONTROL,
  control: { type: ControlType.HEARTBEAT, heartbeat: { interval: { nanoseconds: HEARTBEAT_MS * 1e6 } } },
};
