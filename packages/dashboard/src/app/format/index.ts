export * from './count-of';
export * from './plural';
export * from './size';
export * from './time';
