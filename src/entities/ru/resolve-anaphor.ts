import type { Mention } from '../../mentions/mention.ts';
import type { Token } from '../../text/token.ts';
import {
  around,
  before,
  type Discourse,
  entityOf,
  headToken,
  isState,
  sentenceOf,
  type Verdict,
} from '../discourse.ts';
import { extractedId } from '../make-entity.ts';
import { resolveBodyNoun } from './resolve-body-noun.ts';
import { resolveBody } from './resolve-body.ts';
import { resolvePlaceNoun } from './resolve-place-noun.ts';
import { resolveThingNoun } from './resolve-thing-noun.ts';

/** Observed on news texts: an antecedent farther back than this is no longer what the reader thinks of. */
const WINDOW = 4;
/** A person stays in mind longer than a thing, over the sentences of what he says. */
const PERSON_WINDOW = 6;
const OPEN: Verdict = { entity: null, why: 'no antecedent near enough' };

/** True if the person may be whom a pronoun of this gender takes up. */
function hasGender(discourse: Discourse, entity: string, feminine: boolean): boolean {
  const row = discourse.catalogue.entities.get(entity);
  const sex = row?.gender ?? discourse.persons.find(({ id }) => id === entity)?.gender ?? null;
  return sex === null || (sex === 'f') === feminine;
}

/** What events do: the pronoun that is the subject of such a verb means no person. */
const OF_EVENTS = new Set(
  'пройти проходить состояться начаться начинаться завершиться завершаться закончиться заканчиваться длиться продлиться продолжаться открыться стартовать действовать насчитывать'.split(
    ' ',
  ),
);

/** «в нём», «на ней», and what takes place: things, not persons. */
function isThing(discourse: Discourse, mention: Mention): boolean {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  const token = headToken(discourse, mention);
  if (token?.parse?.case === 'loct' && /^(?:в|на)$/u.test(tokens[mention.firstToken - 1]?.norm ?? '')) return true;
  const verb = token?.deprel.startsWith('nsubj') ? tokens[token.head]?.parse?.lemma : undefined;
  return OF_EVENTS.has(verb ?? '');
}

/** The direct speech that the mention stands in, if it does. */
const speechAround = ({ text }: Discourse, { start, end }: Mention): number =>
  text.quotations.findIndex((one) => one.speech && one.start <= start && end <= one.end);

/** «Министр встретил его»: the object of a verb is nobody who is its subject. */
function isOwnSubject(discourse: Discourse, mention: Mention, other: Mention): boolean {
  const [own, token] = [headToken(discourse, mention), headToken(discourse, other)];
  if (!own || !token || other.sentence !== mention.sentence || own.deprel.startsWith('nsubj')) return false;
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  const subject = tokens.slice(other.firstToken, other.endToken).find(({ deprel }) => deprel.startsWith('nsubj'));
  return (
    subject !== undefined && (subject.head === own.head || isSameClause(tokens, other.endToken, mention.firstToken))
  );
}

/** True if nothing between opens another clause: one verb at most, and no comma, conjunction or dash. */
function isSameClause(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  return between.every(({ kind, parse }) => kind !== 'punctuation' && parse?.pos !== 'CONJ');
}

/** Verbs and what else has a subject. */
const isPredicate = ({ parse }: Token): boolean => /^(?:VERB|PRTS|GRND|INFN)$/u.test(parse?.pos ?? '');

/** The subject of the predicate at `at`: its own, else that of the predicate over it («в которой | поблагодарил его»). */
function subjectAt(tokens: readonly Token[], at: number): Token | undefined {
  let verb = tokens[at];
  for (let step = 0; verb && step < 5; step += 1) {
    const { index, deprel } = verb;
    const own = tokens.find(({ head, deprel: link }) => head === index && link.startsWith('nsubj'));
    if (own || deprel === 'root') return own;
    // An infinitive under a verb with an object is done by that one («просил министра выслушать его»).
    if (verb.parse?.pos === 'INFN' && tokens.some(({ head, deprel: link }) => head === verb?.head && link === 'obj'))
      return undefined;
    verb = tokens[verb.head];
    while (verb && !isPredicate(verb)) verb = tokens[verb.head];
  }
  return undefined;
}

/** Who does what is done to the one meant: «поблагодарил его», «назначил его послом» mean somebody else. */
function doerOver(discourse: Discourse, mention: Mention): string | null {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  const own = headToken(discourse, mention);
  const verb = tokens[own?.head ?? -1];
  if (!own || !verb || !/^(?:obj|iobj|obl)/u.test(own.deprel) || !isPredicate(verb)) return null;
  const subject = subjectAt(tokens, verb.index);
  const named = subject
    ? (discourse.bySentence.get(mention.sentence) ?? []).find(
        ({ firstToken, endToken, form }) =>
          form !== 'adjective' && firstToken <= subject.index && subject.index < endToken,
      )
    : undefined;
  return named ? entityOf(discourse, named) : null;
}

/** «Направление важно. Его поддержали …»: no person is near, and the subject of the sentence before is a thing of this gender. */
function meansThing(discourse: Discourse, mention: Mention, feminine: boolean): boolean {
  if (headToken(discourse, mention)?.deprel.startsWith('nsubj')) return false;
  for (const [other] of before(discourse, mention, 1)) if (other.type === 'Person') return false;
  const sentence = discourse.text.sentences[mention.sentence - 1];
  return (
    sentence?.tokens.some(
      ({ deprel, parse }) =>
        deprel.startsWith('nsubj') &&
        parse?.pos === 'NOUN' &&
        parse.number === 'sing' &&
        !parse.grammemes.has('anim') &&
        (parse.gender === 'femn') === feminine,
    ) === true
  );
}

/** The person spoken of before, one in the subject's place first: that is whom a pronoun takes up. */
function personBefore(discourse: Discourse, mention: Mention, feminine: boolean): Verdict {
  let second: Verdict | null = null;
  const outside = speechAround(discourse, mention) < 0;
  const doer = doerOver(discourse, mention);
  for (const [other, entity] of before(discourse, mention, PERSON_WINDOW)) {
    // «…», сказал он: whom the speech speaks of is not its speaker.
    if (outside && speechAround(discourse, other) >= 0) continue;
    const stale = other.form === 'pronoun' && other.sentence < mention.sentence - 1;
    if (other.type !== 'Person' || other.rule === 'person-noun' || stale || !hasGender(discourse, entity, feminine))
      continue;
    if (entity === doer || isOwnSubject(discourse, mention, other)) continue;
    const verdict = { entity, why: 'pronoun for the person spoken of before' };
    if (headToken(discourse, other)?.parse?.case === 'nomn') return verdict;
    second ??= verdict;
  }
  return second ?? OPEN;
}

function personal(discourse: Discourse, mention: Mention): Verdict {
  const token = headToken(discourse, mention);
  const parse = token?.parse;
  if (parse?.lemma === 'мы' || parse?.lemma === 'я') {
    return { entity: null, why: 'first person: the speaker, whom the statement knows' };
  }
  if (parse?.number === 'plur' || token?.norm === 'их') return OPEN;
  if (isThing(discourse, mention)) return { entity: null, why: 'a pronoun for a thing' };
  const feminine = parse?.gender === 'femn' || token?.norm === 'ее';
  if (meansThing(discourse, mention, feminine))
    return { entity: null, why: 'a pronoun for the thing spoken of before' };
  return personBefore(discourse, mention, feminine);
}

/** «наша страна»: the state whose head the article lets speak, else the one that it is about. */
function ourState(discourse: Discourse): Verdict {
  const head = discourse.titles.find(({ title, of }) => of !== null && (title === 'президент' || title === 'премьер'));
  if (head?.of && isState(discourse, head.of)) return { entity: head.of, why: 'the state of the head who speaks' };
  return discourse.home ? { entity: discourse.home, why: 'the state that the article is about' } : OPEN;
}

/** A group of states, by the catalogue or by its noun: «наши страны» are no «протестующие». */
const isGroup = (discourse: Discourse, mention: Mention): boolean =>
  mention.catalogueIds.length > 0 ||
  /^(?:страна|государство|республика|держава|союзник|партнер|участник|член)/u.test(
    headToken(discourse, mention)?.parse?.lemma ?? '',
  );

/** «наши страны», «наши государства»: the group spoken of, else the members of the organisation that is named most. */
function ourGroup(discourse: Discourse, mention: Mention): Verdict {
  for (const [other, entity] of before(discourse, mention, WINDOW))
    if (other.type === 'Collective' && other.form !== 'pronoun' && other.form !== 'role' && isGroup(discourse, other))
      return { entity, why: 'the group spoken of before' };
  const counts = new Map<string, number>();
  for (const other of around(discourse, mention)) {
    const entity = entityOf(discourse, other);
    const group =
      entity === null
        ? undefined
        : (discourse.index.membersOf.get(entity) ??
          (other.type === 'Collective' && other.form !== 'role' ? entity : undefined));
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most ? { entity: most[0], why: 'the members of the organisation that the article is about' } : OPEN;
}

/** «наша Организация»: the one named most often before. */
function ours(discourse: Discourse, mention: Mention): Verdict {
  const counts = new Map<string, number>();
  for (const [other, entity] of before(discourse, mention, discourse.text.sentences.length)) {
    if (other.type === mention.type && other.form === 'name') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most ? { entity: most[0], why: 'the one of its kind that is named most before' } : OPEN;
}

/** Nouns that no place but one named with them is: «эта улица» is no street because a city was named. */
const OF_ONE_PLACE: ReadonlySet<string> = new Set(
  'улица площадь проспект бульвар переулок набережная шоссе тракт парк сквер сад дворец замок крепость собор башня памятник монумент мавзолей кладбище станция метростанция авиабаза аэродром база гостиница отель резиденция особняк здание пляж море река озеро океан гора остров граница'.split(
    ' ',
  ),
);

const STATE_NOUNS: ReadonlySet<string> = new Set(['страна', 'государство', 'республика']);

/** «эта страна», «данный центр»: the nearest thing of that kind, one with the same head noun first. */
function demonstrative(discourse: Discourse, mention: Mention): Verdict {
  const noun = headToken(discourse, mention)?.parse?.lemma ?? '';
  const ofState = mention.type === 'Place' && STATE_NOUNS.has(noun);
  let nearest: Verdict | null = null;
  for (const [other, entity] of before(discourse, mention, WINDOW)) {
    if (other.form === 'adjective') continue;
    const row = discourse.catalogue.entities.get(entity);
    const type = row?.entity.type ?? other.type;
    if (ofState && !isState(discourse, entity)) continue;
    if (type !== mention.type) continue;
    const sameNoun = headToken(discourse, other)?.parse?.lemma === noun;
    if (sameNoun && other.form !== 'pronoun') return { entity, why: 'same noun before' };
    if (!OF_ONE_PLACE.has(noun)) nearest ??= { entity, why: 'nearest of its kind before' };
  }
  return nearest ?? OPEN;
}

/** «государства-члены» of nobody that the article names. */
const ofThisArticle = (discourse: Discourse, { type, lemma }: Mention): Verdict => ({
  entity: extractedId(type, lemma, discourse.text.article.id),
  why: 'the one of this article, which names it by its noun alone',
});

/** Pronouns and pointing phrases; those that point to nobody near stay open. */
export function resolveAnaphor(discourse: Discourse, mention: Mention): Verdict {
  if (mention.rule === 'personal-pronoun') return personal(discourse, mention);
  if (mention.rule === 'bare-place') return resolvePlaceNoun(discourse, mention);
  if (mention.rule !== 'possessive-phrase') return demonstrative(discourse, mention);
  if (mention.type === 'Place') return ourState(discourse);
  if (mention.type === 'Collective') {
    const group = ourGroup(discourse, mention);
    return group.entity === null && mention.firstToken === mention.head ? ofThisArticle(discourse, mention) : group;
  }
  const pointed = demonstrative(discourse, mention);
  return pointed.entity === null ? ours(discourse, mention) : pointed;
}

/** True if the phrase is part of the other one: «союз» in «Секретариат союза» is not the secretariat. */
const holds = (outer: Mention, { sentence, start, end }: Mention): boolean =>
  outer.sentence === sentence && outer.start <= start && end <= outer.end;

/** True if the article called that thing by the noun and more words before: «Центр | данных» for «центр». */
function isOfNoun(discourse: Discourse, mention: Mention, [other, entity]: readonly [Mention, string]): boolean {
  const noun = headToken(discourse, mention)?.parse?.lemma ?? '';
  const row = discourse.catalogue.entities.get(entity)?.entity;
  if ((row?.type ?? other.type) !== mention.type || row?.type === 'Place') return false;
  const names = `${row?.name ?? other.lemma} ${other.lemma}`.toLowerCase();
  return (
    names.split(/[\s«»]+/u).includes(noun) &&
    other.endToken - other.firstToken >= 1 &&
    other.surface.toLowerCase() !== mention.surface.toLowerCase()
  );
}

/** «Встреча стала шагом к встрече премьеров»: the text goes on speaking of its subject, not of what else its noun calls in that sentence. */
function subjectOfNoun(discourse: Discourse, other: Mention): string | null {
  const own = headToken(discourse, other);
  if (!own || own.deprel.startsWith('nsubj')) return null;
  const subject = discourse.bySentence.get(other.sentence)?.find((one) => {
    const token = headToken(discourse, one);
    return one.type === other.type && token?.deprel.startsWith('nsubj') && token.parse?.lemma === own.parse?.lemma;
  });
  return subject ? entityOf(discourse, subject) : null;
}

/** A bare class noun («Организация», «центр», «саммит»): what the article named with this noun, nearest first. */
export function resolveBare(discourse: Discourse, mention: Mention): Verdict {
  for (const [other, entity] of before(discourse, mention, discourse.text.sentences.length)) {
    if (other.form === 'adjective' || other.form === 'pronoun' || holds(other, mention)) continue;
    if (isOfNoun(discourse, mention, [other, entity]))
      return {
        entity: subjectOfNoun(discourse, other) ?? entity,
        why: 'the one of this noun spoken of before',
      };
  }
  const body =
    mention.type === 'Organisation' ? (resolveBodyNoun(discourse, mention) ?? resolveBody(discourse, mention)) : null;
  const found = body ?? resolveThingNoun(discourse, mention);
  return found ?? { entity: null, why: 'a common noun that names nothing before it' };
}
