/**
 * The best path of tags (Viterbi). `scores` holds `tags` numbers a token; `transitions` those of a tag (column) behind another (row),
 * its last row being the beginning. Of two equal paths the one with the earlier tags wins.
 */
export function bestPath(scores: Float64Array, tags: number, transitions: Float64Array): Uint8Array {
  const length = scores.length / tags;
  const back = new Uint8Array(scores.length);
  let column = new Float64Array(tags);
  let next = new Float64Array(tags);
  for (let tag = 0; tag < tags; tag += 1) column[tag] = (scores[tag] ?? 0) + (transitions[tags * tags + tag] ?? 0);
  for (let at = 1; at < length; at += 1) {
    for (let tag = 0; tag < tags; tag += 1) {
      let best = -Infinity;
      let from = 0;
      for (let before = 0; before < tags; before += 1) {
        const score = (column[before] ?? 0) + (transitions[before * tags + tag] ?? 0);
        if (score > best) [best, from] = [score, before];
      }
      next[tag] = best + (scores[at * tags + tag] ?? 0);
      back[at * tags + tag] = from;
    }
    [column, next] = [next, column];
  }
  return walkBack(column, back, length, tags);
}

function walkBack(column: Float64Array, back: Uint8Array, length: number, tags: number): Uint8Array {
  const path = new Uint8Array(length);
  let tag = 0;
  for (let other = 1; other < tags; other += 1) if ((column[other] ?? 0) > (column[tag] ?? 0)) tag = other;
  for (let at = length - 1; at >= 0; at -= 1) {
    path[at] = tag;
    tag = back[at * tags + tag] ?? 0;
  }
  return path;
}
