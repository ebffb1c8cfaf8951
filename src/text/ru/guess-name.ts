import type { Parse } from '../token.ts';

/** Endings of surnames by declension; the stem's ending tells the pattern, the form's ending the case. */
interface Paradigm {
  /** What the nominative ends with. */
  readonly nominative: string;
  readonly stem: RegExp;
  readonly gender: 'masc' | 'femn';
  readonly endings: Readonly<Record<string, readonly string[]>>;
}

const POSSESSIVE = /(?:[^аеиоуыэюя]?(?:ов|ев|ин|ын))$/u;
const ADJECTIVAL = /(?:ск|цк)$/u;

const PARADIGMS: readonly Paradigm[] = [
  {
    nominative: '',
    stem: POSSESSIVE,
    gender: 'masc',
    endings: { gent: ['а'], datv: ['у'], accs: ['а'], ablt: ['ым'], loct: ['е'], nomn: [''] },
  },
  {
    nominative: 'а',
    stem: POSSESSIVE,
    gender: 'femn',
    endings: { nomn: ['а'], gent: ['ой'], datv: ['ой'], accs: ['у'], ablt: ['ой'], loct: ['ой'] },
  },
  {
    nominative: 'ий',
    stem: ADJECTIVAL,
    gender: 'masc',
    endings: { nomn: ['ий'], gent: ['ого'], datv: ['ому'], accs: ['ого'], ablt: ['им'], loct: ['ом'] },
  },
  {
    nominative: 'ая',
    stem: ADJECTIVAL,
    gender: 'femn',
    endings: { nomn: ['ая'], gent: ['ой'], datv: ['ой'], accs: ['ую'], ablt: ['ой'], loct: ['ой'] },
  },
];

/** A form shorter than this has no surname's stem («Ева», «Рим»). */
const SHORTEST_STEM = 4;

function nameParse(lemma: string, kase: string, gender: 'masc' | 'femn'): Parse {
  const grammemes = new Set(['NOUN', 'anim', 'Surn', 'sing', gender, kase]);
  return { lemma, pos: 'NOUN', case: kase, number: 'sing', gender, person: null, tense: null, grammemes, known: false };
}

/**
 * Adds the readings as a surname that the dictionary misses («Токаев» is the town «Токай» to it); other readings stay
 * behind them, in their order. Only for words that begin with a capital.
 */
export function guessName(norm: string, parses: readonly Parse[]): readonly Parse[] {
  if (parses.some(({ grammemes, known }) => known && (grammemes.has('Surn') || grammemes.has('Name')))) return parses;
  const guesses: Parse[] = [];
  for (const { nominative, stem, gender, endings } of PARADIGMS) {
    for (const [kase, forms] of Object.entries(endings)) {
      for (const ending of forms) {
        const base = norm.slice(0, norm.length - ending.length);
        if (!norm.endsWith(ending) || base.length < SHORTEST_STEM || !stem.test(base)) continue;
        guesses.push(nameParse(base + nominative, kase, gender));
      }
    }
  }
  return guesses.length > 0 ? [...guesses, ...parses] : parses;
}
