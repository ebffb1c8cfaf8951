import { isCapital } from '../../text/capital.ts';
import { rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { EntityType } from '../mention.ts';
import type { MentionDraft } from '../make-mention.ts';

/** A phrase as it was read: its class and its tokens. */
export interface Phrase {
  readonly type: EntityType;
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
}

/** Place and date behind an event are not its name: «встреча … | в Астане 9 августа». */
export function withoutCircumstance(
  sentence: Sentence,
  head: number,
  prepositions: ReadonlySet<string>,
  type: EntityType,
): number {
  const narrow =
    type === 'Event' ? new Set([...prepositions].filter((word) => word !== 'в' && word !== 'на')) : prepositions;
  return rightEdge(sentence, head, type === 'Place' && isNamed(sentence, head) ? NONE : narrow);
}

const NONE: ReadonlySet<string> = new Set();

/** «на Невском проспекте | с видом на реку»: a place whose adjective is its name needs nothing else to be told by. */
const isNamed = ({ tokens }: Sentence, head: number): boolean => {
  const before = tokens[head - 1];
  return head > 1 && before?.parse?.pos === 'ADJF' && isCapital(before.text);
};

/** Verbs that set two things in relation, the second with «с». */
const RELATING: ReadonlySet<string> = new Set(
  'связать связывать увязать увязывать сравнить сравнивать сопоставить сопоставлять объединить объединять путать спутать ассоциировать совместить совмещать сочетать'.split(
    ' ',
  ),
);

/** «связывают убийство | с ограблением»: the second thing that the verb relates is no part of the first. */
export function withoutRelated({ tokens }: Sentence, first: number, head: number, end: number): number {
  if (!RELATING.has(tokens[first - 1]?.parse?.lemma ?? '')) return end;
  const at = tokens.findIndex(({ index, norm }) => head < index && index < end && /^со?$/u.test(norm));
  return at < 0 ? end : at;
}

/** «беседа с критиком | Иваном Сомовым»: the name of the one whom the phrase ends with by his title. */
export function withBearer(earlier: readonly MentionDraft[], { tokens }: Sentence, head: number, end: number): number {
  const title = earlier.some(
    ({ form, type, firstToken, endToken }) =>
      form === 'role' && type === 'Person' && firstToken > head && endToken === end,
  );
  const kase = title
    ? tokens.slice(head + 1, end).find(({ parse }) => parse?.grammemes.has('anim'))?.parse?.case
    : null;
  const name = earlier.find(({ type, form, firstToken }) => type === 'Person' && form === 'name' && firstToken === end);
  const agrees = name && tokens[name.firstToken]?.parses.some((parse) => parse.case === kase);
  return name && kase && agrees ? name.endToken : end;
}

/** «теракт | в Багдаде», «форум | на Кипре»: an event that nothing else names is told from others by its place. */
function placeBehind(earlier: readonly MentionDraft[], { tokens }: Sentence, at: number): number | null {
  if (!/^(?:в|во|на)$/u.test(tokens[at]?.norm ?? '')) return null;
  return (
    earlier.find(({ type, form, firstToken }) => type === 'Place' && form === 'name' && firstToken === at + 1)
      ?.endToken ?? null
  );
}

/**
 * «лидер оппозиции | Энрике Каприлес»: a person's name stands beside the phrase, not in it, unless it is in the genitive or in the case
 * of the word before it («партия Навального», «беседа с президентом Путиным»).
 */
export function endBeforeName(
  earlier: readonly MentionDraft[],
  { tokens }: Sentence,
  head: number,
  end: number,
): number {
  const beside = earlier.find(({ type, form, firstToken, endToken }) => {
    if (type !== 'Person' || form !== 'name' || firstToken <= head || firstToken >= end) return false;
    const before = tokens[firstToken - 1]?.parse?.case ?? null;
    return (
      before !== null &&
      tokens.slice(firstToken, endToken).some(({ parse }) => {
        const own = parse?.grammemes.has('Fixd') === false ? parse.case : null;
        return own !== null && own !== 'gent' && own !== before;
      })
    );
  });
  return beside?.firstToken ?? end;
}

/** Threats that are as many as the places that have them. */
const OF_PLACES_EACH: ReadonlySet<string> = new Set([
  'конфликт',
  'война',
  'кризис',
  'голод',
  'засуха',
  'эпидемия',
  'противостояние',
]);

/** «конфликт | на Ближнем Востоке», «сирийская | война»: one of the conflicts that the bare noun names together. */
export const isOneOfMany = (
  { tokens }: Sentence,
  { head, firstToken, endToken }: Phrase,
  earlier: readonly MentionDraft[],
): boolean =>
  OF_PLACES_EACH.has(tokens[head]?.parse?.lemma ?? '') &&
  earlier.some(
    (one) =>
      one.type === 'Place' &&
      (one.form === 'adjective'
        ? firstToken <= one.firstToken && one.endToken <= head
        : one.endToken <= endToken && tokens[one.firstToken - 1]?.parse?.pos === 'PREP'),
  ) &&
  !earlier.some((one) => one.form === 'name' && one.type !== 'Place' && one.head === head);

/** Index behind the place that alone tells which event or project the phrase names; null if it tells nothing. */
export function toldByPlace(
  sentence: Sentence,
  { type, endToken, head }: Phrase,
  earlier: readonly MentionDraft[],
): number | null {
  const told = type === 'Event' || (type === 'Project' && sentence.tokens[head]?.parse?.lemma === 'проект');
  return told && endToken === head + 1 ? placeBehind(earlier, sentence, endToken) : null;
}

/** Nouns that tell with «с» or «при» how something is done. */
const MANNER: ReadonlySet<string> = new Set([
  'участие',
  'цель',
  'помощь',
  'учет',
  'использование',
  'применение',
  'привлечение',
  'проведение',
  'соблюдение',
  'поддержка',
  'содействие',
  'посредничество',
  'условие',
  'аншлаг',
  'стечение',
]);

/** «форум | с участием министров», «в театре | при полном аншлаге»: how it is done is no part of what it is called. */
export function withoutManner({ tokens }: Sentence, head: number, end: number): number {
  const at = tokens.findIndex(({ index, norm }) => head < index && index < end && /^(?:со?|при)$/u.test(norm));
  if (at < 0) return end;
  const noun = tokens.slice(at + 1, end).find(({ parse }) => parse?.pos !== 'ADJF')?.parse;
  return MANNER.has(noun?.lemma ?? '') ? at : end;
}
