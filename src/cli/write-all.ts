import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes and waits where the reader is slower than we are, so that memory stays flat. */
export async function writeAll(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}
