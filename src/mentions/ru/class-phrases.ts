import { leftEdge, rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { EntityType } from '../mention.ts';
import { isTaken, type MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';
import type { MentionResources, NounClass } from '../mention-resources.ts';

/** Words before a head that point or count and name nothing. */
const POINTING = new Set([
  'этот',
  'данный',
  'тот',
  'такой',
  'наш',
  'свой',
  'мой',
  'ваш',
  'весь',
  'каждый',
  'любой',
  'один',
  'другой',
  'который',
  'какой',
  'сам',
  'самый',
  'ряд',
  'многий',
  'подобный',
  'указанный',
  'последний',
  'следующий',
  'некоторый',
  'его',
  'ее',
  'их',
]);

function classOf(lemma: string, { classes }: MentionResources): [EntityType, NounClass] | null {
  for (const [type, nouns] of classes) if (nouns.nouns.has(lemma)) return [type, nouns];
  return null;
}

/** The first modifier that names: pointing words and the participles of a clause are left outside. */
function namingEdge(sentence: Sentence, head: number): number {
  let edge = leftEdge(sentence, head);
  while (edge < head) {
    const token = sentence.tokens[edge];
    const parse = token?.parse;
    const names =
      token &&
      parse &&
      !POINTING.has(parse.lemma) &&
      (parse.pos === 'ADJF' || parse.pos === 'NUMR' || parse.pos === 'PRTF');
    if (names || token?.kind === 'number') break;
    edge += 1;
  }
  return edge;
}

/** «данный центр», «этой программы»: the pointing rule's. */
function pointedAt({ tokens }: Sentence, head: number): boolean {
  const before = tokens[head - 1]?.parse?.lemma ?? '';
  return before === 'данный' || before === 'этот' || before === 'наш';
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);

/** Place and date behind an event are not its name: «встреча … | в Астане 9 августа». */
function withoutCircumstance(
  sentence: Sentence,
  head: number,
  prepositions: ReadonlySet<string>,
  type: EntityType,
): number {
  const narrow =
    type === 'Event' ? new Set([...prepositions].filter((word) => word !== 'в' && word !== 'на')) : prepositions;
  return rightEdge(sentence, head, narrow);
}

/** «теракт | в Багдаде», «форум | на Кипре»: an event that nothing else names is told from others by its place. */
function placeBehind(earlier: readonly MentionDraft[], { tokens }: Sentence, at: number): number | null {
  if (!/^(?:в|во|на)$/u.test(tokens[at]?.norm ?? '')) return null;
  return (
    earlier.find(({ type, form, firstToken }) => type === 'Place' && form === 'name' && firstToken === at + 1)
      ?.endToken ?? null
  );
}

/** Noun phrases whose head says what kind of thing they name. */
export const classPhrases: MentionRule = (sentence, resources, earlier) => {
  const drafts: MentionDraft[] = [];
  for (const token of sentence.tokens) {
    const parse = token.parse;
    const found = parse?.pos === 'NOUN' ? classOf(parse.lemma, resources) : null;
    if (!found) continue;
    const known = earlier.some(({ rule, head }) => rule.startsWith('catalogue') && head === token.index);
    if (known || pointedAt(sentence, token.index)) continue;
    const [type, nouns] = found;
    const firstToken = namingEdge(sentence, token.index);
    const endToken = withoutCircumstance(sentence, token.index, nouns.prepositions, type);
    const bare = firstToken === token.index && endToken === token.index + 1;
    if (type === 'Event' && endToken === token.index + 1) {
      const place = placeBehind(earlier, sentence, endToken);
      if (place !== null) {
        drafts.push({ type, form: 'name', firstToken, endToken: place, head: token.index, rule: 'event-in-place' });
        continue;
      }
    }
    if (bare && isTaken(earlier, firstToken, endToken)) continue;
    if (
      nouns.needsName &&
      !bare &&
      endToken === token.index + 1 &&
      formOf(sentence.tokens, firstToken, endToken) === 'common'
    )
      continue;
    drafts.push({
      type,
      form: bare ? 'common' : formOf(sentence.tokens, firstToken, endToken),
      firstToken,
      endToken,
      head: token.index,
      rule: `class-${type.toLowerCase()}`,
    });
  }
  return drafts;
};

/** A phrase with a capital or a quoted part is a name; one in lower case only describes. */
function formOf(tokens: readonly Token[], first: number, end: number): 'name' | 'common' {
  const capital = tokens.slice(Math.max(first, 1), end).some((token) => isCapital(token));
  return capital ? 'name' : 'common';
}
