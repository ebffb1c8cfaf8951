import type { Mention } from '../../mentions/mention.ts';
import type { Token } from '../../text/token.ts';
import type { NamedPerson } from '../catalogue-index.ts';
import {
  type Discourse,
  type Gender,
  type KnownPerson,
  neighbours,
  noteOnce,
  placeOf,
  sentenceOf,
  tokensOf,
  type Verdict,
} from '../discourse.ts';
import { extractedId } from '../make-entity.ts';
import { transliterate } from '../transliterate.ts';
import { genderShown } from './gender-shown.ts';
import { isSameGivenName } from './given-names.ts';
import { type NameParts, nameParts } from './name-keys.ts';
import { isRelative, oneOfSurname } from './one-of-surname.ts';

const isPersonName = ({ type, form }: Mention): boolean => type === 'Person' && form === 'name';

const mayBe = (a: Gender | null, b: Gender | null): boolean => a === null || b === null || a === b;

/** «К. Токаев» may be Касым-Жомарт, «Дж. Буш» Джордж: the first initial is that of a given name. */
function initialsFit(initials: readonly string[], given: readonly string[]): boolean {
  const [first] = initials;
  return first === undefined || given.length === 0 || given.some((name) => name.startsWith(first));
}

const givenFit = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((name) => b.some((other) => isSameGivenName(name, other)));

/** «Энрике Каприлес» is Энрике Каприлес Радонски: of two family names the second may be left out. */
function surnameFits(a: FamilyName, b: FamilyName): boolean {
  const isFirstOf = (one: FamilyName, two: FamilyName): boolean =>
    two.given.length === 2 && one.given.length < 2 && one.surname === two.given[1];
  return a.surname === b.surname || isFirstOf(a, b) || isFirstOf(b, a);
}

type FamilyName = Pick<NameParts, 'given' | 'surname'>;

const isFull = ({ given, surname }: NameParts): boolean => given.length > 0 && surname !== null;

/** Those of the article whom the name may mean. */
function inArticle({ persons }: Discourse, parts: NameParts, gender: Gender | null): readonly KnownPerson[] {
  return persons.filter(
    (known) =>
      mayBe(known.gender, gender) &&
      surnameFits(known, parts) &&
      givenFit(parts.given, known.given) &&
      initialsFit(parts.initials, known.given) &&
      initialsFit(known.initials, parts.given),
  );
}

/** Those of the article whose given name it is. */
function byGivenName({ persons }: Discourse, { surname, isGivenAlone }: NameParts): readonly KnownPerson[] {
  return isGivenAlone && surname !== null ? persons.filter(({ given }) => given.includes(surname)) : [];
}

const idsOf = (persons: readonly { readonly id: string }[]): readonly string[] => [
  ...new Set(persons.map(({ id }) => id)),
];

/** Those of the catalogue whose given name or initial stands in the text too. */
function inCatalogue(discourse: Discourse, parts: NameParts, gender: Gender | null): readonly NamedPerson[] {
  const named = parts.surname === null ? [] : (discourse.index.personsBySurname.get(parts.surname) ?? []);
  return named.filter(
    (person) =>
      mayBe(person.gender, gender) &&
      (parts.given.length > 0
        ? parts.given.some((name) => person.given.includes(name))
        : parts.initials.length > 0 && initialsFit(parts.initials, person.given)),
  );
}

/** Who of several held an office when the article appeared, if one of them did. */
function inOffice({ index, day }: Discourse, ids: readonly string[]): string | null {
  if (day === null) return null;
  const holders = ids.filter((id) =>
    (index.tenuresOf.get(id) ?? []).some(({ from, to }) => from <= day && (to === null || day <= to)),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** A word with a capital right before a lone surname is a given name that no rule knew («Фалмут | Карни»). */
function hasOtherGivenName(discourse: Discourse, mention: Mention): boolean {
  const before = sentenceOf(discourse, mention)?.tokens[mention.firstToken - 1];
  const opensSentence = mention.firstToken === 1;
  if (!before || !/^\p{Lu}\p{Ll}+$/u.test(before.text)) return false;
  const common = before.parses.some(({ known, grammemes }) => known && !grammemes.has('Name'));
  return !common && !(opensSentence && before.parses.some(({ known }) => known));
}

function remember(discourse: Discourse, mention: Mention, id: string, parts: NameParts): void {
  const gender = discourse.catalogue.entities.get(id)?.gender ?? genderShown(discourse, mention);
  const relative = isRelative(discourse, mention);
  const key = ['person', id, parts.given, parts.initials, parts.surname, gender, relative];
  const place = placeOf(discourse, mention);
  noteOnce(discourse, discourse.persons, key, { ...parts, id, gender, place, isRelative: relative });
}

const wordsOf = (discourse: Discourse, mention: Mention): number =>
  tokensOf(discourse, mention).filter(({ kind }) => kind === 'word').length;

function newPerson(discourse: Discourse, mention: Mention, parts: NameParts, why: string): Verdict {
  const full = isFull(parts);
  const id = extractedId('Person', mention.lemma, full ? null : discourse.text.article.id);
  remember(discourse, mention, id, parts);
  return { entity: id, why };
}

/** True if the name stands in Latin letters: «(Bob Stevens)», «(Marillyn A. Hewson)». */
const isLatin = (discourse: Discourse, mention: Mention): boolean =>
  tokensOf(discourse, mention).every(({ kind, text }) => kind !== 'word' || /^[A-Za-z]/u.test(text));

/** The letters with which the words of a name begin, in Latin. */
const beginnings = (discourse: Discourse, mention: Mention): readonly string[] =>
  tokensOf(discourse, mention)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => transliterate(text.slice(0, 1)).slice(0, 1));

/** «Боб Стивенс (Bob Stevens)», but not «Иван Лисин (Gazprom Bank)»: in Latin letters some word begins with the same sound. */
function isTransliterated(discourse: Discourse, mention: Mention, before: Mention): boolean {
  const own = beginnings(discourse, mention);
  return (
    isLatin(discourse, mention) &&
    !isLatin(discourse, before) &&
    beginnings(discourse, before).some((letter) => own.includes(letter))
  );
}

/** «Генри Смит (Хенри Смит)», «Боб Стивенс (Bob Stevens, 60 лет)»: the same name in another spelling stands in brackets right behind. */
function spelledBefore(discourse: Discourse, mention: Mention, { surname }: NameParts): string | null {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  const before = neighbours(discourse, mention).find(
    (other) => isPersonName(other) && other.endToken === mention.firstToken - 1,
  );
  const opens = tokens[mention.firstToken - 1]?.text === '(' && /^[),;]$/u.test(tokens[mention.endToken]?.text ?? '');
  if (!opens || !before) return null;
  const id = discourse.verdicts.get(before)?.entity;
  const other = isTransliterated(discourse, mention, before);
  return discourse.persons.find((known) => known.id === id && (other || known.surname === surname))?.id ?? null;
}

/** A name with a given name: the catalogue by both names, the same name before, else somebody new. */
function fullName(discourse: Discourse, mention: Mention, parts: NameParts): Verdict {
  const gender = genderShown(discourse, mention);
  const [alias, other] = mention.catalogueIds;
  const known = alias && !other ? [alias] : idsOf(inCatalogue(discourse, parts, gender));
  if (known.length === 1 && known[0]) {
    remember(discourse, mention, known[0], parts);
    return { entity: known[0], why: 'catalogue alias' };
  }
  const same = spelledBefore(discourse, mention, parts);
  if (same) return { entity: same, why: 'another spelling of the name before it' };
  const before = idsOf(inArticle(discourse, parts, gender).filter(({ given }) => given.length > 0));
  if (before.length === 1 && before[0]) {
    remember(discourse, mention, before[0], parts);
    return { entity: before[0], why: 'full name before' };
  }
  return newPerson(discourse, mention, parts, 'full name');
}

/** Whom the catalogue means by a surname alone, or by initials and surname. */
function shortByCatalogue(discourse: Discourse, mention: Mention, parts: NameParts): Verdict | null {
  if (parts.initials.length === 0 && hasOtherGivenName(discourse, mention)) return null;
  const gender = genderShown(discourse, mention);
  const fits = (id: string): boolean => mayBe(discourse.catalogue.entities.get(id)?.gender ?? null, gender);
  const ids =
    parts.initials.length > 0
      ? idsOf(inCatalogue(discourse, parts, gender))
      : mention.catalogueIds.filter((id) => fits(id));
  const id = ids.length === 1 ? ids[0] : inOffice(discourse, ids);
  if (id) {
    remember(discourse, mention, id, { ...parts, given: [] });
    return { entity: id, why: ids.length === 1 ? 'catalogue alias' : 'the one of this surname in office' };
  }
  if (ids.length < 2) return null;
  return { entity: null, why: `several persons of the catalogue have this name: ${[...ids].sort().join(', ')}` };
}

/** A surname, with or without initials, or a given name alone: who was named in full, else the catalogue, else somebody new. */
function shortName(discourse: Discourse, mention: Mention, parts: NameParts): Verdict {
  const bySurname = inArticle(discourse, parts, genderShown(discourse, mention));
  const same = bySurname.length > 0 ? bySurname : byGivenName(discourse, parts);
  const full = same.filter(({ given }) => given.length > 0);
  const ids = idsOf(full.length > 0 ? full : same);
  if (ids.length === 1 && ids[0]) {
    const why = bySurname.length > 0 ? 'surname after the full name' : 'given name after the full name';
    return { entity: ids[0], why: full.length > 0 ? why : 'the same surname before' };
  }
  if (ids.length > 1) {
    return oneOfSurname(discourse, mention, full) ?? { entity: null, why: 'two persons of this surname are named' };
  }
  const known = shortByCatalogue(discourse, mention, parts);
  return (
    known ?? newPerson(discourse, mention, parts, parts.initials.length > 0 ? 'initials and surname' : 'surname alone')
  );
}

/** The words of a name, and an initial that stands right before it («Н. | Назарбаев»). */
function wordsOfName(discourse: Discourse, mention: Mention): readonly Token[] {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  let first = mention.firstToken;
  while (tokens[first - 1]?.text === '.' && /^\p{Lu}\p{Ll}?$/u.test(tokens[first - 2]?.text ?? '')) first -= 2;
  return tokens.slice(first, mention.endToken);
}

/**
 * Who each person's name is. Those named in full come first, wherever they stand: a headline has the surname before the text
 * has the full name.
 */
export function resolvePersons(discourse: Discourse): void {
  const named = discourse.mentions
    .filter((mention) => isPersonName(mention))
    .map((mention) => [mention, nameParts(wordsOfName(discourse, mention))] as const);
  const rank = ([mention, parts]: (typeof named)[number]): number =>
    isFull(parts) || (mention.catalogueIds.length === 1 && wordsOf(discourse, mention) > 1)
      ? 0
      : parts.initials.length > 0
        ? 1
        : 2;
  for (const pass of [0, 1, 2]) {
    for (const one of named) {
      if (rank(one) !== pass) continue;
      const [mention, parts] = one;
      discourse.verdicts.set(mention, (pass === 0 ? fullName : shortName)(discourse, mention, parts));
    }
  }
}
