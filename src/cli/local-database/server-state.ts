import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is remembered of the last start: who runs it, and the ports for the next one. */
export interface ServerState {
  readonly pid: number;
  readonly boltPort: number;
  readonly httpPort: number;
  /** Where its Browser finds style and guide. */
  readonly kit: string;
  /** True if it has Graph Data Science. */
  readonly gds: boolean;
}

const stateFile = (home: string): string => join(home, 'server.json');
export const passwordFile = (home: string): string => join(home, 'password');

function parse(text: string): ServerState | null {
  try {
    const { pid, boltPort, httpPort, kit = '', gds = false } = JSON.parse(text) as Partial<ServerState>;
    if (![pid, boltPort, httpPort].every((value) => Number.isSafeInteger(value) && Number(value) > 0)) return null;
    return { pid, boltPort, httpPort, kit, gds } as ServerState;
  } catch {
    return null;
  }
}

/** The last start of this home; null if there was none, or a crash left half a file. */
export async function readState(home: string): Promise<ServerState | null> {
  return parse(await readFile(stateFile(home), 'utf8').catch(() => ''));
}

export async function writeState(home: string, state: ServerState): Promise<void> {
  const half = `${stateFile(home)}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(state)}\n`);
  await rename(half, stateFile(home));
}

/** The password of this home: made at first start, in a file only its owner can read. */
export async function passwordOf(home: string): Promise<string> {
  const file = passwordFile(home);
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '') return kept;
  const password = randomBytes(18).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return password;
}
