import type { ResolvedMention } from '../../entities/entity.ts';
import { conjuncts } from '../../text/dependencies.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { type Context, insideOf, isOuter, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { StatementRule } from '../rule.ts';
import { joined } from './clause.ts';
import { initiativeTopics } from './initiative-topics.ts';
import { meant } from './noun-links.ts';
import { statedBeside } from './stated-beside.ts';

/** «три зла: терроризм, сепаратизм и экстремизм»: a colon between a whole and its parts of the same kind. */
function parts(context: Context, sentence: Sentence, whole: ResolvedMention): readonly ResolvedMention[] {
  // «рассмотрят по новой схеме: кандидатуры …»: one thing with an explanation behind it is no whole with parts.
  if (whole.rule === 'infinitive-phrase' || !isSeveral(sentence, whole)) return [];
  const quote = /^[»"”]$/u.test(sentence.tokens[whole.endToken]?.text ?? '') ? 1 : 0;
  if (sentence.tokens[whole.endToken + quote]?.text !== ':') return [];
  const first = mentionsOf(context, sentence).find(
    (mention) => mention.firstToken === whole.endToken + quote + 1 && mention.type === whole.type,
  );
  return first ? joined(context, sentence, first).filter(({ type }) => type === whole.type) : [];
}

/** Words that name parts of what stands before them; further words of the same marker. */
const MARKERS: readonly (readonly string[])[] = [
  ['включая'],
  ['в', 'том', 'числе'],
  ['такие', 'как'],
  ['таких', 'как'],
  ['таким', 'как'],
  ['такими', 'как'],
  ['а', 'именно'],
  ['среди', 'них'],
  ['среди', 'которых'],
  ['в', 'частности'],
  ['например'],
  ['прежде', 'всего'],
  ['в', 'первую', 'очередь'],
  ['в', 'составе'],
];

const FIRST_WORDS: ReadonlySet<string | undefined> = new Set(['как', ...MARKERS.map(([first]) => first)]);

/** Index behind the marker that begins at `at`; null if none does. */
function behindMarker({ tokens }: Sentence, at: number): number | null {
  if (!FIRST_WORDS.has(tokens[at]?.norm)) return null;
  // «такие угрозы, как засуха»: the marker takes the noun between its words.
  if (tokens[at]?.norm === 'как' && tokens[at - 1]?.text === ',')
    return tokens.slice(Math.max(0, at - 6), at).some(({ norm }) => /^так(?:ие|их|им|ими)$/u.test(norm))
      ? at + 1
      : null;
  const found = MARKERS.find((words) => words.every((word, offset) => tokens[at + offset]?.norm === word));
  if (!found) return null;
  // «государства, например, Чили и Перу»: the marker may stand between commas.
  const behind = tokens[at + found.length]?.text === ',' ? at + found.length + 1 : at + found.length;
  // «с соседями, прежде всего с Чили»: with a preposition of its own it is told of the verb, not of the noun before.
  return tokens[behind]?.parse?.pos === 'PREP' ? null : behind;
}

/** Nouns that name several in the singular. */
const GROUPS: ReadonlySet<string> = new Set(
  'регион группа коалиция союз блок тройка четверка пятерка формат зона список перечень пакет комплекс делегация комиссия команда экипаж альянс'.split(
    ' ',
  ),
);

const isGroup = (noun: Token | undefined): boolean => GROUPS.has(lemma(noun));

/** What stands before the marker: a plural mention that ends there, or the plural noun phrase that the tree ends there. */
function wholeBefore(context: Context, sentence: Sentence, end: number, nearest = false): Argued | null {
  const known = mentionsOf(context, sentence)
    .filter(isResolved)
    .find((mention) => mention.endToken === end && isOuter(context, mention) && isPlural(sentence, mention));
  if (known) return known;
  let noun = sentence.tokens[end - 1];
  while (
    !(nearest && isGroup(noun)) &&
    noun?.deprel === 'nmod' &&
    sentence.tokens[noun.head]?.parse?.pos === 'NOUN' &&
    noun.head < noun.index
  )
    noun = sentence.tokens[noun.head];
  const several = noun?.parses.slice(0, 4).some(({ number }) => number === 'plur') === true;
  if (noun?.parse?.pos !== 'NOUN' || !(several || isGroup(noun))) return null;
  const made = context.demand.phraseAt(sentence, noun.index, end);
  return made?.endToken === end ? made : null;
}

/** «угрозы, включая засуху и пожары», «страны, в том числе Чили»: the plural before the marker and those behind it. */
function named(context: Context, sentence: Sentence, at: number): readonly (readonly [Argued, Argued])[] {
  const from = behindMarker(sentence, at);
  if (from === null) return [];
  const before = sentence.tokens[at - 1]?.text === ',' ? at - 1 : at;
  const noun = sentence.tokens
    .slice(from, from + 4)
    .find(({ parse }) => parse?.pos === 'NOUN' || parse?.pos === 'LATN');
  const whole = noun ? (wholeBefore(context, sentence, before) ?? suchBefore(context, sentence, at)) : null;
  if (!whole || !noun || isTold(sentence, from, noun)) return [];
  // «Сомов в составе сборной»: he is the part.
  if (sentence.tokens[at + 1]?.norm === 'составе' && whole.type === 'Person') return [];
  // A long list is not always one coordination in the tree; its commas tell the rest.
  const members = conjuncts(sentence, noun.index).flatMap((part) => meant(context, sentence, part));
  const listed = members.slice(0, 1).flatMap((first) => joined(context, sentence, first).filter(isResolved));
  const parts = new Map([...members, ...listed].map((part) => [part.entity, part]));
  parts.delete(whole.entity);
  return [...parts.values()].map((part) => [whole, part] as const);
}

/** «в частности, речь идёт о …», «в том числе стал голосом …»: another thing told, not a part named. */
function isTold({ tokens }: Sentence, from: number, noun: Token): boolean {
  const verb = tokens[noun.head];
  const does = noun.deprel.startsWith('nsubj') && verb?.parse?.pos === 'VERB' && verb.index > noun.index;
  return does || tokens.slice(from, noun.index).some(({ parse }) => parse?.pos === 'VERB');
}

/** «такие угрозы, | как засуха»: the noun between the two words of the marker. */
function suchBefore(context: Context, sentence: Sentence, at: number): Argued | null {
  const { tokens } = sentence;
  if (tokens[at]?.norm !== 'как' || tokens[at - 1]?.text !== ',') return null;
  const such = tokens.slice(Math.max(0, at - 6), at).findLast(({ norm }) => /^так(?:ие|их|им|ими)$/u.test(norm));
  const noun = such && tokens[such.head];
  return noun && noun.parse?.pos === 'NOUN' && noun.index < at && noun.index > such.index
    ? context.demand.phraseAt(sentence, noun.index, at - 1)
    : null;
}

/** «регион (Чад, Нигер и Мали)»: a whole and the members in the brackets behind it. */
function bracketed(context: Context, sentence: Sentence, at: number): readonly (readonly [Argued, Argued])[] {
  const { tokens } = sentence;
  if (tokens[at]?.text !== '(') return [];
  const first = mentionsOf(context, sentence).find(
    ({ firstToken, type, form }) => firstToken === at + 1 && PARTS.has(type) && form === 'name',
  );
  const members = first ? joined(context, sentence, first).filter(({ type }) => type === first.type) : [];
  const last = members.at(-1);
  if (members.length < 2 || !last || tokens[last.endToken]?.text !== ')') return [];
  // «делегаты региона (Чад, Нигер)»: in brackets stand the members of what they stand behind.
  const whole = wholeBefore(context, sentence, at, true);
  // «в Беверли-Хиллз (Лос-Анджелес, Калифорния)»: behind one town stands where it lies.
  if (whole?.type === 'Place' && whole.form === 'name') return [];
  return whole && WHOLES.has(whole.type) ? members.filter(isResolved).map((part) => [whole, part] as const) : [];
}

const WHOLES: ReadonlySet<string> = new Set(['Place', 'Organisation', 'Collective', 'Project', 'Initiative']);
const PARTS: ReadonlySet<string> = new Set(['Place', 'Organisation', 'Person']);

const isPlural = ({ tokens }: Sentence, { head, type }: ResolvedMention): boolean =>
  tokens[head]?.parse?.number === 'plur' || type === 'Collective';

const isSeveral = (sentence: Sentence, whole: ResolvedMention): boolean =>
  isPlural(sentence, whole) || whole.type !== 'Initiative' || GROUPS.has(lemma(sentence.tokens[whole.head]));

/** «председательство Бельгии в Совете ЕС»: who presides over what stands in the name of the presidency. */
function presidency(
  context: Context,
  sentence: Sentence,
  event: ResolvedMention,
): readonly [ResolvedMention, ResolvedMention] | null {
  if (lemma(sentence.tokens[event.head]) !== 'председательство') return null;
  const holder = insideOf(context, event).find(({ firstToken }) => firstToken === event.head + 1);
  const body = mentionsOf(context, sentence).find(
    (mention) =>
      mention.type === 'Organisation' &&
      mention.firstToken === event.endToken + 1 &&
      sentence.tokens[event.endToken]?.norm === 'в',
  );
  return holder && body ? [holder, body] : null;
}

/** Wholes with their parts behind a colon, and presidencies. */
export const listRelations: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  const add = (type: string, subject: ResolvedMention, object: ResolvedMention, rule: string): void => {
    candidates.push(...statedBeside(context, sentence, { type, subject, object, rule }));
  };
  for (const mention of mentionsOf(context, sentence)) {
    for (const part of parts(context, sentence, mention)) add('INCLUDES', mention, part, 'list:colon');
    for (const topic of initiativeTopics(context, sentence, mention)) add('INCLUDES', mention, topic, 'list:topics');
    const chair = presidency(context, sentence, mention);
    if (chair) add('CHAIRS', ...chair, 'phrase:presidency');
  }
  for (const { index } of sentence.tokens) {
    for (const [whole, part] of bracketed(context, sentence, index)) add('INCLUDES', whole, part, 'list:brackets');
    for (const [whole, part] of named(context, sentence, index)) add('INCLUDES', whole, part, 'list:marker');
  }
  return { candidates, misses: [] };
};
