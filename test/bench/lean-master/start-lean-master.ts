import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Question = { readonly kind: 'load' } | { readonly kind: 'flip'; readonly times: number };

export interface Answer {
  /** The part of the time its event loop was at work since it was asked last, from 0 to 1. */
  readonly busy: number;
  readonly running: number;
  /** The first answer to an offer since the last SUBSCRIBE, in ms since the epoch. */
  readonly firstAnswerAtMs?: number;
  readonly updatesPerSecond?: number;
}

export interface StartedMaster {
  readonly address: string;
  ask(question: Question): Promise<Answer>;
  stop(): Promise<void>;
}

/** A lean master in a process of its own: its work is not measured with the scheduler's. */
export const startLeanMaster = async (agents: number): Promise<StartedMaster> => {
  const program = fileURLToPath(new URL('./lean-master-program.js', import.meta.url));
  const child = fork(program, [String(agents)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const lost = ended.then(([code]) => Promise.reject(new Error(`the lean master ended with ${String(code)}`)));
  lost.catch(() => undefined);
  const told = async <T>(): Promise<T> => ((await Promise.race([once(child, 'message'), lost])) as [T])[0];
  const { address } = await told<{ readonly address: string }>();
  return {
    address,
    ask: (question) => {
      child.send(question);
      return told<Answer>();
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
};
