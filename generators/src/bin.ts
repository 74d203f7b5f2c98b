#!/usr/bin/env node
import { runGenerator } from './run-generator.js';

process.exitCode = await runGenerator(process.argv.slice(2));
