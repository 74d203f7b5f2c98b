import { describe, expect, it } from '@jest/globals';
import type { StreamEvent } from '@borealis/contracts';
import { EventStream } from './event-stream.js';

const removed = (id: string): StreamEvent => ({ type: 'taskRemoved', taskId: id as never });
const listen = (stream: EventStream, lastEventId?: string, reads = true) => {
  const frames: string[] = [];
  const state = { closed: false };
  const end = stream.listen(
    { write: (frame) => frames.push(frame) > 0 && reads, close: () => (state.closed = true) },
    lastEventId,
  );
  return { frames, state, end, ids: () => frames.map((frame) => /^id: (\S+)/.exec(frame)?.[1]) };
};

describe('EventStream', () => {
  it('tells a first visitor to load everything, then what happens', () => {
    const stream = new EventStream(7);
    const { frames, ids } = listen(stream);
    stream.publish(removed('a'));
    expect(frames[0]).toContain('event: reset');
    expect(ids()).toEqual(['7-0', '7-1']);
  });

  it('gives one that comes back what it missed, and nothing twice', () => {
    const stream = new EventStream(7);
    const first = listen(stream);
    stream.publish(removed('a'));
    first.end();
    stream.publishAll([removed('b'), removed('c')]);
    const second = listen(stream, '7-1');
    expect(second.ids()).toEqual(['7-2', '7-3']);
    expect(listen(stream, '7-3').frames).toEqual([]);
  });

  it.each(['6-1', '7-99', 'nonsense', '7-'])('tells one with the id %s to load everything', (id) => {
    const stream = new EventStream(7);
    listen(stream);
    stream.publish(removed('a'));
    expect(listen(stream, id).frames[0]).toContain('event: reset');
  });

  it('says when nobody has listened for a while, and who comes after what was skipped loads everything', () => {
    const stream = new EventStream(1);
    expect(stream.isListenedTo).toBe(false);
    const early = listen(stream);
    expect(stream.isListenedTo).toBe(true);
    stream.skip();
    expect(early.ids()).toEqual(['1-0', '1-1']);
    expect(early.frames[1]).toContain('event: reset');
    expect(listen(stream, '1-0').frames[0]).toContain('event: reset');
  });

  it('drops a listener that reads too slowly', () => {
    const stream = new EventStream(1);
    const slow = listen(stream, undefined, false);
    stream.publish(removed('a'));
    expect(slow.state.closed).toBe(true);
    expect(stream.size).toBe(0);
  });
});
