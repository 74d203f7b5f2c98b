import { describe, expect, it } from '@jest/globals';
import { LocalMesosError } from '../errors.js';
import { faultText } from './fault-text.js';
import { readFaults } from './parse-faults.js';

const ruleOf = (text: string): unknown => readFaults([text])[0]?.rule;

function complaint(...plan: readonly unknown[]): string {
  try {
    readFaults(plan);
  } catch (error) {
    if (error instanceof LocalMesosError && error.code === 'LOCAL_MESOS_BAD_FAULT') return error.message;
    throw error;
  }
  throw new Error('the plan was accepted');
}

describe('a fault plan as text', () => {
  it.each([
    ['drop UPDATE 5%', { do: 'drop', on: 'UPDATE', chance: 0.05 }],
    ['delay ACCEPT 200ms 10%', { do: 'delay', on: 'ACCEPT', delayMs: 200, chance: 0.1 }],
    ['duplicate UPDATE 20x 5%', { do: 'duplicate', on: 'UPDATE', copies: 20, chance: 0.05 }],
    ['refuse KILL 429 3 times', { do: 'refuse', on: 'KILL', status: 429, times: 3 }],
    ['slow OFFERS 2kB/s', { do: 'slow', on: 'OFFERS', bytesPerSecond: 2000 }],
    ['cut http:/files/* once after 1m', { do: 'cut', on: 'http:/files/*', times: 1, afterMs: 60_000 }],
    ['kill agent every 30s for 5s', { do: 'kill', on: 'agent', everyMs: 30_000, forMs: 5_000 }],
    [
      'drop to-agent:LAUNCH agent=agent-1.localhost,agent-2.localhost framework=shop',
      {
        do: 'drop',
        on: 'to-agent:LAUNCH',
        agents: ['agent-1.localhost', 'agent-2.localhost'],
        frameworks: ['shop'],
      },
    ],
    ['storm updates 50x every 1.5s', { do: 'storm', on: 'updates', copies: 50, everyMs: 1_500 }],
  ])('%s', (text, rule) => {
    expect(ruleOf(text)).toEqual(rule);
    expect(ruleOf(faultText(readFaults([text])[0]!.rule))).toEqual(rule);
  });

  it('holds several rules between semicolons and line ends', () => {
    expect(
      readFaults(['drop UPDATE 5%; cut OFFERS 1%\n fail-over master every 2m ', { do: 'drop', on: 'KILL' }]),
    ).toHaveLength(4);
  });

  it('takes a bare name for a call of schedulers or an event to them', () => {
    expect(readFaults(['drop ACCEPT', 'drop OFFERS']).map(({ point }) => point)).toEqual([
      { scope: 'call', name: 'ACCEPT' },
      { scope: 'event', name: 'OFFERS' },
    ]);
  });
});

describe('a bad fault plan', () => {
  it('is told of as a whole, with the words that are accepted', () => {
    const text = complaint('drip UPDATE', 'drop UPDATES', 'delay ACCEPT', 'drop UPDATE 5% soon', {
      do: 'kill',
      on: 'agent',
      often: true,
    });
    for (const part of [
      '"drip" is nothing that can be done; there are drop, delay, duplicate, cut',
      '"UPDATES" is nothing faults happen to; there are messages (SUBSCRIBE, TEARDOWN, ACCEPT',
      'delay needs a time such as 200ms',
      '"soon" is not understood',
      'often',
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each([
    ['', 'says what is done and to what'],
    ['drop', 'says what is done and to what'],
    ['drop MESSAGE', '"MESSAGE" may be call:MESSAGE or event:MESSAGE'],
    ['drop LAUNCH', '"LAUNCH" may be executor-event:LAUNCH or to-agent:LAUNCH; say which'],
    ['drop agents:UPDATE', '"agents" is no kind of message; there are call, event, executor-call'],
    ['drop call:UPDATE', '"UPDATE" is no call; there are SUBSCRIBE'],
    ['drop http:state', 'names no path'],
    ['drop agent', 'drop cannot be done to agent; it is done to call:NAME, executor-call:NAME'],
    ['kill UPDATE', 'kill cannot be done to UPDATE; it is done to agent'],
    ['duplicate SUBSCRIBE', 'duplicate cannot be done to SUBSCRIBE'],
    ['drop UPDATE 0%', 'chance'],
    ['drop UPDATE 101%', 'chance'],
    ['drop UPDATE 5% 6%', 'chance is said twice'],
    ['drop UPDATE 200ms', 'drop takes no delayMs'],
    ['cut UPDATE every 5s', 'cut takes no everyMs; it takes for and a time'],
    ['cut UPDATE for 5s', 'for says nothing for UPDATE'],
    ['refuse ACCEPT 200', 'status'],
    ['duplicate UPDATE 0x', 'copies'],
    ['kill agent every', '"every" is not understood'],
    ['kill agent every soon', '"every" is not understood'],
    ['storm updates', 'storm needs a number of copies such as 3x'],
    ['drop UPDATE agent=agent-1.localhost', 'agent= says nothing for UPDATE'],
  ])('"%s": %s', (text, part) => {
    expect(complaint(text)).toContain(part);
  });

  it('accepts nothing of it', () => {
    expect(() => readFaults([7])).toThrow(LocalMesosError);
    expect(() => readFaults([{ do: 'drop', on: 'UPDATE', chance: 'often' }])).toThrow(/chance/);
  });
});
