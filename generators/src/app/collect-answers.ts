import { questions } from './questions.js';
import type { Answers, Question } from './questions.js';
import { Refusal } from './refusal.js';

export interface AnswerSources {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly file: Readonly<Record<string, unknown>>;
  /** Take defaults for what is left. */
  readonly defaults: boolean;
  /** Somebody is there to ask. */
  readonly interactive: boolean;
  readonly ask: (asked: readonly object[]) => Promise<Record<string, unknown>>;
}

const given = ({ flags, file }: AnswerSources, name: string): string | undefined => {
  const value = flags[name] ?? file[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** Answers by flag, then by file; what is left is asked, taken by default, or told as missing. Never waits for nobody. */
export const collectAnswers = async (sources: AnswerSources): Promise<Answers> => {
  const answers: Record<string, string> = {};
  const wrong: string[] = [];
  const open: Question[] = [];
  for (const question of questions) {
    const answer = given(sources, question.name);
    if (answer === undefined) open.push(question);
    else answers[question.name] = answer;
    const problem = answer === undefined ? undefined : question.check(answer);
    if (problem !== undefined) wrong.push(`--${question.name}: ${problem}`);
  }
  if (wrong.length > 0) throw new Refusal(wrong.join('\n'));
  if (sources.defaults) for (const question of open) answers[question.name] = question.default;
  else if (open.length > 0) Object.assign(answers, await asked(sources, open));
  return answers as unknown as Answers;
};

const asked = async (sources: AnswerSources, open: readonly Question[]): Promise<Record<string, unknown>> => {
  if (!sources.interactive) {
    const flags = open.map(({ name, description }) => `  --${name} <${description}>`);
    throw new Refusal(
      `Nobody can be asked here (no terminal), and these answers are missing:\n${flags.join('\n')}\nGive them, or --defaults.`,
    );
  }
  return sources.ask(
    open.map(({ name, message, choices, default: fallback, check }) => ({
      name,
      message,
      default: fallback,
      ...(choices ? { type: 'list', choices } : { type: 'input', validate: (answer: string) => check(answer) ?? true }),
    })),
  );
};
