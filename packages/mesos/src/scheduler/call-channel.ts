import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import { authorization, connectOptions } from '../transport/index.js';
import type { Target } from '../address.js';
import { CallLane } from './call-lane.js';
import type { CallResult } from './call-result.js';
import type { ResolvedOptions } from './connection-options.js';
import type { WireFormat } from './wire-format.js';
import { wireFormats } from './wire-format.js';

const { Call } = mesos.v1.scheduler;

/**
 * The calls of one subscription, on keep-alive connections apart from the event stream. Two lanes: acknowledgements have their own,
 * all other calls share one and are carried out in the order they were made.
 */
export class CallChannel {
  private readonly lanes: { readonly ordered: CallLane; readonly acknowledge: CallLane };
  private readonly headers: Record<string, string>;
  private readonly format: WireFormat;
  private readonly frameworkId: mesos.v1.IFrameworkID;

  constructor(
    private readonly target: Target,
    streamId: string,
    frameworkId: string,
    options: ResolvedOptions,
  ) {
    const lane = (): CallLane =>
      new CallLane(target.origin, {
        connect: connectOptions(options, options.callTimeoutMs),
        headersTimeout: options.callTimeoutMs,
        bodyTimeout: options.callTimeoutMs,
        keepAliveTimeout: 60_000,
      });
    this.frameworkId = { value: frameworkId };
    this.lanes = { ordered: lane(), acknowledge: lane() };
    this.format = wireFormats[options.contentType];
    this.headers = {
      'content-type': this.format.mediaType,
      'mesos-stream-id': streamId,
      ...authorization(options),
    };
  }

  async send(call: mesos.v1.scheduler.ICall, signal?: AbortSignal): Promise<CallResult> {
    const lane = call.type === Call.Type.ACKNOWLEDGE ? this.lanes.acknowledge : this.lanes.ordered;
    // What is added comes before what is copied: after it, Node 20 makes a hidden class for each call alone, and every look at one has to search.
    const body = this.format.encodeCall({ frameworkId: this.frameworkId, ...call });
    return lane.send({ path: this.target.path, headers: this.headers, body }, signal);
  }

  /** Calls in flight end as `failed`, those that wait as `notSent`. */
  destroy(): void {
    const reason = new MesosError('MESOS_NOT_SUBSCRIBED');
    for (const lane of Object.values(this.lanes)) lane.destroy(reason);
  }
}
