import { describe, expect, it } from '@jest/globals';
import { onOneLine, printable } from './printable.js';
import { tableOf } from './table.js';
import { bad } from './terminal.js';

describe('what a task says, on a terminal', () => {
  it.each([
    ['moves no cursor', 'a\u001b[2Jb', 'a␛[2Jb'],
    ['renames no window', '\u001b]0;owned\u0007', '␛]0;owned␇'],
    ['writes over no line', 'failed\rRUNNING', 'failed␍RUNNING'],
    ['says nothing in the eight bits of old', 'a\u009b2Jb', 'a\ufffd2Jb'],
    ['does not turn the writing', 'a\u202eb', 'a\ufffdb'],
    ['keeps its lines and what is no control', 'first\n\tsecond: größer 🙂', 'first\n\tsecond: größer 🙂'],
  ])('%s', (_name, said, shown) => {
    expect(printable(said, true)).toBe(shown);
    expect(printable(said, false)).toBe(shown);
  });

  it('keeps the colours of the command where they are wanted, and only there', () => {
    expect(printable(bad('no\u0007'), true)).toBe(bad('no␇'));
    expect(printable(bad('no\u0007'), false)).toBe('no␇');
  });

  it('is one row of a table', () => {
    expect(onOneLine('one\r\ntwo\nthree\tfour')).toBe('one␤two␤three four');
    expect(tableOf(['TASK', 'MESSAGE'], [['web-1', 'one\nweb-2  RUNNING']]).split('\n')).toHaveLength(2);
  });

  it('stands in a table with the room it takes', () => {
    const table = tableOf(
      ['MESSAGE', 'AGE'],
      [
        ['a\u001b[2Jb', 'now'],
        ['plain', 'then'],
      ],
    );
    expect(printable(table, false).split('\n')).toEqual(['MESSAGE  AGE', 'a␛[2Jb   now', 'plain    then']);
  });
});
