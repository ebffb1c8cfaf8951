import { leftEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { EntityType } from '../mention.ts';
import { isTaken, type MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';
import type { MentionResources, NounClass } from '../mention-resources.ts';
import {
  endBeforeName,
  isOneOfMany,
  type Phrase,
  toldByPlace,
  withBearer,
  withoutCircumstance,
  withoutManner,
  withoutRelated,
} from './phrase-ends.ts';

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

/** «партия | «Народ свободы»», «компания | Boeing»: the noun only says what kind of body the name behind it is. */
function namesItself(earlier: readonly MentionDraft[], { tokens }: Sentence, head: number): boolean {
  const name = earlier.find(
    ({ type, form, firstToken }) => type === 'Organisation' && form === 'name' && firstToken === head + 1,
  );
  const behind = tokens[head + 1];
  if (!name || !behind) return false;
  if (/^[A-Za-z]/u.test(behind.text)) return true;
  // A name in quotation marks does not bend with the noun before it; «президиум «Единой России»» is a body of its own.
  const first = /^[«"“„]$/u.test(behind.text) ? tokens[head + 2] : undefined;
  return first?.parses.some(({ case: kase, grammemes }) => kase === 'nomn' || grammemes.has('Fixd')) === true;
}

const isBare = ({ firstToken, endToken, head }: Phrase): boolean => firstToken === head && endToken === head + 1;

/**
 * True if a phrase of a class that needs a name has one: a capital in it («центр ООН»), what it is for («центр изучения …», «центр по …»).
 * «центр внимания» has none, where
 * «совет деревни» is named by its genitive.
 */
function isNamed(
  { tokens }: Sentence,
  phrase: Phrase,
  earlier: readonly MentionDraft[],
  { actions }: MentionResources,
): boolean {
  if (formOf(tokens, phrase.firstToken, phrase.endToken) === 'name') return true;
  if (OF_PLACES.has(phrase.type) && isOfPlace(earlier, phrase)) return true;
  if (phrase.type === 'Place') return false;
  if (phrase.type !== 'Centre') return phrase.endToken > phrase.head + 1;
  const behind = tokens[phrase.head + 1];
  const purpose = behind?.parse?.pos === 'PREP' || actions.has(behind?.parse?.lemma ?? '');
  return purpose && phrase.endToken > phrase.head + 1;
}

/** Kinds that the adjective of a place tells from others: «российские власти», «иранский народ», «китайская провинция». */
const OF_PLACES: ReadonlySet<EntityType> = new Set<EntityType>(['Organisation', 'Place', 'Collective']);

/** «российские | власти», «иранское | телевидение»: the adjective of a place tells whose body it is. */
const isOfPlace = (earlier: readonly MentionDraft[], { firstToken, head }: Phrase): boolean =>
  earlier.some((one) => one.form === 'adjective' && firstToken <= one.firstToken && one.endToken <= head);

/** Nouns that name a body only in the plural: «власти Венесуэлы», «органы опеки», not «власть над …», «орган зрения». */
const PLURAL_ONLY = new Set(['власть', 'сила', 'орган']);

/** Beside lower-case words «УДАР» and «МИР» are abbreviations, whatever noun they look like. */
const isAcronym = ({ text }: Token, { tokens }: Sentence): boolean =>
  /^\p{Lu}{2,}$/u.test(text) && tokens.some(({ text: other }) => /^\p{Ll}/u.test(other));

const DOCUMENT = 'документ';

/** «проект резолюции», «проекту закона»: what is drafted is a document, not a thing that is built. */
function isDraft({ index, parse }: Token, { tokens }: Sentence, { classes }: MentionResources): boolean {
  const noun = parse?.lemma === 'проект' ? tokens[index + 1]?.parse : undefined;
  return noun?.case === 'gent' && classes.get('Document')?.nouns.has(noun.lemma) === true;
}

const FOUNDED: ReadonlySet<EntityType> = new Set<EntityType>(['Centre', 'Event', 'Document', 'Project']);

/** «учреждение форума», «организация выставки»: a noun that names an act too is the act, if what stands in its genitive can be made. */
function makes({ index, parse }: Token, { tokens }: Sentence, resources: MentionResources): boolean {
  if (!resources.actions.has(parse?.lemma ?? '')) return false;
  const behind = tokens
    .slice(index + 1, index + 4)
    .find((token) => !/^(?:ADJF|NUMR)$/u.test(token.parse?.pos ?? ''))?.parse;
  if (behind?.pos !== 'NOUN' || behind.case !== 'gent') return false;
  const made = classOf(behind.lemma, resources);
  return made !== null && FOUNDED.has(made[0]);
}

/** «на службе общества»: in the use of, no service. */
const isInService = ({ index, parse }: Token, { tokens }: Sentence): boolean =>
  parse?.lemma === 'служба' && tokens[index - 1]?.norm === 'на';

const GATHERINGS: ReadonlySet<string> = new Set(
  'акция демонстрация кампания марш митинг пикет собрание шествие'.split(' '),
);

/** «марш | протеста»: what a gathering is held for is no second event. */
const isAttribute = ({ index, parse }: Token, { tokens }: Sentence): boolean =>
  parse?.lemma === 'протест' && parse.case === 'gent' && GATHERINGS.has(tokens[index - 1]?.parse?.lemma ?? '');

/** «25-летие», «столетие основания». */
const ANNIVERSARY = /^(?:\d+-?|сто|пятидесяти|двадцати|десяти|тысяче)летие$/u;

function classOfHead(head: Token, sentence: Sentence, resources: MentionResources): [EntityType, NounClass] | null {
  const { parse } = head;
  if (isInService(head, sentence) || isAttribute(head, sentence)) return null;
  if (parse?.pos !== 'NOUN' || isAcronym(head, sentence) || makes(head, sentence, resources)) return null;
  if (PLURAL_ONLY.has(parse.lemma) && parse.number !== 'plur') return null;
  if (ANNIVERSARY.test(parse.lemma)) return classOf('годовщина', resources);
  return classOf(isDraft(head, sentence, resources) ? DOCUMENT : parse.lemma, resources);
}

/** «председатель | партии»: the noun inside a title is what its bearer heads, and a mention of its own. */
const headsIt = ({ form, head }: MentionDraft, at: number): boolean => form === 'role' && head < at;

function readPhrase(
  sentence: Sentence,
  head: Token,
  resources: MentionResources,
  earlier: readonly MentionDraft[],
): MentionDraft | null {
  const found = classOfHead(head, sentence, resources);
  if (!found || pointedAt(sentence, head.index)) return null;
  const [type, nouns] = found;
  const widest = withoutManner(
    sentence,
    head.index,
    withoutCircumstance(sentence, head.index, nouns.prepositions, type),
  );
  const firstToken = namingEdge(sentence, head.index);
  const alone = withoutRelated(sentence, firstToken, head.index, endBeforeName(earlier, sentence, head.index, widest));
  const endToken = withBearer(earlier, sentence, head.index, alone);
  const phrase: Phrase = { type, firstToken, endToken, head: head.index };
  const known = earlier.some(
    ({ rule, head: at }) => /^(?:catalogue|tagged|noun-before)/u.test(rule) && at === head.index,
  );
  if (known && !isOneOfMany(sentence, phrase, earlier)) return null;
  const place = toldByPlace(sentence, phrase, earlier);
  if (place !== null) return { ...phrase, form: 'name', endToken: place, rule: `${type.toLowerCase()}-in-place` };
  if (type === 'Organisation' && namesItself(earlier, sentence, head.index)) return null;
  const bare = isBare(phrase);
  if (bare && type === 'Collective') return null;
  if (
    bare
      ? isTaken(
          earlier.filter((one) => !headsIt(one, head.index)),
          head.index,
          endToken,
        )
      : nouns.needsName && !isNamed(sentence, phrase, earlier, resources)
  )
    return null;
  // Which phrases are names of bodies and places the trained model knows; what it left is a description.
  const form =
    bare || type === 'Organisation' || type === 'Place'
      ? 'common'
      : formOf(sentence.tokens, phrase.firstToken, endToken);
  return { ...phrase, form, rule: `class-${type.toLowerCase()}` };
}

/** Noun phrases whose head says what kind of thing they name. */
export const classPhrases: MentionRule = (sentence, resources, earlier) =>
  sentence.tokens.flatMap((token) => readPhrase(sentence, token, resources, earlier) ?? []);

/** A phrase with a capital or a quoted part is a name; one in lower case only describes. */
function formOf(tokens: readonly Token[], first: number, end: number): 'name' | 'common' {
  const capital = tokens.slice(Math.max(first, 1), end).some((token) => isCapital(token));
  return capital ? 'name' : 'common';
}
