import { leftEdge, rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { MentionDraft } from '../make-mention.ts';
import { isTaken, type MentionRule } from '../mention-rule.ts';

const NONE: ReadonlySet<string> = new Set();

/** What tells which person: where he is from, whom he serves, whose he is. */
const tells = ({ type, form }: MentionDraft): boolean =>
  form !== 'pronoun' && (type === 'Place' || type === 'Organisation' || type === 'Person' || type === 'Centre');

/** Index behind «из | Южной Кореи», or null. */
function originEnd({ tokens }: Sentence, at: number, found: readonly MentionDraft[]): number | null {
  if (tokens[at]?.norm !== 'из') return null;
  const place = found.find(
    ({ type, form, firstToken }) => type === 'Place' && form === 'name' && firstToken === at + 1,
  );
  return place?.endToken ?? null;
}

/** «коллегу | Константина Попова»: a name in the noun's own case stands beside it; in the genitive it may be whose he is. */
function endBeforeName({ tokens }: Sentence, noun: Token, end: number, found: readonly MentionDraft[]): number {
  if (noun.parse?.case === 'gent') return end;
  const beside = found.find(
    ({ type, form, firstToken }) =>
      type === 'Person' &&
      form === 'name' &&
      noun.index < firstToken &&
      firstToken < end &&
      tokens[firstToken]?.parses.some(({ case: kase }) => kase === noun.parse?.case) === true,
  );
  return beside?.firstToken ?? end;
}

/** The noun's phrase, if a name in it or the adjective of a place tells which person it is. */
function phraseOf(sentence: Sentence, noun: Token, found: readonly MentionDraft[]): readonly [number, number] | null {
  const first = leftEdge(sentence, noun.index);
  const end = endBeforeName(sentence, noun, rightEdge(sentence, noun.index, NONE), found);
  const origin = originEnd(sentence, end, found);
  if (origin !== null) return [first, origin];
  const inside = found.filter((one) => tells(one) && first <= one.firstToken && one.firstToken < end);
  const told = inside.some(({ firstToken, form }) => firstToken > noun.index || form === 'adjective');
  return told ? [first, Math.max(end, ...inside.map(({ endToken }) => endToken))] : null;
}

/** «житель Аризоны», «дипломат из Верхней Вольты», «иранский солдат»: a noun for a person, told by a place, a body or another person. */
export const personNouns: MentionRule = (sentence, { persons, collectiveHeads, roles }, found) =>
  sentence.tokens.flatMap((noun): MentionDraft[] => {
    const { parse, index } = noun;
    if (parse?.pos !== 'NOUN' || !parse.grammemes.has('anim')) return [];
    if (roles.head.has(parse.lemma) || !(persons.has(parse.lemma) || collectiveHeads.has(parse.lemma))) return [];
    if (isTaken(found, index, index + 1)) return [];
    const phrase = phraseOf(sentence, noun, found);
    if (!phrase) return [];
    const [firstToken, endToken] = phrase;
    const type = parse.number === 'plur' ? 'Collective' : 'Person';
    return [{ type, form: 'common', firstToken, endToken, head: index, rule: 'person-noun' }];
  });
