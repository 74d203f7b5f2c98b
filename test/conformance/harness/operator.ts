import { Events } from './events.js';
import type { Message } from './message.js';
import { json } from './wire.js';

/** A call of the master's operator API, and what it told: the member of its type, or the text of a refusal. */
export const operate = async (
  origin: string,
  type: string,
  members: Message = {},
): Promise<{ status: number; told: Message }> => {
  const response = await fetch(`${origin}/api/v1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type, ...members }),
  });
  const text = await response.text();
  return { status: response.status, told: text.startsWith('{') ? JSON.parse(text)[type.toLowerCase()] : text };
};

const isReserved = ({ reservations }: Message): boolean =>
  (reservations ?? []).some(({ role }: Message) => String(role).startsWith('conformance-'));

/** Undoes what cases reserved and made: it outlives their frameworks. */
export const releaseAll = async (origin: string): Promise<void> => {
  const { told } = await operate(origin, 'GET_AGENTS');
  for (const { agent_info, total_resources } of told.agents ?? []) {
    const agent_id = agent_info.id;
    const reserved = ((total_resources ?? []) as Message[]).filter(isReserved);
    const volumes = reserved.filter(({ disk }) => disk?.persistence);
    if (volumes.length > 0) await operate(origin, 'DESTROY_VOLUMES', { destroy_volumes: { agent_id, volumes } });
    const bare = reserved.map(({ disk, shared: _, ...rest }) =>
      disk?.source ? { ...rest, disk: { source: disk.source } } : rest,
    );
    if (bare.length > 0)
      await operate(origin, 'UNRESERVE_RESOURCES', { unreserve_resources: { agent_id, resources: bare } });
  }
};

/** The operator's stream of events of one case, from its snapshot on. */
export class OperatorEvents extends Events {
  private readonly cut = new AbortController();

  static async open(origin: string): Promise<OperatorEvents> {
    const events = new OperatorEvents();
    const response = await fetch(`${origin}/api/v1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ type: 'SUBSCRIBE' }),
      signal: events.cut.signal,
    });
    if (response.status !== 200) throw new Error(`SUBSCRIBE: ${response.status} ${await response.text()}`);
    void events.listen(response, json, []);
    await events.until('the first heartbeat', () => events.all('HEARTBEAT')[0]);
    return events;
  }

  close(): void {
    this.cut.abort();
  }
}
