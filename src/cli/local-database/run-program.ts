import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a program printed and how it ended; `code` null when it could not be started or was killed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly missing: boolean;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Told each line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
  /** Ends the program when it fires. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs a program to its end with its output kept (the last 64 KB). Never throws for what the program does. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { env = process.env, onLine, signal } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }) });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-65_536);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    if (onLine) createInterface({ input: child.stdout }).on('line', onLine);
    child.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ code: null, output: error.message, missing: error.code === 'ENOENT' });
    });
    child.on('close', (code) => {
      resolve({ code, output, missing: false });
    });
  });
}
