import type { Answers } from '../app/questions.js';
import { taskEnvironmentOf } from './task-types.js';

/** A value as .env files take it: as it is where that is safe, else in quotes it does not hold itself. */
export const quoted = (value: string): string => {
  if (/^[\w.,:/@%+-]+$/.test(value)) return value;
  const quote = ["'", '"', '`'].find((candidate) => !value.includes(candidate));
  return quote === undefined ? `"${value.replaceAll('"', '')}"` : `${quote}${value}${quote}`;
};

const lines = (variables: Readonly<Record<string, string>>): string[] =>
  Object.entries(variables).map(([key, value]) => `${key}=${quoted(value)}`);

/** `.env` of a project: what `npm run dev` and `npm start` read. */
export const envFileOf = (answers: Answers): string => {
  const { TASK_DEF_NUM: count = '0', ...tasks } = taskEnvironmentOf(answers.tasks);
  const groups = Array.from({ length: Number(count) }, (_, index) =>
    lines(Object.fromEntries(Object.entries(tasks).filter(([key]) => key.startsWith(`TASK${index}_`)))),
  );
  return [
    '# Every variable is explained in the reference of environment variables. `npm run check-config` checks this file.',
    ...lines({
      FRAMEWORK_NAME: answers.name,
      FRAMEWORK_NAME_BACKGROUND: answers.background,
      MESOS_MASTER: answers.master,
      HOST: '127.0.0.1',
      PORT0: answers.port,
    }),
    '# State and logs are kept below this folder.',
    'MESOS_SANDBOX=.borealis',
    '',
    `TASK_DEF_NUM=${count}`,
    ...groups.flatMap((group) => ['', ...group]),
    '',
  ].join('\n');
};
