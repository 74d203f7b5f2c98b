import { describe, expect, it } from '@jest/globals';
import { OutputFrames } from './output-frames.js';

const frame = (stream: number, text: string): Buffer => {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
};

describe('frames of output', () => {
  const bytes = Buffer.concat([frame(1, 'out, with ünïcode'), frame(2, 'err'), frame(1, ''), frame(1, 'more')]);

  it.each([1, 2, 3, 7, 8, 9, 1_000])('come out the same however they are cut: %i bytes at a time', (size) => {
    const frames = new OutputFrames();
    const whole = { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) };
    for (let at = 0; at < bytes.length; at += size) {
      for (const { stream, data } of frames.push(bytes.subarray(at, at + size))) {
        whole[stream] = Buffer.concat([whole[stream], data]);
      }
    }
    expect(whole.stdout.toString()).toBe('out, with ünïcodemore');
    expect(whole.stderr.toString()).toBe('err');
  });
});
