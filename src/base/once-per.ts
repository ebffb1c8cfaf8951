/** What `work` finds for a thing, found once: rules ask the same of it again and again. Only for what gives the same answer each time. */
export function oncePer<K extends object, T extends object>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const answer = work(key);
    known.set(key, answer);
    return answer;
  };
}
