import { watch } from 'chokidar';
import { isArticleFile } from './read-inputs.ts';

/** A file is read when its size has not changed for this long: a copy under way is not taken for the article. */
const SETTLED_MILLIS = 400;

/** Batches of files that appear or change under the paths, each when it is complete; ends when the signal comes. */
export async function* watchInputs(paths: readonly string[], signal: AbortSignal): AsyncGenerator<readonly string[]> {
  const pending = new Set<string>();
  let wake: () => void = () => undefined;
  let failure: Error | undefined;
  const watcher = watch([...paths], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MILLIS, pollInterval: 100 },
  });
  const add = (path: string): void => {
    if (isArticleFile(path)) pending.add(path);
    wake();
  };
  watcher.on('add', add).on('change', add);
  watcher.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
    wake();
  });
  signal.addEventListener('abort', () => {
    wake();
  });
  try {
    while (!signal.aborted) {
      if (failure) throw failure;
      const batch = [...pending].sort();
      pending.clear();
      if (batch.length > 0) yield batch;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    await watcher.close();
  }
}
