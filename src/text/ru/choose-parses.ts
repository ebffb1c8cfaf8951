import type { Parse } from '../token.ts';

/** A token as far as it is known before its reading is chosen. */
export interface Candidate {
  readonly norm: string;
  readonly text: string;
  readonly kind: string;
  readonly parses: readonly Parse[];
}

/** The cases that each preposition governs. */
const GOVERNS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  в: ['loct', 'accs'],
  во: ['loct', 'accs'],
  на: ['loct', 'accs'],
  о: ['loct', 'accs'],
  об: ['loct', 'accs'],
  обо: ['loct'],
  при: ['loct'],
  по: ['datv', 'loct', 'accs'],
  к: ['datv'],
  ко: ['datv'],
  благодаря: ['datv'],
  согласно: ['datv'],
  вопреки: ['datv'],
  навстречу: ['datv'],
  с: ['ablt', 'gent'],
  со: ['ablt', 'gent'],
  над: ['ablt'],
  под: ['ablt', 'accs'],
  перед: ['ablt'],
  между: ['ablt', 'gent'],
  за: ['ablt', 'accs'],
  от: ['gent'],
  до: ['gent'],
  из: ['gent'],
  у: ['gent'],
  без: ['gent'],
  для: ['gent'],
  против: ['gent'],
  около: ['gent'],
  после: ['gent'],
  вокруг: ['gent'],
  среди: ['gent'],
  кроме: ['gent'],
  ради: ['gent'],
  вместо: ['gent'],
  внутри: ['gent'],
  вне: ['gent'],
  путем: ['gent'],
  посредством: ['gent'],
  относительно: ['gent'],
  касательно: ['gent'],
  включая: ['accs'],
  через: ['accs'],
  про: ['accs'],
  сквозь: ['accs'],
  спустя: ['accs'],
  помимо: ['gent'],
  свыше: ['gent'],
  более: ['gent'],
  менее: ['gent'],
  вследствие: ['gent'],
  ввиду: ['gent'],
});

const ADJECTIVES = new Set(['ADJF', 'PRTF']);
const NOMINALS = new Set(['NOUN', 'ADJF', 'PRTF', 'NUMR', 'NPRO']);

/** Two readings agree in case, number and (in the singular) gender. */
export function agree(a: Parse, b: Parse): boolean {
  if (a.case !== b.case || a.case === null) return false;
  if (a.number && b.number && a.number !== b.number) return false;
  return a.number === 'plur' || b.number === 'plur' || !a.gender || !b.gender || a.gender === b.gender;
}

/** Observations behind the weights: a wrong case after a preposition is always an error; a rank is only a hint. */
const WEIGHT = Object.freeze({
  rank: 0.35,
  government: 3,
  agreement: 2.5,
  genitive: 0.9,
  subject: 0.5,
  afterVerb: 0.6,
  disagreement: 1,
  coordination: 0.8,
});

/** What stands before a reading: the last reading, the last nominal one, and the word itself. */
interface Before {
  readonly parse: Parse | null;
  readonly nominal: Parse | null;
  readonly norm: string;
  readonly capital: boolean;
}

const COORDINATORS = new Set([',', 'и', 'или', 'либо', 'также', '–', '—', '-']);

const isAdjective = (parse: Parse): boolean => ADJECTIVES.has(parse.pos ?? '');
const isNominal = (parse: Parse): boolean => NOMINALS.has(parse.pos ?? '');
const isNamePart = (parse: Parse): boolean =>
  parse.grammemes.has('Name') || parse.grammemes.has('Surn') || parse.grammemes.has('Patr');
const isVerb = (parse: Parse): boolean => parse.pos === 'VERB' || parse.pos === 'INFN' || parse.pos === 'GRND';

/** What is coordinated stands in one case. */
function coordination({ norm, nominal }: Before, b: Parse): number {
  if (!COORDINATORS.has(norm) || !nominal?.case || nominal.case !== b.case || !isNominal(b)) return 0;
  return nominal.pos === b.pos ? WEIGHT.coordination : WEIGHT.coordination / 2;
}

/** A preposition governs its cases, the first of them most often. */
function government({ norm }: Before, b: Parse): number {
  const governed = GOVERNS[norm];
  if (!governed || !b.case) return 0;
  return governed.includes(b.case) ? WEIGHT.government - governed.indexOf(b.case) * 0.2 : -WEIGHT.government;
}

/** Adjectives and numerals agree with what follows. */
function agreement(a: Parse, b: Parse): number {
  if (!(isAdjective(a) || a.pos === 'NUMR') || !isNominal(b)) return 0;
  return agree(a, b) ? WEIGHT.agreement : -WEIGHT.disagreement;
}

/** Behind a noun stands its genitive, or the next part of a name. */
function afterNoun(before: Before, a: Parse, b: Parse, capital: boolean): number {
  if (a.pos !== 'NOUN' || !(b.pos === 'NOUN' || isAdjective(b))) return 0;
  const genitive = b.case === 'gent' ? WEIGHT.genitive : 0;
  if (!isNamePart(b) || !agree(a, b)) return genitive;
  const named = capital && (isNamePart(a) || before.capital) ? WEIGHT.agreement : 0;
  return genitive + named + (a.grammemes.has('anim') ? WEIGHT.genitive + 0.4 : 0);
}

function afterVerb(a: Parse, b: Parse): number {
  if (!isVerb(a)) return 0;
  if (b.case === 'accs') return WEIGHT.afterVerb;
  return b.case === 'gent' || b.case === 'ablt' || b.case === 'datv' ? WEIGHT.afterVerb / 3 : 0;
}

/** The score of reading `b` behind what stands before it. */
function transition(before: Before, b: Parse, capital: boolean): number {
  const score = coordination(before, b) + government(before, b);
  const a = before.parse;
  if (!a) return score + (b.case === 'nomn' ? WEIGHT.subject : 0);
  return score + agreement(a, b) + afterNoun(before, a, b, capital) + afterVerb(a, b);
}

const TRANSPARENT = new Set(['«', '"', '“', '„', '»', '”', '(']);
/** Readings beyond this rank are rare words; looking at them costs more than it gives. */
const READINGS = 12;

interface Cell extends Before {
  readonly score: number;
  readonly back: number;
}

function cellsOf(token: Candidate, previous: readonly Cell[]): Cell[] {
  if (token.parses.length === 0) {
    const best = previous.reduce(
      (top, cell, index) => (cell.score > (previous[top]?.score ?? -Infinity) ? index : top),
      0,
    );
    const seen = TRANSPARENT.has(token.text);
    if (seen) return previous.map((cell, back) => ({ ...cell, back }));
    const from = previous[best];
    return [
      {
        parse: null,
        nominal: from?.nominal ?? null,
        score: from?.score ?? 0,
        back: best,
        norm: token.norm,
        capital: false,
      },
    ];
  }
  const capital = /^\p{Lu}/u.test(token.text);
  return token.parses.slice(0, READINGS).map((parse, rank) => {
    let back = 0;
    let score = -Infinity;
    for (const [index, cell] of previous.entries()) {
      const candidate = cell.score + transition(cell, parse, capital);
      if (candidate > score) [score, back] = [candidate, index];
    }
    const nominal = parse.case ? parse : (previous[back]?.nominal ?? null);
    return { parse, nominal, score: score - rank * WEIGHT.rank, back, norm: token.norm, capital };
  });
}

/** The best reading of each token by government and agreement with its neighbours (Viterbi); null for what is no word. */
export function chooseParses(tokens: readonly Candidate[]): readonly (Parse | null)[] {
  let column: readonly Cell[] = [{ parse: null, nominal: null, score: 0, back: 0, norm: '', capital: false }];
  const columns: (readonly Cell[])[] = [];
  for (const token of tokens) {
    column = cellsOf(token, column);
    columns.push(column);
  }
  const chosen: (Parse | null)[] = new Array<Parse | null>(tokens.length).fill(null);
  let index = column.reduce((top, cell, at) => (cell.score > (column[top]?.score ?? -Infinity) ? at : top), 0);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const cell = columns[at]?.[index];
    chosen[at] = (tokens[at]?.parses.length ?? 0) > 0 ? (cell?.parse ?? null) : null;
    index = cell?.back ?? 0;
  }
  return chosen;
}
