import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../text/text.ts';

/** A stretch of the text that is annotated with a kind. */
export interface LabelledSpan extends Span {
  readonly kind: string;
}

/** Only what no other annotated stretch holds; of two equal ones the first. */
export function outermost<T extends Span>(spans: readonly T[]): readonly T[] {
  const holds = (a: T, b: T): boolean => a.start <= b.start && b.end <= a.end;
  return spans.filter(
    (span, at) =>
      !spans.some((other, place) => place !== at && holds(other, span) && (!holds(span, other) || place < at)),
  );
}

/** The BIO tags of a sentence's tokens; a token belongs to a stretch if any of it does. */
export function goldTags(sentence: Sentence, spans: readonly LabelledSpan[], tags: readonly string[]): Uint8Array {
  const gold = new Uint8Array(sentence.tokens.length);
  for (const { start, end, kind } of spans) {
    if (end <= sentence.start || start >= sentence.end) continue;
    let tag = tags.indexOf(`B-${kind}`);
    for (const token of sentence.tokens) {
      if (token.start >= end || token.end <= start) continue;
      gold[token.index] = tag;
      tag = tags.indexOf(`I-${kind}`);
    }
  }
  return gold;
}
