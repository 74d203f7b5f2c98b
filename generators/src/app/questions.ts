/** One question: prompt, flag, answers file and help all come from here. */
export interface Question {
  readonly name: keyof Answers;
  readonly message: string;
  /** For --help. */
  readonly description: string;
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  readonly default: string;
  /** What is wrong with an answer, or undefined. */
  readonly check: (answer: string) => string | undefined;
}

export interface Answers {
  /** Name of the framework at Mesos, and of the project. */
  readonly name: string;
  readonly tasks: 'hello' | 'sample' | 'none';
  readonly master: string;
  /** `DATABASE_URL` of the host Marathon runs. */
  readonly database: string;
  readonly port: string;
  readonly background: string;
}

const oneOf =
  (choices: NonNullable<Question['choices']>) =>
  (answer: string): string | undefined =>
    choices.some(({ value }) => value === answer)
      ? undefined
      : `"${answer}" is none of ${choices.map(({ value }) => value).join(', ')}`;

const taskChoices = [
  { value: 'hello', name: 'Three small ones of real processes: web ×3, worker ×2, ticker ×1' },
  { value: 'sample', name: 'A container: alpine ×3' },
  { value: 'none', name: 'None yet' },
] as const;

export const questions: readonly Question[] = [
  {
    name: 'name',
    message: 'What is the framework called?',
    description: 'name of the framework and its project',
    default: 'my-framework',
    check: (answer) =>
      /^[^/\\\p{Cc}]{1,100}$/u.test(answer) && answer.trim() !== ''
        ? undefined
        : 'a name has 1 to 100 characters and no slashes',
  },
  {
    name: 'tasks',
    message: 'Which task types does it begin with?',
    description: 'task types to begin with',
    choices: taskChoices,
    default: 'hello',
    check: oneOf(taskChoices),
  },
  {
    name: 'master',
    message: 'Where is the Mesos master (for npm start)?',
    description: 'host:port of the Mesos master',
    default: 'leader.mesos:5050',
    check: (answer) =>
      /^[^\s]{1,500}$/.test(answer) && !answer.startsWith('zk:')
        ? undefined
        : 'an address is host:port or http(s)://host:port, several with commas',
  },
  {
    name: 'database',
    message: 'Where does the host keep its state when Marathon runs it? A file on a volume, or postgres://…',
    description: 'sqlite:<path on the volume /data>, or postgres://<user>:<password>@<host>/<database>',
    default: 'sqlite:/data/borealis.sqlite',
    check: (answer) =>
      /^(sqlite:\/data\/[^\s]{1,200}|postgres(ql)?:\/\/[^\s]{1,500})$/.test(answer)
        ? undefined
        : 'it is sqlite:/data/<file> or postgres://<user>:<password>@<host>/<database>',
  },
  {
    name: 'port',
    message: 'On which port does the dashboard answer while developing?',
    description: 'port of the dashboard while developing',
    default: '8080',
    check: (answer) =>
      /^\d{1,5}$/.test(answer) && Number(answer) <= 65_535 ? undefined : 'a port is a number from 0 to 65535',
  },
  {
    name: 'background',
    message: 'Which colour is its dashboard’s header?',
    description: 'colour of the dashboard’s header',
    default: '#ecfdf0',
    check: (answer) =>
      /^(#[0-9a-f]{3,8}|[a-z]{3,30})$/i.test(answer) ? undefined : 'a colour is written like #ecfdf0, or named',
  },
];

/** A name npm and folders take. */
export const packageNameOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
    .slice(0, 100) || 'my-framework';
