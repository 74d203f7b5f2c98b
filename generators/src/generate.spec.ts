import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseEnvironment } from '@borealis/contracts';
import { collectAnswers } from './app/collect-answers.js';
import { packageNameOf, questions } from './app/questions.js';
import type { Answers } from './app/questions.js';
import { envFileOf, quoted } from './project/env-file.js';
import { marathonAppOf } from './project/marathon-app.js';

const bin = fileURLToPath(new URL('../dist/generators/bin.js', import.meta.url));
const yo = fileURLToPath(new URL('../../node_modules/yo/lib/cli.js', import.meta.url));
const database = 'sqlite:/data/borealis.sqlite';
const answers: Answers = {
  name: 'my fw',
  tasks: 'hello',
  master: 'm:5050',
  database,
  port: '8080',
  background: '#fff',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borealis-generator-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The generator as a user runs it, without a terminal. */
const generate = (...args: readonly string[]) => {
  if (!existsSync(bin)) throw new Error('generators is not built: run npm run build');
  return spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
};

describe('answers', () => {
  const asking = { flags: {}, file: {}, defaults: false, interactive: true, ask: () => Promise.resolve({}) };

  it('come from flags, then from a file, and the rest is asked', async () => {
    let asked: readonly object[] = [];
    const found = await collectAnswers({
      ...asking,
      flags: { name: 'flag' },
      file: { name: 'file', tasks: 'none' },
      ask: (open) => {
        asked = open;
        return Promise.resolve({ master: 'a:1', database, port: '1', background: 'red' });
      },
    });
    expect(found).toEqual({ name: 'flag', tasks: 'none', master: 'a:1', database, port: '1', background: 'red' });
    expect(asked).toHaveLength(4);
  });

  it('that are wrong are told with what there is, all at once', async () => {
    await expect(collectAnswers({ ...asking, flags: { tasks: 'many', port: 'x' } })).rejects.toThrow(
      /--tasks: .*hello, sample, none[\s\S]*--port/,
    );
  });

  it('have a default each, which is a right answer', () => {
    for (const { default: fallback, check } of questions) expect(check(fallback)).toBeUndefined();
  });
});

describe('what is written', () => {
  it.each(['hello', 'sample', 'none'] as const)('is an environment the parser takes (%s)', (tasks) => {
    const environment = parseEnv(envFileOf({ ...answers, tasks })) as Record<string, string>;
    const parsed = parseEnvironment(environment);
    expect(parsed.ok ? parsed.warnings : parsed.problems).toEqual([]);
    const { env } = JSON.parse(marathonAppOf({ ...answers, tasks })) as { env: Record<string, string> };
    expect(parseEnvironment(env).ok).toBe(true);
  });

  it.each(["O'Neil", 'say "hi"', '<%= 1 %>', '$(rm -rf)', 'ünï 🐟', '`x`', '#hash', ' spaced '])(
    'keeps a name like %s',
    (name) => {
      expect((parseEnv(envFileOf({ ...answers, name })) as Record<string, string>)['FRAMEWORK_NAME']).toBe(name);
      expect(packageNameOf(name)).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
      expect(
        (JSON.parse(marathonAppOf({ ...answers, name })) as { env: Record<string, string> }).env['FRAMEWORK_NAME'],
      ).toBe(name);
    },
  );

  it('is a Marathon app with a volume for a database file, and without one for PostgreSQL', () => {
    const appWith = (where: string) =>
      JSON.parse(marathonAppOf({ ...answers, database: where })) as {
        container: { volumes?: unknown[] };
        env: Record<string, string>;
      };
    expect(appWith(database).container.volumes).toHaveLength(1);
    const { container, env } = appWith('postgres://me:secret@db/borealis');
    expect(container.volumes).toBeUndefined();
    expect(env['DATABASE_URL']).toBe('postgres://me:secret@db/borealis');
  });

  it('is quoted only where it has to be', () => {
    expect(quoted('plain-1.2')).toBe('plain-1.2');
    expect(quoted('{"a":1}')).toBe(`'{"a":1}'`);
  });
});

describe('the generator', () => {
  it('writes a project whose module builds and whose test is green', () => {
    const { status, stderr } = generate('demo', '--defaults');
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    const project = join(folder, 'demo');
    for (const file of [
      'package.json',
      '.env',
      'marathon.json',
      'Dockerfile',
      '.dockerignore',
      '.gitignore',
      'README.md',
      '.borealis.json',
      'modules/module-task-hello/src/hello.ts',
    ]) {
      expect({ file, there: existsSync(join(project, file)) }).toEqual({ file, there: true });
    }
    const output = execFileSync('npm', ['test', '--silent'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(output).toMatch(/pass 2/);
    expect(
      execFileSync('npm', ['run', '--silent', 'check-config'], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      }),
    ).toContain('The configuration is valid');
  });

  it.each([
    ['by path', () => fileURLToPath(new URL('../dist/generators/app', import.meta.url))],
    ['by name, linked', () => 'borealis'],
  ])(
    'works with yo %s',
    (_how, name) => {
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(fileURLToPath(new URL('..', import.meta.url)), join(folder, 'node_modules', 'generator-borealis'));
      // yo steps down from root to a user who may not read root's settings; with this it stays.
      const environment = { ...process.env, NODE_OPTIONS: '', SUDO_UID: '-1' };
      const { status, stdout } = spawnSync(process.execPath, [yo, name(), 'demo', '--defaults'], {
        cwd: folder,
        encoding: 'utf8',
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' });
      expect(existsSync(join(folder, 'demo', 'marathon.json'))).toBe(true);
    },
    60_000,
  );

  it('makes the same again from the answers it recorded', () => {
    generate('one', '--defaults', '--name', 'a name');
    generate('two', '--answers', 'one/.borealis.json');
    for (const file of ['.env', 'marathon.json', 'package.json', 'README.md'])
      expect(readFileSync(join(folder, 'two', file), 'utf8')).toBe(readFileSync(join(folder, 'one', file), 'utf8'));
  });

  it('without a terminal never waits: it names the flags that are missing', () => {
    const { status, stderr } = generate('demo');
    expect(status).toBe(2);
    for (const { name } of questions) expect(stderr).toContain(`--${name}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not write into a folder with files of somebody', () => {
    generate('demo', '--defaults');
    writeFileSync(join(folder, 'demo', '.env'), 'MINE=1\n');
    const { status, stderr } = generate('demo', '--defaults');
    expect(status).toBe(2);
    expect(stderr).toContain('is not empty');
    expect(readFileSync(join(folder, 'demo', '.env'), 'utf8')).toBe('MINE=1\n');
  });
});
