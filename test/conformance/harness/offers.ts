import type { Framework } from './framework.js';
import type { Message } from './message.js';

export const decline = (framework: Framework, offers: readonly Message[], refuseSeconds?: number): Promise<Response> =>
  framework.call('DECLINE', {
    decline: {
      offer_ids: offers.map(({ id }) => id),
      ...(refuseSeconds === undefined ? {} : { filters: { refuse_seconds: refuseSeconds } }),
    },
  });

const isOf =
  ({ agent_id }: Message) =>
  (other: Message): boolean =>
    other.agent_id.value === agent_id.value;

/** An offer of the same agent that came and was not handed out; it is handed out now. */
export const offerOfAgentOf = async (framework: Framework, offer: Message): Promise<Message> => {
  const next = await framework.until('an offer of that agent', () => framework.held().find(isOf(offer)));
  framework.used.add(next.id.value);
  return next;
};

/** Whether an offer of the same agent is there that was not handed out. */
export const isOffered = (framework: Framework, offer: Message): boolean => framework.held().some(isOf(offer));

/** Offers of two agents. */
export const twoAgents = async (framework: Framework): Promise<[Message, Message]> => {
  const one = await framework.offer();
  const other = await framework.until('an offer of another agent', () =>
    framework.held().find((offer) => !isOf(one)(offer)),
  );
  framework.used.add(other.id.value);
  return [one, other];
};

/** Resolves when whatever would be offered has been: an agent that nobody holds back came round again, twice. */
export const roundsPassed = async (framework: Framework, free: Message): Promise<Message> => {
  let offer = free;
  for (let round = 0; round < 2; round++) {
    await decline(framework, [offer], 0);
    offer = await offerOfAgentOf(framework, offer);
  }
  return offer;
};
