import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, headOf, lemma } from '../context.ts';

/** Ranks and manners of address that stand between a title and a name. */
const RANKS: ReadonlySet<string> = new Set(
  'аятолла генерал адмирал полковник майор маршал доктор профессор господин госпожа сэр лорд шейх принц граф барон миллиардер бизнесмен политик дипломат'.split(
    ' ',
  ),
);

const isInitial = (token: Token): boolean => /^(?:\p{Lu}|\.|-)$/u.test(token.text);

/** «генерал-полковник», «контр-адмирал», «доктор | наук». */
const isRank = (sentence: Sentence, token: Token): boolean =>
  lemma(token)
    .split('-')
    .some((part) => RANKS.has(part)) ||
  (token.norm === 'наук' && RANKS.has(lemma(sentence.tokens[token.index - 1])));

/** «председатель партии, | миллиардер Иван Сомов», «президент Чада, | 64-летний Идрис Деби»: the comma of a second apposition. */
function isBeforeApposition({ tokens }: Sentence, { text, index }: Token): boolean {
  const next = tokens[index + 1];
  return text === ',' && (RANKS.has(lemma(next)) || (next?.norm ?? '').includes('-летн'));
}

/** «нападающий «Роста» | португалец | Луиш»: what kind of person it is, in the case of the title. */
const isKindOfPerson = (sentence: Sentence, role: ResolvedMention, { text, parse }: Token): boolean =>
  parse?.pos === 'NOUN' &&
  parse.number === 'sing' &&
  parse.grammemes.has('anim') &&
  /^\p{Ll}/u.test(text) &&
  parse.case === headOf(sentence, role)?.parse?.case;

const isFurtherTitle = ({ lexicon }: Context, token: Token): boolean =>
  token.parse?.pos === 'NOUN' && (lexicon.roles.leading.has(lemma(token)) || lexicon.roles.deputies.has(lemma(token)));

/** Words between a title and the name: initials, ranks, further titles, age («64-летний»), kinds of people. */
export const bridges = (context: Context, sentence: Sentence, role: ResolvedMention, token: Token): boolean =>
  isInitial(token) ||
  token.parse?.pos === 'ADJF' ||
  token.kind === 'number' ||
  isRank(sentence, token) ||
  isFurtherTitle(context, token) ||
  isKindOfPerson(sentence, role, token) ||
  isBeforeApposition(sentence, token);
