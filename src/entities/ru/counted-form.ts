import type { Morphology, Parse, Token } from '../../text/token.ts';

/** The nominative of the numerals that govern the genitive singular, masculine (and neuter) and feminine. */
const SMALL: Readonly<Record<string, readonly [masculine: string, feminine: string]>> = Object.freeze({
  два: ['два', 'две'],
  три: ['три', 'три'],
  четыре: ['четыре', 'четыре'],
  оба: ['оба', 'обе'],
});
const OBLIQUE: ReadonlySet<string> = new Set(['gent', 'datv', 'ablt', 'loct']);

/** A word of the phrase and the form that it takes where the phrase stands by itself. */
export interface Reformed {
  readonly token: Token;
  readonly form: string;
}

/** The adjective between a small numeral and its noun: «два новых центра», «две новые школы». */
function adjectiveForm({ norm, parse }: Token, feminine: boolean, morphology: Morphology): string | null {
  if (!parse) return null;
  return feminine
    ? morphology.nominative(norm, { ...parse, number: 'plur' })
    : morphology.genitive(norm, parse, 'plur');
}

function nounForm({ norm }: Token, parse: Parse, small: boolean, morphology: Morphology): string | null {
  return morphology.genitive(norm, parse, small ? 'sing' : 'plur');
}

/**
 * The words of a counted phrase in an oblique case, as they are where it is the subject: «четырёх новых центров» → «четыре новых
 * центра», «обеими странами» → «обе страны», «пяти школам» → «пять школ». Null if the numeral is in no such case, or a form is unknown.
 */
export function countedForm(
  numeral: Token,
  between: readonly Token[],
  head: Token,
  morphology: Morphology,
): readonly Reformed[] | null {
  const [count, noun] = [numeral.parse, head.parse];
  if (count?.pos !== 'NUMR' || !OBLIQUE.has(count.case ?? '') || noun?.number !== 'plur') return null;
  const gender = noun.gender ?? morphology.analyse(noun.lemma).find(({ pos }) => pos === 'NOUN')?.gender ?? null;
  const feminine = gender === 'femn';
  const pair = SMALL[count.lemma];
  const forms = [
    { token: numeral, form: pair ? pair[feminine ? 1 : 0] : count.lemma },
    ...between.map((token) => ({
      token,
      form: pair
        ? adjectiveForm(token, feminine, morphology)
        : morphology.genitive(token.norm, token.parse ?? noun, 'plur'),
    })),
    { token: head, form: nounForm(head, noun, pair !== undefined, morphology) },
  ];
  const known = forms.filter((one): one is Reformed => one.form !== null);
  return known.length === forms.length ? known : null;
}
