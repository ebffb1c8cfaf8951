import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { complementsOf } from './slots.ts';
import { childrenBy, conjunctsOf, prepositionAt } from './tree.ts';

/** Acts in writing through which somebody does something: «указом президента», «решением суда». */
const ACTS: ReadonlySet<string> = new Set([
  'указ',
  'распоряжение',
  'приказ',
  'решение',
  'постановление',
  'декрет',
  'вердикт',
  'приговор',
  'рескрипт',
  'голос',
]);

/** «организована | ЮНЕСКО», «принято | Greenpeace»: a name that does not decline shows no instrumental. */
function undeclined(sentence: Sentence, at: number): readonly Token[] {
  return childrenBy(sentence, at, 'obj', 'iobj', 'obl', 'nmod', 'nsubj')
    .filter(
      (child) =>
        child.index > at &&
        (child.parse?.grammemes.has('Fixd') === true ||
          child.parse?.pos === 'LATN' ||
          /^\p{Lu}{2,}$/u.test(child.text)) &&
        prepositionAt(sentence, child) === null,
    )
    .flatMap((child) => conjunctsOf(sentence, child));
}

/** Who did what a passive tells: the instrumental, whose act it is if that is an act («указом | президента»), or a name without cases. */
export function agentsOf(sentence: Sentence, at: number): readonly Token[] {
  const nouns = complementsOf(sentence, at, 'ablt');
  const owners = nouns
    .filter((noun) => ACTS.has(lemma(noun)))
    .flatMap((noun) => complementsOf(sentence, noun.index, 'gent'));
  // «указом президента назначен | послом»: whose act it is does it.
  const agents = owners.length > 0 ? owners : nouns.filter((noun) => !ACTS.has(lemma(noun)));
  if (agents.length > 0) return agents;
  // «отменён | по решению суда»
  const acts = complementsOf(sentence, at, 'по datv').filter((noun) => ACTS.has(lemma(noun)));
  const deciding = acts.flatMap((noun) => complementsOf(sentence, noun.index, 'gent'));
  return deciding.length > 0 ? deciding : undeclined(sentence, at);
}
