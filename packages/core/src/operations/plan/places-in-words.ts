import type { Forecast } from '@borealis/contracts';

/** How far what was foreseen of places has come true. */
export const placesInWords = ({ places, total, asForeseen, different, differences }: Forecast): string => {
  const of = total > places.length ? ` of the first ${places.length}` : '';
  if (different === 0)
    return asForeseen === 0
      ? 'No task had to be placed so far.'
      : `${asForeseen}${of} ${asForeseen === 1 ? 'task went' : 'tasks went'} where foreseen.`;
  const first = differences[0]?.sentence ?? '';
  return `${asForeseen}${of} tasks went where foreseen, ${different} did not: ${first}${different > 1 ? ` And ${different - 1} more.` : ''}`;
};
