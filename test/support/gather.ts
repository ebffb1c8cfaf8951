/** All that an iterable gives: Array.fromAsync, which Node 20 lacks. */
export async function gather<T>(iterable: AsyncIterable<T>): Promise<readonly T[]> {
  const values: T[] = [];
  for await (const value of iterable) values.push(value);
  return values;
}
