import type { Parse } from '../token.ts';

/** Two readings agree in case, number and (in the singular) gender; what a reading leaves open agrees with anything. */
export function agree(a: Parse, b: Parse): boolean {
  if (a.case !== b.case || a.case === null) return false;
  if (a.number && b.number && a.number !== b.number) return false;
  return a.number === 'plur' || b.number === 'plur' || !a.gender || !b.gender || a.gender === b.gender;
}

/** True if the noun can be the subject of the finite form: number and, in the past tense, gender. */
export function agreeAsSubject(noun: Parse, verb: Parse): boolean {
  if (noun.number && verb.number && noun.number !== verb.number) return false;
  if (verb.person && verb.person !== (noun.person ?? '3per')) return false;
  return verb.number === 'plur' || !verb.gender || !noun.gender || noun.gender === verb.gender;
}

const NAME_MARKS = ['Name', 'Surn', 'Patr', 'Prop'] as const;

/** True for a reading as a person's name or as a proper name that the dictionary does not have. */
export const isNamePart = (parse: Parse): boolean => NAME_MARKS.some((mark) => parse.grammemes.has(mark));

const VERBAL = new Set(['VERB', 'INFN', 'GRND']);
export const isVerbal = (parse: Parse): boolean => VERBAL.has(parse.pos ?? '');

const PREDICATES = new Set(['VERB', 'PRTS', 'ADJS']);
/** A form that agrees with a subject: finite verb, short participle, short adjective. */
export const isPredicate = (parse: Parse): boolean => PREDICATES.has(parse.pos ?? '') && !parse.grammemes.has('impr');
