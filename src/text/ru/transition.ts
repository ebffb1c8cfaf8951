import { agree, agreeAsSubject } from './agreement.ts';
import type { Candidate } from './candidate.ts';
import type { Count } from './government.ts';

/** What a reading of the sentence up to some word remembers. */
export interface State {
  /** The reading of the word directly before; null behind punctuation. */
  readonly word: Candidate | null;
  /** True if that word begins with a capital. */
  readonly capital: boolean;
  /** True if a comma, dash or coordinating conjunction stands directly before. */
  readonly coordinates: boolean;
  /** True if a comma stands directly before. */
  readonly comma: boolean;
  /** True if a dash behind a comma stands directly before: the narrator comes back. */
  readonly narrator: boolean;
  /** The last reading with a case: what a conjunct is compared with. */
  readonly nominal: Candidate | null;
  /** The last two persons' roles («женой президента»), as long as a name may still follow. */
  readonly titles: readonly Candidate[];
  /** The last adjective or participle that still waits for its noun. */
  readonly modifier: Candidate | null;
  /** The cases that a preposition demands of the next noun. */
  readonly governed: readonly string[] | null;
  /** How the number directly before rules its noun. */
  readonly count: Count | null;
  /** The clause's subject and predicate as far as they are known. */
  readonly subject: Candidate | null;
  readonly verb: Candidate | null;
  /** True if the predicate opens its clause, so that the subject is likely to follow («…, сообщает агентство»). */
  readonly inverted: boolean;
}

export const START: State = {
  word: null,
  capital: false,
  coordinates: false,
  comma: false,
  narrator: false,
  nominal: null,
  titles: Object.freeze([]),
  modifier: null,
  governed: null,
  count: null,
  subject: null,
  verb: null,
  inverted: false,
};

/** The locative lives of a preposition, be it that of an earlier conjunct («в Китае и России»). */
function locative({ word, coordinates, nominal }: State): number {
  const carried = word?.case === 'loct' && !word.isHead;
  return carried || (coordinates && nominal?.case === 'loct') ? 0 : -3;
}

/** A preposition's case is certain; a verb behind a preposition is impossible. */
function government(before: State, b: Candidate): number {
  const { governed, count } = before;
  if (!governed) return b.case === 'loct' ? locative(before) : 0;
  if (!b.case) return b.isCaselessVerb ? -3 : 0;
  // «за 7 лет»: the number takes the accusative, its noun the genitive.
  if (count && count !== 'one' && b.case === 'gent' && governed.includes('accs')) return 2.5;
  const at = governed.indexOf(b.case);
  return at < 0 ? -3 : 3 - at * 0.7;
}

/** Adjective and noun agree; an adjective may wait for its noun behind a dependent («арендуемом гражданами доме»). */
function agreement({ word, modifier }: State, b: Candidate): number {
  if (!b.isHead && !b.isAdjective) return 0;
  if (word?.isAdjective) {
    if (agree(word, b)) return 2.5;
    return word.pos === 'PRTF' || word.lemma === 'который' ? 0 : -1;
  }
  return modifier && agree(modifier, b) && b.isHead ? 1 : 0;
}

/** «5 стран», «3 страны», «21 страна»; months stand in the genitive singular, in oblique cases the noun only agrees. */
function counting({ count, governed }: State, b: Candidate): number {
  if (!count || !b.case || (!b.isHead && !b.isAdjective)) return 0;
  if (b.isDate) return b.case === 'gent' && !governed ? 1.5 : 0;
  if (count === 'one') return b.number === 'sing' ? 1 : -1;
  const oblique = b.case !== 'gent' && b.case !== 'accs' && governed?.includes(b.case);
  if (oblique) return b.number === 'plur' ? 1.5 : -1;
  return b.case === 'gent' ? countedGenitive(count, b) : -2;
}

function countedGenitive(count: Count, b: Candidate): number {
  if (count === 'few') return b.number === 'sing' || b.isAdjective ? 2 : 0.5;
  return b.number === 'plur' ? 2 : -0.5;
}

/** A numeral in words in an oblique case agrees with its noun: «двум странам», «обоим лидерам». */
function numeral({ word }: State, b: Candidate): number {
  if (!word || !word.isNumeral || !b.case || (!b.isHead && !b.isAdjective)) return 0;
  if (word.case === 'nomn' || word.case === 'accs') return 0;
  return word.case === b.case ? 2 : -1;
}

/** A genitive depends on the noun before it; without one it is rare. */
function genitive({ word, governed, count, coordinates, nominal }: State, b: Candidate): number {
  if (b.case !== 'gent' || governed || count) return 0;
  if (word?.pos === 'NOUN') return 0.9;
  if (coordinates && nominal?.case === 'gent') return 0;
  return word && (word.isAdjective || word.isNumeral) ? 0 : -0.3;
}

/** The parts of a person's name agree, and so do a title and the name behind it. */
function names({ word, capital, titles }: State, b: Candidate, isCapital: boolean): number {
  if (!isCapital || !b.isNamePart || b.pos !== 'NOUN') return 0;
  if (word?.pos === 'NOUN' && word.isNamePart && capital) return agree(word, b) ? 2.5 : -0.5;
  return titles.some((title) => agree(title, b)) ? 1.8 : 0;
}

/** Conjuncts stand in one case, most often as the same part of speech. */
function coordination({ coordinates, nominal }: State, b: Candidate): number {
  if (!coordinates || !nominal?.case || !b.case || nominal.case !== b.case) return 0;
  return nominal.pos === b.pos ? 1 : 0.5;
}

/** The subject agrees with its predicate, on either side of it; a clause has one. */
function subject(before: State, b: Candidate): number {
  const { subject: known, verb } = before;
  if (b.isPredicate) return secondVerb(before, b) + (known === null ? 0 : agreeAsSubject(known, b) ? 1 : -0.8);
  if (b.case !== 'nomn' || before.governed) return 0;
  if (!b.isHead) return known || verb ? 0 : 0.3;
  if (known) return isApposed(before) ? 0 : -0.6;
  return verb?.isPredicate ? behindPredicate(before, b, verb) : 0.5;
}

/** Two finite verbs in one clause need a comma or a conjunction between them («выпуск стали вырос»). */
function secondVerb({ verb, comma, coordinates }: State, b: Candidate): number {
  const two = b.pos === 'VERB' && verb?.pos === 'VERB' && verb.lemma !== 'быть' && b.lemma !== 'быть';
  return two && !comma && !coordinates ? -1.5 : 0;
}

/** True where a second nominative may stand: in a list, behind a mark, an adjective or another nominative. */
const isApposed = ({ coordinates, comma, word }: State): boolean =>
  coordinates || comma || word === null || word.isAdjective || word.case === 'nomn';

/** Behind an intransitive or inverted predicate stands its subject; behind a transitive one rather its object. */
function behindPredicate({ inverted }: State, b: Candidate, verb: Candidate): number {
  if (!agreeAsSubject(b, verb)) return -0.6;
  return inverted || !verb.isTransitive || b.isAnimate ? 1 : 0.3;
}

/** A bare accusative is the object of a transitive verb; behind an intransitive one or a noun it is rare. */
function object({ verb, word, governed, coordinates, inverted, nominal }: State, b: Candidate): number {
  if (b.case !== 'accs' || governed || (coordinates && nominal && nominal.case !== 'accs')) return 0;
  if (!verb) return -0.5;
  if (!verb.isTransitive) return -0.9;
  if (word?.pos === 'NOUN' && !coordinates) return -0.4;
  return (word?.isVerbal ? 0.3 : 0) + (inverted ? 0.2 : 0.5);
}

/** «его предложение»: a possessive before its noun is not the pronoun itself; without a noun it is. */
function possessive({ word }: State, b: Candidate): number {
  if (b.pos === 'ADJF' && b.isAnaphoric && b.grammemes.has('Fixd')) return -1;
  if (!word?.isAnaphoric || !b.isHead) return 0;
  return word.pos === 'NPRO' && word.case !== 'nomn' && word.case !== 'datv' ? -1.2 : 0;
}

/**
 * How well reading `b` goes on from `before`. The rules, each with its reason above it, add up: a certain one (government, agreement)
 * weighs about 3, a tendency below 1; the dictionary's shares come on top (`choose-parses`).
 */
export function transition(before: State, b: Candidate, isCapital: boolean): number {
  return (
    government(before, b) +
    agreement(before, b) +
    counting(before, b) +
    numeral(before, b) +
    genitive(before, b) +
    names(before, b, isCapital) +
    coordination(before, b) +
    subject(before, b) +
    object(before, b) +
    possessive(before, b) +
    b.rareness
  );
}
