export * from './encode-record.js';
export * from './record-decoder.js';
export * from './records-of.js';
