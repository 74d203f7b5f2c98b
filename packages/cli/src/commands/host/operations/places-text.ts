import type { OperationView } from '@borealis/contracts';
import { doubtful } from '../../../output/index.js';

/** Where tasks of a plan went elsewhere than foreseen, one in a line. */
export const placesText = ({ forecast }: Pick<OperationView, 'forecast'>): string[] => {
  if (forecast === undefined || forecast.different === 0) return [];
  const more = forecast.different - forecast.differences.length;
  return [
    ...forecast.differences.map(({ sentence }) => `  ${doubtful('!')} ${sentence}`),
    ...(more > 0 ? [`  And ${more} more.`] : []),
  ];
};
