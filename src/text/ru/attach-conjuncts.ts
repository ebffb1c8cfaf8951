import type { ReadToken } from './read-words.ts';
import { rebuilt, type TreeState } from './tree-state.ts';

/** Noun phrases that are longer or deeper are left as they are, so that the work stays linear. */
const FAR = 30;

const isNoun = (token: ReadToken | undefined): boolean => token?.parse?.pos === 'NOUN';

const isModifier = (token: ReadToken | undefined): boolean => /^(?:ADJF|PRTF)$/u.test(token?.parse?.pos ?? '');

/** True if «и» or «а также» joins the noun, past its adjectives, to what stands before: then both have one case. */
function isJoined(tokens: readonly ReadToken[], noun: number): boolean {
  let at = noun - 1;
  for (let steps = 0; steps < FAR && isModifier(tokens[at]); steps += 1) at -= 1;
  const { norm } = tokens[at] ?? {};
  return norm === 'и' || (norm === 'также' && tokens[at - 1]?.norm === 'а');
}

function mayShareCase(one: ReadToken | undefined, other: ReadToken | undefined): boolean {
  const cases = new Set(one?.parses.map(({ case: kase }) => kase));
  return other?.parses.some(({ case: kase }) => kase !== null && cases.has(kase)) ?? false;
}

/** The nearest noun above `from` that may have the case of the noun at `at`; −1 if there is none. */
function firstOfCase(tokens: readonly ReadToken[], heads: Int32Array, from: number, at: number): number {
  let up = from;
  for (let steps = 0; steps < FAR; steps += 1) {
    up = heads[up] ?? tokens.length;
    if (up >= at || !isNoun(tokens[up])) return -1;
    if (mayShareCase(tokens[up], tokens[at])) return up;
  }
  return -1;
}

/** «резолюцию, осуждающую | переворот»: the participle right before, past adjectives, that hangs on the same noun; −1 if there is none. */
function participleBefore(tokens: readonly ReadToken[], heads: Int32Array, noun: number): number {
  let at = noun - 1;
  for (let steps = 0; steps < FAR && tokens[at]?.parse?.pos === 'ADJF'; steps += 1) at -= 1;
  const isOpening = tokens[at]?.parse?.pos === 'PRTF' && tokens[at - 1]?.text === ',' && heads[at] === heads[noun];
  const isObject = tokens[noun]?.parses.some(({ case: kase }) => kase === 'accs') === true;
  return isOpening && isObject && tokens[at]?.parse?.grammemes.has('actv') === true ? at : -1;
}

/** «стал Сомов | вместо Рылова»: instead of somebody something is done; such a noun is no further member of what it hangs on. */
function hangsInstead(tokens: readonly ReadToken[], heads: Int32Array, noun: number): boolean {
  const above = heads[heads[noun] ?? -1] ?? -1;
  return tokens[noun - 1]?.norm === 'вместо' && above >= 0 && tokens[above]?.parse?.pos === 'VERB';
}

/**
 * «поддерживает борьбу с угрозами, а также | укрепление доверия»: hangs a coordinated noun that cannot have the case of what it hangs
 * on onto the nearest noun above that can. The tree stays projective, because everything between hangs on that noun.
 */
export function attachConjuncts(tokens: readonly ReadToken[], tree: TreeState): TreeState {
  const heads = tree.heads.slice();
  let moved = false;
  for (let noun = 2; noun < tokens.length; noun += 1) {
    const head = heads[noun] ?? tokens.length;
    if (head >= noun || !isNoun(tokens[noun]) || !isNoun(tokens[head])) continue;
    if (hangsInstead(tokens, heads, noun)) {
      heads[noun] = heads[head] ?? -1;
      moved = true;
      continue;
    }
    const participle = participleBefore(tokens, heads, noun);
    if (participle >= 0) {
      heads[noun] = participle;
      moved = true;
      continue;
    }
    if (mayShareCase(tokens[head], tokens[noun]) || !isJoined(tokens, noun)) continue;
    const first = firstOfCase(tokens, heads, head, noun);
    if (first < 0) continue;
    heads[noun] = first;
    moved = true;
  }
  return moved ? rebuilt(tree.atoms, heads) : tree;
}
