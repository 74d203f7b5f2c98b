import { afterAll, afterEach, beforeAll, it, jest } from '@jest/globals';
import { Framework } from './framework.js';
import { json } from './wire.js';
import type { Wire } from './wire.js';
import type { Message } from './message.js';
import { foreignMaster, startMaster } from './master-under-test.js';
import type { MasterUnderTest } from './master-under-test.js';

export { amount, Framework, post } from './framework.js';
export type { Message } from './message.js';
export { json, protobuf } from './wire.js';
export type { Wire } from './wire.js';
export * from './answers.js';
export * from './executor.js';
export * from './offers.js';
export * from './operator.js';
export * from './tasks.js';

// Longer than what the harness waits for an event, so that a case fails with what it waited for.
jest.setTimeout(60_000);

/** One master for the cases of a file, and frameworks that end with their case. */
export const underTest = () => {
  let master: MasterUnderTest | undefined;
  const frameworks: Framework[] = [];
  beforeAll(async () => {
    master = await startMaster();
  });
  afterEach(async () => {
    await Promise.all(frameworks.splice(0).map((framework) => framework.teardown()));
  });
  afterAll(() => master?.stop());
  return {
    origin: () => master!.origin,
    cluster: () => master!.cluster!,
    framework: async (more?: Message, subscribe?: Message, wire: Wire = json): Promise<Framework> => {
      const framework = await Framework.subscribe(master!.origin, more, subscribe, wire);
      frameworks.push(framework);
      return framework;
    },
  };
};

/** A case that has to change how the master or its agents run, which only the embedded cluster allows. */
export const itWithControl: typeof it = (foreignMaster === undefined ? it : it.skip) as typeof it;
