import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { PostgresFailed } from './postgres-failed.js';

/** Runs a program to its end; rejects with what it said when it fails. */
export const runProgram = (program: string, args: readonly string[], options: SpawnOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new PostgresFailed(`${program} ended with ${signal ?? code}:\n${output}`));
    });
  });
