#!/usr/bin/env node
import { createProgram } from './create-program.ts';
import { runProgram } from './run-program.ts';

// `kurultai … | head`: the reader has enough, and there is nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
await runProgram(createProgram(), process.argv.slice(2));
