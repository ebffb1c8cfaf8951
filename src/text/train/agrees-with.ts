import type { Parse } from '../token.ts';

/** OpenCorpora's parts of speech that a part of speech of Universal Dependencies may be. */
const PARTS: Readonly<Record<string, string>> = Object.freeze({
  NOUN: 'NOUN LATN NPRO NUMR',
  PROPN: 'NOUN LATN ADJF',
  ADJ: 'ADJF ADJS COMP PRTF PRTS NUMR',
  DET: 'ADJF NPRO',
  VERB: 'VERB INFN GRND PRTF PRTS PRED',
  AUX: 'VERB INFN PRTF GRND',
  PRON: 'NPRO ADJF',
  ADV: 'ADVB COMP PRED PRCL CONJ',
  ADP: 'PREP GRND NOUN ADVB',
  CCONJ: 'CONJ PRCL',
  SCONJ: 'CONJ PRCL ADVB',
  PART: 'PRCL CONJ',
  NUM: 'NUMR ADJF NOUN',
});
const PARTS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(PARTS).map(([upos, parts]) => [upos, new Set(parts.split(' '))]),
);
const CASES: Readonly<Record<string, string>> = Object.freeze({
  Nom: 'nomn',
  Gen: 'gent',
  Par: 'gent',
  Dat: 'datv',
  Acc: 'accs',
  Ins: 'ablt',
  Loc: 'loct',
});
const VERB_FORMS: Readonly<Record<string, string>> = Object.freeze({ Fin: 'VERB', Inf: 'INFN', Conv: 'GRND' });

/** True if our reading says what the treebank says: part of speech, form of the verb, case, number, gender in the singular. */
export function agreesWith(parse: Parse, upos: string, feats: string): boolean {
  const feature = (name: string): string => new RegExp(`(?:^|\\|)${name}=([^|]+)`, 'u').exec(feats)?.[1] ?? '';
  if (PARTS_OF.get(upos)?.has(parse.pos ?? '') !== true) return false;
  const form = VERB_FORMS[feature('VerbForm')];
  if (form !== undefined && form !== parse.pos && parse.pos !== 'PRED') return false;
  const kase = CASES[feature('Case')];
  if (kase !== undefined && parse.case !== null && kase !== parse.case) return false;
  const number = feature('Number');
  if (number !== '' && parse.number !== null && (number === 'Sing') !== (parse.number === 'sing')) return false;
  const gender = feature('Gender').toLowerCase().replace('fem', 'femn');
  return number !== 'Sing' || gender === '' || parse.gender === null || parse.gender === gender;
}
