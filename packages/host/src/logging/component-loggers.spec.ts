import { describe, expect, it } from '@jest/globals';
import { logLevelWords, parseEnvironment } from '@borealis/contracts';
import pino from 'pino';
import { ComponentLoggers } from './component-loggers.js';

const loggers = () => new ComponentLoggers(pino({ level: 'info', enabled: false }));

describe('the log level of a part of the host', () => {
  it.each([
    ['verbose', 'debug'],
    ['silly', 'trace'],
    ['debug', 'debug'],
    ['silent', 'silent'],
  ])('set to %s becomes %s, and the answer says so', (word, level) => {
    expect(loggers().setLevel('store', word)).toContainEqual({ component: 'store', level });
    expect(
      new Set(
        loggers()
          .setLevel('all', word)
          .map((each) => each.level),
      ),
    ).toEqual(new Set([level]));
  });

  it.each(logLevelWords)('speaks the same words as LOG_LEVEL: %s', (word) => {
    const parsed = parseEnvironment({ FRAMEWORK_NAME: 'fw', LOG_LEVEL: word });
    const [first] = loggers().setLevel('all', word);
    expect(parsed).toMatchObject({ ok: true, config: { logLevel: first?.level } });
  });

  it('is refused with all that is wrong', () => {
    expect(() => loggers().setLevel('kitchen', 'loud')).toThrow(
      /"kitchen" is no part.*"loud" is no level.*silly\. Correct/,
    );
  });
});
