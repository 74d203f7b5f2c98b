import type { AgentIntroduction } from '../../protocol.js';
import type { MachineID } from '../../wire.js';

/** Two ids with the same key name the same machine; hostnames know no case. */
export const machineKey = ({ hostname, ip }: MachineID): string => `${hostname?.toLowerCase() ?? ''} ${ip ?? ''}`;

/** In the words of a message to an operator. */
export const machineText = ({ hostname, ip }: MachineID): string =>
  `'${[hostname ? `hostname: "${hostname}"` : '', ip ? `ip: "${ip}"` : ''].filter((part) => part !== '').join(' ')}'`;

/** Whether an agent lives on the machine. What the id leaves out may be anything. */
export function isOn({ hostname, ip }: MachineID, agent: Pick<AgentIntroduction, 'hostname' | 'ip'>): boolean {
  const sameHost = !hostname || hostname.toLowerCase() === agent.hostname.toLowerCase();
  return sameHost && (!ip || ip === agent.ip);
}
