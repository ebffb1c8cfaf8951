/** The only one, or the one named twice as often as the next; null where several may be meant. */
export function mostNamed(counts: readonly (readonly [id: string, times: number])[]): string | null {
  const [first, second] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first && (!second || first[1] >= 2 * second[1]) ? first[0] : null;
}
