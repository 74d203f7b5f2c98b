export * from './connection';
export * from './event-stream';
export * from './host-answer';
export * from './latest-answer';
export * from './live-list';
export * from './live-store';
