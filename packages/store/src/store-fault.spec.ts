import { inspect } from 'node:util';
import { BorealisError } from '@borealis/contracts';
import { expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { storeFault } from './store-fault.js';

const failure = (code: string, message = 'm'): Error => Object.assign(new Error(message), { code });

it.each([
  ['SQLITE_NOTADB', 'BOREALIS_STORE_UNREADABLE'],
  ['SQLITE_CORRUPT_INDEX', 'BOREALIS_STORE_UNREADABLE'],
  ['SQLITE_IOERR_SHORT_READ', 'BOREALIS_STORE_UNREADABLE'],
  ['SQLITE_IOERR_FSYNC', 'BOREALIS_STORE_UNWRITABLE'],
  ['SQLITE_FULL', 'BOREALIS_STORE_UNWRITABLE'],
  ['SQLITE_READONLY_DBMOVED', 'BOREALIS_STORE_UNWRITABLE'],
  ['SQLITE_BUSY_SNAPSHOT', 'BOREALIS_STORE_BUSY'],
  ['ENOSPC', 'BOREALIS_STORE_UNWRITABLE'],
  ['EACCES', 'BOREALIS_STORE_UNWRITABLE'],
  ['ENOENT', 'BOREALIS_STORE_UNWRITABLE'],
  ['SQLITE_CONSTRAINT', 'BOREALIS_STORE_FAILED'],
  ['ERR_OUT_OF_RANGE', 'BOREALIS_STORE_FAILED'],
])('%s is %s', (code, expected) => {
  expect(storeFault(failure(code), 'd').code).toBe(expected);
});

it.each([
  ['14', 'BOREALIS_STORE_UNWRITABLE'],
  ['526', 'BOREALIS_STORE_UNWRITABLE'],
  ['26', 'BOREALIS_STORE_UNREADABLE'],
  ['1', 'BOREALIS_STORE_FAILED'],
])('understands the %s the driver says when it cannot open', (number, expected) => {
  const why = `ConnectionFailed("Unable to open connection to local database /x: ${number}")`;
  expect(storeFault(failure('', why), 'd').code).toBe(expected);
});

it('knows a damaged database also without a telling code', () => {
  for (const why of ['database disk image is malformed', 'no such table: job', 'malformed database schema (x)'])
    expect(storeFault(failure('SQLITE_ERROR', why), 'd').code).toBe('BOREALIS_STORE_UNREADABLE');
  expect(storeFault(failure('SQLITE_ERROR', 'malformed JSON'), 'd').code).toBe('BOREALIS_STORE_FAILED');
});

it('passes on what is an error of the catalogue already', () => {
  const error = new BorealisError('BOREALIS_STORE_FENCED', { term: 1, current: 2 });
  expect(storeFault(error, 'd')).toBe(error);
});

it('shows nothing of the rows that were being written', () => {
  const fault = storeFault(new QueryFailedError('INSERT', ['{"PASSWORD":"geheim"}'], failure('SQLITE_FULL')), 'd');
  expect(inspect(fault, { depth: 9 })).not.toMatch(/geheim/);
});
