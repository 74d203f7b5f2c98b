import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { errorCatalogue, frameworkVariables, parseEnvironment, problemOf, taskVariables } from '../index.js';
import type { ErrorCode, ErrorEntry } from '../index.js';
import { environmentPage, environmentSchema, errorsPage } from './index.js';

const entries = Object.entries(errorCatalogue) as [ErrorCode, ErrorEntry][];

/** Every TypeScript source of the packages, but for tests and the catalogue itself. */
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'errors', 'dashboard', 'generated'].includes(entry.name) ? [] : sources(path);
    return /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

describe('the error catalogue', () => {
  it.each(entries)('%s says what happened, what to do, and with which status', (code, entry) => {
    expect(code).toMatch(/^BOREALIS_[A-Z]+(_[A-Z]+)*$/);
    for (const text of [entry.title, entry.what, entry.todo]) expect(text.trim().length).toBeGreaterThan(3);
    expect(entry.todo).toMatch(/[.!]$/);
    expect(entry.status).toBeGreaterThanOrEqual(400);
    expect(problemOf(code).what).not.toContain('{');
  });

  it('has every code on its page, and no code that nothing uses', () => {
    const page = errorsPage();
    const text = sources('packages').join('\n');
    for (const [code] of entries) {
      expect(page).toContain(`## ${code}\n`);
      expect({ code, used: text.includes(code) }).toEqual({ code, used: true });
    }
  });
});

describe('the catalogue of variables', () => {
  const all = [...frameworkVariables, ...taskVariables];

  it('has each key once, with words and an example', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { doc, example } of all) {
      expect(doc).toMatch(/\.$/);
      expect(example).not.toBe('');
    }
  });

  it('is all on its page and in the schema', () => {
    const page = environmentPage();
    const schema = environmentSchema() as { properties: object; patternProperties: object };
    for (const { key } of frameworkVariables) expect(Object.keys(schema.properties)).toContain(key);
    for (const { key } of taskVariables)
      expect(Object.keys(schema.patternProperties)).toContain(`^${key.replace('#', '\\d+')}$`);
    for (const { key } of all) expect(page).toContain(`\`${key}\``);
  });

  it('shows examples that are accepted', () => {
    const base = {
      FRAMEWORK_NAME: 'f',
      TASK_DEF_NUM: '1',
      TASK0_NAME: 'a',
      TASK0_NUM_INSTANCES: '3',
      TASK0_CPUS: '1',
      TASK0_MEM: '1',
      TASK0_PORT_NUM: '3',
      MESOS_PRINCIPAL: 'p',
    };
    const fits: Record<string, Record<string, string>> = {
      'TASK#_HEALTHCHECK_TYPE': {},
      'TASK#_HEALTHCHECK_COMMAND': { TASK0_HEALTHCHECK_TYPE: 'command' },
      MESOS_CERT_FILE: { MESOS_KEY_FILE: '/a.key' },
      MESOS_KEY_FILE: { MESOS_CERT_FILE: '/a.pem' },
    };
    const fileOf = (path: string): string =>
      path.endsWith('.key')
        ? '-----BEGIN PRIVATE KEY-----'
        : path.endsWith('.pem')
          ? '-----BEGIN CERTIFICATE-----'
          : path.endsWith('-key')
            ? 'correct horse battery staple'
            : 'x';
    for (const { key, example } of all.filter((variable) => variable.key !== 'TASK_DEF_NUM')) {
      const parsed = parseEnvironment({ ...base, ...fits[key], [key.replace('#', '0')]: example }, fileOf);
      expect({ key, problems: parsed.ok ? [] : parsed.problems }).toEqual({ key, problems: [] });
    }
  });
});
