import type { ResolvedMention } from '../../entities/entity.ts';
import type { EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, insideOf, isOuter, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { ANNOUNCING } from './announcing.ts';
import { isCelebrated } from './celebrated.ts';
import { subjectOf } from './clause.ts';
import { isInQuotedName } from './quoted-names.ts';
import { isCancelled } from './unrealised.ts';
import { statedBeside } from './stated-beside.ts';

const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(['Organisation', 'Centre']);
const SEATED: ReadonlySet<EntityType> = new Set<EntityType>(['Organisation', 'Centre', 'Project']);

const PLACE_PREPOSITIONS = new Set(['в', 'во', 'на']);

/** Nouns of moving: the place behind them is their aim. */
const MOVING: ReadonlySet<string> = new Set(
  'визит поездка турне вояж полет перелет вторжение переезд вступление командировка возвращение прибытие ввод вывод'.split(
    ' ',
  ),
);

type Pair = readonly [type: string, subject: ResolvedMention, object: ResolvedMention, rule: string];

/** «секретариат | СНГ», «отдел | Nokia», but not «Rost | Web Services»: words of one foreign name, or a name in its nominative. */
function isOwner({ tokens }: Sentence, body: ResolvedMention, whole: ResolvedMention): boolean {
  const [head, name] = [tokens[body.head], tokens[whole.head]];
  if (name?.parse?.pos === 'LATN') return head?.parse?.pos === 'NOUN' && !ANNOUNCING.has(lemma(head));
  return (
    /^\p{Lu}{2,}$/u.test(name?.text ?? '') ||
    name?.parses.some(({ case: kase, grammemes }) => kase === 'gent' || grammemes.has('Fixd')) !== false
  );
}

/** «Секретариат СНГ», «Совет РАТС ШОС»: a body and, right behind its head, the organisation it belongs to. */
function partOf(context: Context, sentence: Sentence, mention: ResolvedMention): Pair[] {
  if (!BODIES.has(mention.type)) return [];
  const whole = insideOf(context, mention).find(
    ({ type, form, firstToken }) => BODIES.has(type) && form === 'name' && firstToken === mention.head + 1,
  );
  return whole && isOwner(sentence, mention, whole) ? [['PART_OF', mention, whole, 'phrase:part-of']] : [];
}

/** «… для Центральной Азии»: where it works. */
function operatesIn(context: Context, sentence: Sentence, mention: ResolvedMention): Pair[] {
  if (!BODIES.has(mention.type)) return [];
  const places = insideOf(context, mention).filter(({ type, form }) => type === 'Place' && form === 'name');
  const purpose = sentence.tokens.find(
    ({ norm, index }) => norm === 'для' && index > mention.head && index < mention.endToken,
  );
  return purpose
    ? places
        .filter(({ firstToken }) => firstToken > purpose.index)
        .map((place) => ['OPERATES_IN', mention, place, 'phrase:for'])
    : [];
}

/** An organisation that everybody knows by name is not said to sit where its meeting is («ООН в Женеве»). */
function relationToPlace(context: Context, mention: ResolvedMention): string | null {
  if (mention.type === 'Event') return 'HELD_IN';
  const seated = SEATED.has(mention.type) && mention.form === 'name' && !mention.rule.startsWith('catalogue');
  return seated && isOuter(context, mention) ? 'LOCATED_IN' : null;
}

/** False for what is called off, stands in a title or is only celebrated. */
const isThere = (context: Context, sentence: Sentence, event: Token): boolean =>
  !isCancelled(sentence, event) && !isInQuotedName(context, event) && !isCelebrated(sentence, event.index);

/** «Институт … | в Ташкенте», «саммит … | в Бишкеке»: the place right behind the name. */
function placed(context: Context, sentence: Sentence, mention: ResolvedMention): Pair[] {
  if (mention.form === 'adjective' || mention.form === 'pronoun') return [];
  const type = relationToPlace(context, mention);
  const preposition = sentence.tokens[mention.endToken]?.norm;
  const inName =
    mention.rule === 'event-in-place'
      ? insideOf(context, mention).find(({ type: kind }) => kind === 'Place')
      : undefined;
  // «поездка в Чили», «вторжение в Чили»: where it goes.
  const moves = MOVING.has(lemma(sentence.tokens[mention.head]));
  const head = sentence.tokens[mention.head];
  if (mention.type === 'Event' && head && !isThere(context, sentence, head)) return [];
  if (inName) return moves ? [] : [['HELD_IN', mention, inName, 'phrase:place']];
  if (type === null || !PLACE_PREPOSITIONS.has(preposition ?? '')) return [];
  const place = mentionsOf(context, sentence).find(
    ({ type: kind, form, firstToken }) => kind === 'Place' && form === 'name' && firstToken === mention.endToken + 1,
  );
  const located = place && sentence.tokens[place.head]?.parses.some(({ case: kase }) => kase === 'loct');
  return place && located ? [[type, mention, place, 'phrase:place']] : [];
}

/** «под эгидой ООН»: of the nearest thing before it that can have a patron. */
function auspices(context: Context, sentence: Sentence): Pair[] {
  const pairs: Pair[] = [];
  for (const token of sentence.tokens) {
    if (token.norm !== 'под' || lemma(sentence.tokens[token.index + 1]) !== 'эгида') continue;
    const patron = mentionsOf(context, sentence).find(
      ({ type, firstToken }) => type === 'Organisation' && firstToken === token.index + 2,
    );
    const things = mentionsOf(context, sentence).filter(
      ({ firstToken, type, rule, form }) =>
        firstToken < token.index &&
        rule !== 'infinitive-phrase' &&
        form !== 'adjective' &&
        form !== 'pronoun' &&
        (BODIES.has(type) || type === 'Initiative' || type === 'Event'),
    );
    // «инициатива по созданию коалиции | под эгидой ООН»: of what ends right there the innermost body or event.
    const thing =
      things.findLast(({ endToken, type }) => endToken === token.index && type !== 'Initiative') ??
      things.findLast((mention) => isOuter(context, mention) || mention.endToken > token.index);
    if (patron && thing) pairs.push(['UNDER_AUSPICES_OF', thing, patron, 'phrase:auspices']);
  }
  return pairs;
}

/** Who meets, in the name of the meeting: «встреча X с Y», «переговоры между X и Y». */
function participants(context: Context, sentence: Sentence, event: ResolvedMention): Pair[] {
  if (
    event.type !== 'Event' ||
    !/^(?:встреча|переговоры|переговор|беседа|консультация)$/u.test(lemma(sentence.tokens[event.head]))
  )
    return [];
  const actors = insideOf(context, event).filter(
    ({ type, form }) => form !== 'adjective' && (type === 'Person' || type === 'Collective' || type === 'Organisation'),
  );
  const [first] = actors.filter(({ firstToken }) => firstToken === event.head + 1);
  const second = actors.find(({ firstToken }) => sentence.tokens[firstToken - 1]?.norm === 'с');
  const pairs: Pair[] = first && second ? [['MET_WITH', first, second, 'phrase:meeting']] : [];
  return first ? [...pairs, ['ATTENDED', first, event, 'phrase:meeting']] : pairs;
}

const FOUNDED = new Set(['открыть', 'создать', 'построить', 'разместить', 'основать', 'учредить', 'расположить']);

/** «в Осло открыт институт», «институт был создан в Осло»: a seat told by the participle of founding. */
function foundedIn(context: Context, sentence: Sentence): Pair[] {
  return sentence.tokens.flatMap((token): Pair[] => {
    if (token.parse?.pos !== 'PRTS' || !FOUNDED.has(token.parse.lemma)) return [];
    const subject = subjectOf(context, sentence, token.index);
    const place = mentionsOf(context, sentence).find(
      ({ type, form, firstToken, head }) =>
        type === 'Place' &&
        form === 'name' &&
        PLACE_PREPOSITIONS.has(sentence.tokens[firstToken - 1]?.norm ?? '') &&
        sentence.tokens[head]?.parses.some(({ case: kase }) => kase === 'loct'),
    );
    return subject && place && SEATED.has(subject.type) ? [['LOCATED_IN', subject, place, 'participle:founded']] : [];
  });
}

/** Relations that stand in the names of things and right beside them, without a verb. */
export const phraseRelations: StatementRule = (context, sentence) => {
  const pairs = mentionsOf(context, sentence).flatMap((mention) => [
    ...partOf(context, sentence, mention),
    ...operatesIn(context, sentence, mention),
    ...placed(context, sentence, mention),
    ...participants(context, sentence, mention),
  ]);
  const candidates = [...pairs, ...auspices(context, sentence), ...foundedIn(context, sentence)].flatMap(
    ([type, subject, object, rule]) => statedBeside(context, sentence, { type, subject, object, rule }),
  );
  return { candidates, misses: [] };
};
