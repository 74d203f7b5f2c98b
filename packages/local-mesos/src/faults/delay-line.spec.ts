import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DelayLine } from './delay-line.js';

describe('a connection in one direction', () => {
  let line: DelayLine;
  let arrived: string[];
  const send = (name: string, delayMs?: number): void => line.send(() => void arrived.push(name), delayMs);

  beforeEach(() => {
    jest.useFakeTimers();
    line = new DelayLine();
    arrived = [];
  });
  afterEach(() => void jest.useRealTimers());

  it('carries at once what is not delayed', () => {
    send('a');
    expect(arrived).toEqual(['a']);
  });

  it('holds back what follows a delayed message', () => {
    send('a', 100);
    send('b');
    send('c', 50);
    jest.advanceTimersByTime(99);
    expect(arrived).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(arrived).toEqual(['a', 'b']);
    jest.advanceTimersByTime(50);
    expect(arrived).toEqual(['a', 'b', 'c']);
  });

  it('keeps everything while it is held, in order', () => {
    send('a', 10);
    line.hold();
    send('b');
    jest.advanceTimersByTime(1000);
    expect(arrived).toEqual([]);
    line.release();
    jest.advanceTimersByTime(10);
    expect(arrived).toEqual(['a', 'b']);
  });

  it('loses what is on its way when it breaks, and carries on', () => {
    send('a', 10);
    line.lose();
    send('b');
    jest.advanceTimersByTime(1000);
    expect(arrived).toEqual(['b']);
  });

  it('keeps the order when an arrival sends something itself', () => {
    line.send(() => {
      arrived.push('a');
      send('d');
    }, 10);
    send('b', 10);
    send('c');
    jest.advanceTimersByTime(20);
    expect(arrived).toEqual(['a', 'b', 'c', 'd']);
  });
});
