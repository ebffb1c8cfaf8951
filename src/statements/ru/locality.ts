import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { childrenBy, prepositionAt } from './tree.ts';

/** Nouns for a part or the extent of a place: what happens there happens in the place itself. */
const LOCALITIES: ReadonlySet<string> = new Set([
  'территория',
  'столица',
  'предел',
  'земля',
  'почва',
  'окрестность',
  'окраина',
  'пригород',
  'север',
  'юг',
  'восток',
  'запад',
  'северо-восток',
  'северо-запад',
  'юго-восток',
  'юго-запад',
  'центр',
  'граница',
  'побережье',
  'район',
  'площадка',
]);

/** Nouns for the course of an event: who takes part in it takes part in the event («в работе | форума»). */
const COURSES: ReadonlySet<string> = new Set([
  'работа',
  'ход',
  'рамка',
  'мероприятие',
  'программа',
  'церемония',
  'начало',
  'конец',
  'завершение',
]);

/** «на территории | Чада», «в столице | Чили»: the place meant by a noun that only says where in it; else the noun itself. */
export function localityOf(sentence: Sentence, noun: Token): Token {
  if (COURSES.has(lemma(noun))) return ownerOf(sentence, noun) ?? noun;
  if (!LOCALITIES.has(lemma(noun)) || /^\p{Lu}/u.test(noun.text)) return noun;
  const place = ownerOf(sentence, noun);
  return place && /^\p{Lu}/u.test(place.text) ? place : noun;
}

function ownerOf(sentence: Sentence, noun: Token): Token | undefined {
  return childrenBy(sentence, noun.index, 'nmod').find(
    (child) => child.index > noun.index && child.parse?.case !== 'ablt' && prepositionAt(sentence, child) === null,
  );
}
