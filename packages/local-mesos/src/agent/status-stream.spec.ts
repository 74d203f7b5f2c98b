import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StatusStream } from './status-stream.js';

interface Update {
  readonly uuid: Uint8Array;
  readonly name: string;
}

const update = (name: string): Update => ({ name, uuid: Buffer.from(name.padEnd(16)) });

describe('a stream of updates', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const streamed = (): { stream: StatusStream<Update>; sent: string[] } => {
    const sent: string[] = [];
    const stream = new StatusStream<Update>({ firstMs: 10_000, longestMs: 600_000 }, ({ name }) => sent.push(name));
    return { stream, sent };
  };

  it('has one on its way at a time', () => {
    const { stream, sent } = streamed();
    stream.push(update('starting'));
    stream.push(update('running'));
    expect(sent).toEqual(['starting']);
    expect(stream.latest?.name).toBe('running');
    expect(stream.acknowledge(update('starting').uuid)?.name).toBe('starting');
    expect(sent).toEqual(['starting', 'running']);
  });

  it('repeats after 10 s, then 20 s, then 40 s, up to 10 min', () => {
    const { stream, sent } = streamed();
    stream.push(update('running'));
    const times: number[] = [];
    for (let second = 1; second <= 3_000; second += 1) {
      const before = sent.length;
      jest.advanceTimersByTime(1_000);
      if (sent.length > before) times.push(second);
    }
    expect(times.slice(0, 4)).toEqual([10, 30, 70, 150]);
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBe(600);
  });

  it('ignores an acknowledgement of anything but the one on its way', () => {
    const { stream, sent } = streamed();
    stream.push(update('starting'));
    stream.push(update('running'));
    expect(stream.acknowledge(update('running').uuid)).toBeUndefined();
    expect(sent).toEqual(['starting']);
  });

  it('sends again at once when asked to', () => {
    const { stream, sent } = streamed();
    stream.push(update('running'));
    stream.resend();
    expect(sent).toEqual(['running', 'running']);
    stream.acknowledge(update('running').uuid);
    stream.resend();
    expect(sent).toHaveLength(2);
  });

  it('is silent once all is acknowledged', () => {
    const { stream, sent } = streamed();
    stream.push(update('running'));
    stream.acknowledge(update('running').uuid);
    jest.advanceTimersByTime(3_600_000);
    expect(sent).toEqual(['running']);
    expect(stream.sent?.name).toBe('running');
  });
});
