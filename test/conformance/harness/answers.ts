import type { Message } from './message.js';

/** An answer in Mesos' JSON, which may hold bare `Infinity`: a task with endless limits stays in /state when its case is over. */
export const answerOf = async (url: string): Promise<Message> =>
  JSON.parse((await (await fetch(url)).text()).replace(/:\s*(-?Infinity|NaN)\b/g, ':"$1"'));
