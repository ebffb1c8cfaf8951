import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes that a folder's files take; 0 if it is not there. Files that vanish meanwhile do not count. */
export async function sizeOnDisk(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(({ parentPath, name }) => stat(join(parentPath, name)).then(bytesOf, () => 0)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

// A store preallocates its logs: what counts is the blocks in use.
const bytesOf = ({ blocks, size }: { blocks: number; size: number }): number => Math.min(blocks * 512, size) || size;
