import DataLoader from 'dataloader';

/** Makes loaders that differ by an argument (`first`, `types`), one per distinct value: aliases never share an answer. */
export type Loaders<Argument, Key, Value> = (argument: Argument) => DataLoader<Key, Value, string>;

/** One loader per distinct argument and request; keys of one tick go to the graph in one statement. */
export function loadersBy<Argument, Key, Value>(
  batch: (argument: Argument, keys: readonly Key[]) => Promise<readonly Value[]>,
  keyText: (key: Key) => string,
): Loaders<Argument, Key, Value> {
  const made = new Map<string, DataLoader<Key, Value, string>>();
  return (argument) => {
    const name = JSON.stringify(argument);
    const known = made.get(name);
    if (known) return known;
    const loader = new DataLoader<Key, Value, string>((keys) => batch(argument, keys), { cacheKeyFn: keyText });
    made.set(name, loader);
    return loader;
  };
}
