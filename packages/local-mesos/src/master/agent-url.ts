import type { mesos } from '@borealis/mesos';
import type { AgentIntroduction } from '../protocol.js';

/** Where an agent's process answers, as offers tell it. */
export const agentUrl = ({ hostname, ip, port, path }: AgentIntroduction): mesos.v1.URL.$Properties => ({
  scheme: 'http',
  address: { hostname, ip, port },
  path,
});
