import { endpoints } from '@borealis/contracts';
import type { AgentView } from '@borealis/contracts';
import type { HostCommand } from '../../host-client/index.js';
import { ageOf, bad, doubtful, tableOf } from '../../output/index.js';

const standingOf = ({ drain, lostAtMs, unavailability }: AgentView): string => {
  if (lostAtMs !== undefined) return bad(`lost ${ageOf(lostAtMs)} ago`);
  if (drain !== undefined) return doubtful(`drained ${ageOf(drain.sinceMs)} ago, ${drain.operationId}`);
  return unavailability === undefined
    ? ''
    : doubtful(`down for maintenance from ${new Date(unavailability.startMs).toISOString()}`);
};

/** `borealis agents` */
export const agentsCommand: HostCommand = {
  usage: 'agents',
  description: 'list the agents this framework has seen, what it runs there, and which are drained',
  examples: ['borealis agents', 'borealis agents --json'],
  run: async (host) => {
    const agents = await host.ask(endpoints.agents);
    return {
      data: agents,
      text: () =>
        agents.length === 0
          ? 'No agent has offered anything yet.'
          : tableOf(
              ['AGENT', 'HOST', 'TASKS', 'OFFERED', ''],
              agents.map((agent) => [
                agent.id,
                agent.hostname,
                String(agent.tasks),
                agent.offeredAtMs === undefined ? '' : `${ageOf(agent.offeredAtMs)} ago`,
                standingOf(agent),
              ]),
            ),
    };
  },
};
