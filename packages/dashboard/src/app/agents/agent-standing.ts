import type { Agent, Operation } from '../api';
import type { Look } from '../ui';

/** What is done with an agent. `draining`: its tasks are being moved; `drained`: nobody moves any more, and nothing is begun there. */
export const standings = ['used', 'draining', 'drained', 'maintenance', 'lost'] as const;
export type Standing = (typeof standings)[number];

export const standingLooks: Readonly<Record<Standing, Look>> = {
  used: { tone: 'green', icon: 'check' },
  draining: { tone: 'violet', icon: 'send' },
  drained: { tone: 'amber', icon: 'pause' },
  maintenance: { tone: 'amber', icon: 'clock' },
  lost: { tone: 'red', icon: 'unlink' },
};

/** `running`: the drain of the agent as long as it is open. */
export const standingOf = (agent: Agent, running: Operation | undefined): Standing => {
  if (agent.lostAtMs !== undefined) return 'lost';
  if (agent.drain) return running ? 'draining' : 'drained';
  return agent.unavailability ? 'maintenance' : 'used';
};
