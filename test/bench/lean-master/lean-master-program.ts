import { performance } from 'node:perf_hooks';
import { LeanMaster } from './lean-master.js';
import type { Answer, Question } from './start-lean-master.js';

/** A lean master in a process of its own, which is asked by messages. */
const master = new LeanMaster(Number(process.argv[2]));
let before = performance.eventLoopUtilization();

const busy = (): number => {
  const { utilization } = performance.eventLoopUtilization(before);
  before = performance.eventLoopUtilization();
  return utilization;
};

const answer = async (question: Question): Promise<Answer> => {
  if (question.kind === 'load') {
    const { firstAnswerAtMs } = master;
    return {
      busy: busy(),
      running: master.tasks.running,
      ...(firstAnswerAtMs === undefined ? {} : { firstAnswerAtMs }),
    };
  }
  busy();
  const started = performance.now();
  const updates = await master.tasks.flipAll(question.times);
  const seconds = (performance.now() - started) / 1000;
  return { busy: busy(), running: master.tasks.running, updatesPerSecond: updates / seconds };
};

process.on('message', (question: Question) => void answer(question).then((told) => process.send?.(told)));
process.on('disconnect', () => process.exit(0));
process.send?.({ address: await master.listen() });
