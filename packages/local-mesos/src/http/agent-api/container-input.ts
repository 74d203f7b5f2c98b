import { RecordDecoder } from '@borealis/mesos';
import { reasonOf } from '../../errors.js';
import type { RunPipes } from '../../runner/index.js';
import { AgentCall, AgentCallType, InputType, ProcessIOType, StreamType } from '../../wire.js';
import type { ProcessIO } from '../../wire.js';
import { answerText } from '../answer.js';
import type { Exchange } from '../answer.js';
import { decodeBody } from '../decode-body.js';
import type { MediaType } from '../media-type.js';
import { refusal } from '../../verdict.js';
import type { Verdict } from '../../verdict.js';
import type { AgentGround } from './agent-call.js';
import { agentCallProblem } from './agent-rules.js';

/**
 * ATTACH_CONTAINER_INPUT: a request that is a stream of records. The first one names the container, the others carry what
 * it is to read; answered when the input has ended, or the container.
 */
export function attachInput(exchange: Exchange, ground: AgentGround, type: MediaType): void {
  const { request } = exchange;
  const decoder = new RecordDecoder();
  let pipes: RunPipes | undefined;
  let over = false;
  const end = ({ status, message }: Verdict): void => {
    if (over) return;
    over = true;
    request.off('data', hear).resume();
    answerText(exchange, status, message);
  };
  const hear = (chunk: Buffer): void => {
    try {
      for (const record of decoder.push(chunk)) {
        if (over) return;
        const call = decodeBody<AgentCall>(AgentCall, Buffer.from(record), type);
        if (pipes !== undefined) takeIn(call, pipes);
        else {
          const found = containerOf(call, ground);
          if ('status' in found) return end(found);
          pipes = found;
          pipes.stdout.once('close', () => end({ status: 200 }));
        }
      }
    } catch (error) {
      end(refusal(400, `Failed to parse body into agent::Call: ${reasonOf(error)}`));
    }
  };
  request.on('data', hear);
  request.once('end', () => {
    pipes?.stdin.end();
    end(pipes === undefined ? refusal(400, 'The stream ended before it named a container') : { status: 200 });
  });
}

function containerOf(call: AgentCall, { agent: { containers } }: AgentGround): RunPipes | Verdict {
  const problem = agentCallProblem(call);
  if (problem !== undefined) return refusal(400, `Failed to validate agent::Call: ${problem}`);
  if (call.type !== AgentCallType.ATTACH_CONTAINER_INPUT) {
    return refusal(415, `Streaming 'Content-Type' is not supported for ${AgentCallType[call.type ?? 0] ?? 'the'} call`);
  }
  const { attachContainerInput: input } = call;
  if (input?.type !== InputType.CONTAINER_ID || !input.containerId) {
    return refusal(400, "Expecting 'attach_container_input.type' to be CONTAINER_ID in the first record");
  }
  if (!containers.isOwned(input.containerId)) return refusal(404, 'Container cannot be found');
  const pipes = containers.pipesOf(input.containerId);
  return pipes ?? refusal(500, 'The container is unknown, or has no server for its input and output');
}

/** @throws nothing; what the container does not read any more is thrown away. */
function takeIn({ attachContainerInput: input }: AgentCall, { stdin }: RunPipes): void {
  const io: ProcessIO | null | undefined = input?.processIo;
  if (io?.type !== ProcessIOType.DATA || io.data?.type !== StreamType.STDIN || !stdin.writable) return;
  const data = io.data.data ?? new Uint8Array(0);
  // No data is how the end of the input is told.
  if (data.length === 0) stdin.end();
  else stdin.write(data);
}
