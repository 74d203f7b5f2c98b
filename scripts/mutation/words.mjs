// What '@jest/globals' is to a spec under mocha: jest's own expect, and its tables of cases.
import { expect } from 'expect';
import { bind } from 'jest-each';

const words = globalThis;

export { expect };
export const describe = Object.assign((title, block) => words.describe(title, block), {
  each: bind((title, block) => words.describe(title, block), false),
});
export const it = Object.assign((title, test) => words.it(title, test), {
  each: bind((title, test) => words.it(title, test)),
});
