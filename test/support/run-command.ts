import { vi } from 'vitest';
import { createProgram } from '../../src/cli/create-program.ts';
import { runProgram } from '../../src/cli/run-program.ts';
import { testServer } from './test-server.ts';

/** What a command writes, and its exit code. */
export interface Ran {
  readonly out: string;
  readonly error: string;
  readonly code: number;
}

function listen(stream: NodeJS.WriteStream): { readonly text: () => string; readonly release: () => void } {
  let heard = '';
  const spy = vi.spyOn(stream, 'write').mockImplementation((chunk: string | Uint8Array, ...rest: unknown[]) => {
    heard += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    done?.();
    return true;
  });
  return {
    text: () => heard,
    release: () => {
      spy.mockRestore();
    },
  };
}

/** Runs a command of the product over this file's server, as a shell would. */
export async function runCommand(...args: readonly string[]): Promise<Ran> {
  const { uri, user, password } = testServer();
  vi.stubEnv('NEO4J_URI', uri);
  vi.stubEnv('NEO4J_USER', user);
  vi.stubEnv('NEO4J_PASSWORD', password);
  const [out, error, before] = [listen(process.stdout), listen(process.stderr), process.exitCode];
  try {
    await runProgram(createProgram(), [...args]);
    return { out: out.text(), error: error.text(), code: Number(process.exitCode ?? 0) };
  } finally {
    out.release();
    error.release();
    process.exitCode = before;
    vi.unstubAllEnvs();
  }
}
