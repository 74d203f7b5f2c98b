import { expect, it } from '@jest/globals';
import { packRows, unpackRows } from './task-rows.js';

const bufferOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('gives rows back as they were, empty ones and those with any character too', () => {
  const rows = [
    ['web-1', '{"id":"web-1","message":"ünïcode\n\u0000"}'],
    ['', ''],
    ['a\nb', '{}'],
  ] as const;
  const packed = packRows(rows.map(([id, body]) => ({ id: bufferOf(id), body: bufferOf(body) })));
  expect([...unpackRows(packed)].map(({ id, body }) => [textOf(id), textOf(body)])).toEqual(rows);
  expect([...unpackRows(packRows([]))]).toEqual([]);
});
