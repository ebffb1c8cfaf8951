import picocolors from 'picocolors';
import type { Writable } from 'node:stream';

/** Colours for a stream: on a terminal only, and never where NO_COLOR is set. */
export function paintFor(
  out: Writable,
  env: NodeJS.ProcessEnv = process.env,
): ReturnType<typeof picocolors.createColors> {
  const terminal = (out as { isTTY?: boolean }).isTTY === true;
  return picocolors.createColors(terminal && !env.NO_COLOR && env.TERM !== 'dumb');
}
