import type { Books } from '../../../master/index.js';
import { systemMetrics } from '../system-view.js';
import { allocatorMetrics } from './allocator-metrics.js';
import { frameworkMetrics } from './framework-metrics.js';
import { masterMetrics } from './master-metrics.js';
import type { Metrics } from './metrics.js';

/** `/metrics/snapshot` of the master, as far as this cluster has what the numbers count. */
export const metricsView = (books: Books, subscribers: number): Metrics => ({
  ...masterMetrics(books, subscribers),
  ...frameworkMetrics(books),
  ...allocatorMetrics(books),
  ...systemMetrics(),
});
