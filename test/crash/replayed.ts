import { replay } from '@borealis/host';
import { openInputLog } from '@borealis/store';

/** Makes every recorded decision once more. Returns how many there were, and which are not those that were committed. */
export const replayedAll = async (place: {
  readonly url: string;
  readonly folder: string;
}): Promise<{ readonly decisions: number; readonly different: readonly string[] }> => {
  const log = await openInputLog({ ...place, keys: [] });
  const different: string[] = [];
  let decisions = 0;
  try {
    for await (const { recording, ordinal, identical } of replay(log, {})) {
      decisions += 1;
      if (!identical) different.push(`#${recording.id}/${ordinal}`);
    }
  } finally {
    await log.close();
  }
  return { decisions, different };
};
