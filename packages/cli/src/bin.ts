#!/usr/bin/env node
import { CommanderError } from 'commander';
import { CommandError } from './command-error.js';
import { note } from './output/index.js';
import { createProgram } from './program.js';

const program = createProgram().exitOverride();
for (const command of program.commands) command.exitOverride();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  note((error as Error).message);
  process.exit(error instanceof CommandError ? error.exitCode : (error as Error).name === 'EnvironmentRefused' ? 2 : 1);
}
