import { CodedError } from '../base/coded-error.ts';
import { freePort } from './local-database/ports.ts';

const USUAL = 4000;

/** PORT as a number, or null if it is not set. Throws CONFIG_INVALID if it is no port. */
export function portFromEnv(env: NodeJS.ProcessEnv = process.env): number | null {
  const text = env.PORT;
  if (text === undefined || text === '') return null;
  const port = Number(text);
  if (/^\d+$/u.test(text) && port >= 1 && port <= 65_535) return port;
  throw new CodedError('CONFIG_INVALID', `PORT must be a whole number from 1 to 65535, but got: ${text}.`, {
    details: { setting: 'PORT' },
  });
}

/** The port of the API: the one asked for (an argument, else PORT) even if it is taken; else 4000 or the next free one. */
export async function apiPort(asked: number | undefined, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return asked ?? portFromEnv(env) ?? (await freePort(USUAL));
}
