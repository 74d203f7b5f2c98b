import { describe, expect, it } from '@jest/globals';
import { parseAttributes } from './parse-attributes.js';

describe('attributes in the words of Mesos', () => {
  it('are texts and numbers', () => {
    expect(parseAttributes('rack:r1; zone:eu:a ;cores:4;')).toEqual({
      attributes: { rack: 'r1', zone: 'eu:a', cores: 4 },
      problems: [],
    });
  });

  it.each(['rack', 'rack:', ':r1', 'ports:[1-2]', 'zones:{a,b}', 'rack:a;rack:b'])('are refused: %s', (text) => {
    expect(parseAttributes(text).problems).toHaveLength(1);
  });
});
