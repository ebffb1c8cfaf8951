import { spawn } from 'node:child_process';

/** What a program printed and how it ended; `code` null when it could not be started or was killed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly missing: boolean;
}

/** Runs a program to its end with its output kept (the last 64 KB). Never throws for what the program does. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-65_536);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ code: null, output: error.message, missing: error.code === 'ENOENT' });
    });
    child.on('close', (code) => {
      resolve({ code, output, missing: false });
    });
  });
}
