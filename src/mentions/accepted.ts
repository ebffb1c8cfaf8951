import type { MentionDraft } from './make-mention.ts';

/**
 * The mentions of one sentence that were accepted so far. What crosses or repeats an earlier one is refused: earlier rules are surer.
 * A draft is compared at its own tokens only, so that a long sentence takes no longer a word than a short one.
 */
export class Accepted {
  readonly drafts: MentionDraft[] = [];
  /** For each first token the farthest end, for each end the nearest first token. */
  readonly #farthestEnd: Int32Array;
  readonly #nearestFirst: Int32Array;
  readonly #spans = new Set<string>();

  constructor(tokens: number) {
    this.#farthestEnd = new Int32Array(tokens + 1);
    this.#nearestFirst = new Int32Array(tokens + 1).fill(tokens);
  }

  #crosses({ firstToken, endToken }: MentionDraft): boolean {
    for (let at = firstToken + 1; at < endToken; at += 1) {
      if ((this.#farthestEnd[at] ?? 0) > endToken || (this.#nearestFirst[at] ?? Infinity) < firstToken) return true;
    }
    return false;
  }

  add(drafts: readonly MentionDraft[]): void {
    for (const draft of drafts) {
      const { firstToken, endToken } = draft;
      const span = `${firstToken} ${endToken}`;
      if (this.#spans.has(span) || this.#crosses(draft)) continue;
      this.#spans.add(span);
      this.drafts.push(draft);
      this.#farthestEnd[firstToken] = Math.max(this.#farthestEnd[firstToken] ?? 0, endToken);
      this.#nearestFirst[endToken] = Math.min(this.#nearestFirst[endToken] ?? Infinity, firstToken);
    }
  }
}
