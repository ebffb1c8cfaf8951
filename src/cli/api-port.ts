import { CodedError } from '../base/coded-error.ts';
import { freePort, isFree } from './local-database/ports.ts';

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

/**
 * The port that was asked for (an argument, else PORT), or null if none was. Throws PORT_TAKEN if something listens on it here, so
 * that nobody waits for a database first.
 */
export async function askedPort(
  argument: number | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number | null> {
  const port = argument ?? portFromEnv(env);
  // On another address only listening itself can tell.
  if (port !== null && !env.HOST && !(await isFree(port)))
    throw new CodedError('PORT_TAKEN', `Port ${port} must be free; something listens on it.`, { details: { port } });
  return port;
}

/** The port to serve on if none was asked for: 4000, or the next free one. */
export const usualPort = (): Promise<number> => freePort(USUAL);

/** The port to serve on: the one asked for, else the usual one. Throws PORT_TAKEN, CONFIG_INVALID. */
export async function apiPort(argument: number | undefined, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return (await askedPort(argument, env)) ?? (await usualPort());
}
