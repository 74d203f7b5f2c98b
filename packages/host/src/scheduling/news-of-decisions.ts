import type { Change, FrameworkView, Remark } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { EventStream } from '../events/event-stream.js';
import { PendingNews } from '../events/pending-news.js';
import { streamEventsOf } from '../events/stream-events.js';
import type { HostLogger } from '../logging/create-logger.js';
import type { Metrics } from '../metrics/metrics.js';

export interface NewsGround {
  readonly core: Core;
  readonly events: EventStream;
  readonly metrics: Metrics;
  readonly log: HostLogger;
  readonly frameworkView: () => FrameworkView;
}

/** What listeners, metrics and the log are told of a decision: made from the state it left, said once that is durable. */
export class NewsOfDecisions {
  private readonly pending: PendingNews;

  constructor(private readonly ground: NewsGround) {
    this.pending = new PendingNews(ground.core);
  }

  /** The news of these changes; calling what it returns tells them. */
  prepare(changes: readonly Change[], remarks: readonly Remark[]): () => void {
    const { core, events, metrics, log, frameworkView } = this.ground;
    const reasons = events.isListenedTo ? this.pending.next(Date.now()) : [];
    const news = events.isListenedTo && changes.length > 0 ? streamEventsOf(core, changes) : undefined;
    const framework = changes.some(({ kind }) => kind === 'framework');
    return () => {
      if (news) events.publishAll(news);
      else if (changes.length > 0) events.skip();
      events.publishAll(reasons);
      if (framework) events.publish({ type: 'framework', framework: frameworkView() });
      metrics.remarked(remarks);
      for (const { level, message, ...about } of remarks) log.of('scheduling')[level](about, message);
    };
  }
}
