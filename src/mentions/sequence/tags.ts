/** BIO tags of these kinds: outside, then beginning and inside of each. */
export function tagsOf(kinds: readonly string[]): readonly string[] {
  return ['O', ...kinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];
}

const kindOf = (tag: string): string => tag.slice(2);

/** True if `tag` may stand behind `before` (null at the beginning): nothing goes on that has not begun. */
export function mayFollow(before: string | null, tag: string): boolean {
  return !tag.startsWith('I-') || (before !== null && before !== 'O' && kindOf(before) === kindOf(tag));
}

/** A stretch of tokens `[first, end)` of one kind. */
export interface Tagged {
  readonly kind: string;
  readonly first: number;
  readonly end: number;
}

/** The stretches that a sequence of tags marks. */
export function taggedSpans(tags: readonly string[]): readonly Tagged[] {
  const spans: Tagged[] = [];
  for (let first = 0; first < tags.length; first += 1) {
    const tag = tags[first] ?? 'O';
    if (!tag.startsWith('B-')) continue;
    let end = first + 1;
    while (tags[end] === `I-${kindOf(tag)}`) end += 1;
    spans.push({ kind: kindOf(tag), first, end });
  }
  return spans;
}
