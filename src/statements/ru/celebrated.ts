import type { Sentence } from '../../text/text.ts';

const OCCASIONS: ReadonlySet<string> = new Set(['в честь', 'в память', 'в ознаменование', 'по случаю', 'по поводу']);

/** «встреча в честь | юбилея в Осло»: what others only gather for; where they gather is not where it is. */
export function isCelebrated({ tokens }: Sentence, at: number): boolean {
  let first = at;
  while (/^(?:ADJF|NUMR)$/u.test(tokens[first - 1]?.parse?.pos ?? '') || tokens[first - 1]?.kind === 'number')
    first -= 1;
  return OCCASIONS.has(`${tokens[first - 2]?.norm ?? ''} ${tokens[first - 1]?.norm ?? ''}`);
}
