import { endpoints, partsOf } from '@borealis/contracts';
import type { PendingReport } from '@borealis/contracts';
import { exitCodes, jobNamed } from '../../host-client/index.js';
import type { HostCommand } from '../../host-client/index.js';
import { bad, good, strong } from '../../output/index.js';
import { countOf } from './numbers.js';
import { agentTable } from './why/agent-table.js';
import { needText, waitingText } from './why/waiting-text.js';

const textOf = (report: PendingReport, atMost: number): string => {
  if (report.cause === 'none') return good(`Nothing of ${report.jobKey} waits.`);
  const fixes = [...(report.fix ? [report.fix] : []), ...report.otherFixes];
  const alike = report.neverFits === undefined || report.neverFits === report.sentence;
  return [
    `${strong(report.jobKey)} ${waitingText(report)}`,
    report.sentence,
    ...(report.missing === undefined || report.missing.sentence === report.sentence ? [] : [report.missing.sentence]),
    ...(alike ? [] : [bad(report.neverFits ?? '')]),
    ...(report.agents.length === 0 ? [] : ['', needText(report), agentTable(report, atMost)]),
    ...(fixes.length === 0
      ? []
      : [
          '',
          strong('What would help, the smallest change first'),
          ...fixes.map(({ sentence }) => `  ${good('→')} ${sentence}`),
        ]),
  ].join('\n');
};

/** `borealis why <job>`: ends with {@link exitCodes.differs} while something waits. */
export const whyCommand: HostCommand = {
  usage: 'why <job>',
  description: 'say why tasks of a task type wait: what each agent lacks, and what would help',
  examples: ['borealis why web', 'borealis why root/prod/web --agents 100', 'borealis why web --json'],
  options: (command) => command.option('--agents <count>', 'how many agents to show, the nearest first', '20'),
  run: async (host, [given = ''], { agents }) => {
    const atMost = countOf('--agents', agents);
    const report = await host.ask(endpoints.pending, { parameters: partsOf(await jobNamed(host, given)) });
    return {
      data: report,
      text: () => textOf(report, atMost),
      exitCode: report.cause === 'none' ? exitCodes.done : exitCodes.differs,
    };
  },
};
