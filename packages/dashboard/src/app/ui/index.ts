export * from './copy-button';
export * from './empty-state';
export * from './icon';
export type { IconName } from './icon-paths';
export * from './meter';
export * from './problem-panel';
export * from './state-badge';
export * from './time-ago';
export * from './tones';
