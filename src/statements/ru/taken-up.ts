import type { ResolvedMention } from '../../entities/entity.ts';
import { mayBeCalled } from '../../entities/ru/resolve-body-noun.ts';
import type { EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { childrenOf, prepositionAt } from './tree.ts';

/** Nouns so wide that, bare, they take up what was named by a name before: «политик», «ведомство», «мероприятие». */
const WIDE: Readonly<Partial<Record<EntityType, ReadonlySet<string>>>> = {
  Person: new Set(
    'дипломат политик оппозиционер чиновник бизнесмен предприниматель законодатель парламентарий политолог эксперт военачальник генерал писатель артист актер певец спортсмен журналист правозащитник ученый миллиардер'.split(
      ' ',
    ),
  ),
  Organisation: new Set(
    'ведомство организация объединение альянс блок структура орган компания корпорация министерство партия'.split(' '),
  ),
  Event: new Set(['мероприятие']),
  Document: new Set(['документ']),
};

/** Sentences within which what was named is still in mind. */
const WINDOW = 3;

const wideType = (noun: string): EntityType | null => {
  for (const [type, nouns] of Object.entries(WIDE)) if (nouns.has(noun)) return type as EntityType;
  return null;
};

/** True for «ведомство», «этот политик»: nothing tells which one but what was said before. */
function isBare(sentence: Sentence, { index }: Token): boolean {
  return childrenOf(sentence, index).every(
    ({ deprel, norm, parse }) =>
      !/^(?:nmod|appos|flat|acl|nummod)/u.test(deprel) &&
      (!deprel.startsWith('amod') || /^(?:этот|данный|сам)/u.test(parse?.lemma ?? norm)),
  );
}

/** Media and who is only quoted stay out of mind: «сообщает агентство». */
const isNamed = ({ form, type }: ResolvedMention, wanted: EntityType): boolean =>
  type === wanted && (form === 'name' || ((type === 'Event' || type === 'Document') && form === 'common'));

/** What of the type the sentence names before `end`, the subject first, then the nearest. */
function namedIn(context: Context, sentence: Sentence, end: number, wanted: EntityType): readonly Argued[] {
  const named = mentionsOf(context, sentence)
    .filter(isResolved)
    .filter((mention) => mention.endToken <= end && isNamed(mention, wanted))
    .reverse();
  const isSubject = ({ head }: Argued): boolean => sentence.tokens[head]?.parse?.case === 'nomn';
  return [...named.filter(isSubject), ...named.filter((mention) => !isSubject(mention))];
}

const isOne = (named: readonly Argued[]): boolean => new Set(named.map(({ entity }) => entity)).size === 1;

/**
 * Whom or what a bare wide noun takes up: a person or body that a sentence before names. Of several persons the only subject of the
 * last sentence that names any; of several bodies none, unless that sentence names only one.
 */
export function takenUp(context: Context, sentence: Sentence, head: Token): Argued | null {
  const wanted = wideType(lemma(head));
  if (!wanted || head.parse?.number !== 'sing' || !isBare(sentence, head)) return null;
  // «при организации», «в структуре»: a process or a place, not a body.
  const preposition = prepositionAt(sentence, head);
  if (preposition !== null && wanted === 'Organisation' && !/^(?:в|от|из|с)$/u.test(preposition)) return null;
  // Within its own sentence a noun that comes after a person's name mostly tells of somebody else.
  if (wanted === 'Person' && namedIn(context, sentence, head.index, wanted).length > 0) return null;
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - WINDOW); index -= 1) {
    const earlier = context.text.sentences[index];
    const named = (earlier ? namedIn(context, earlier, Infinity, wanted) : []).filter(
      ({ lemma: name }) => wanted !== 'Organisation' || mayBeCalled(lemma(head), name),
    );
    const [first] = named;
    if (!earlier || !first) continue;
    const subjects = named.filter(({ head: other }) => earlier.tokens[other]?.parse?.case === 'nomn');
    return isOne(named) || (wanted === 'Person' && isOne(subjects)) ? first : null;
  }
  return null;
}
