import type { Parse } from '../token.ts';

/**
 * Closed classes. The dictionary also knows each letter and many short forms as nouns («и», «в», «с», «тем» of «тьма»);
 * in running text such a reading is never meant.
 */
const CLASSES: Readonly<Record<string, string>> = Object.freeze({
  PREP: 'в во на о об обо при по к ко с со над под подо перед между за от ото до из изо у без безо для против около после вокруг среди кроме ради вместо через про сквозь благодаря согласно вопреки из-за из-под насчет ввиду вследствие накануне',
  CONJ: 'и а но или либо что чтобы если когда как поскольку хотя однако также тоже ибо',
  PRCL: 'не ни бы ли же лишь даже',
  ADVB: 'куда откуда зачем почему',
  NPRO: 'я ты он она оно мы вы они кто нем ней них ним ними ему ей им его ее их нас нам нами вас вам меня мне себя себе собой чем чего чему кем кого кому тем',
  VERB: 'есть',
  GRND: 'включая',
  ADJF: 'данный данного данному данным данном данная данной данную данное данные данных данными',
});

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([pos, words]) => words.split(' ').map((word) => [word, pos] as const)),
);

/** What a closed class lets stand beside its own part of speech: «его план», «данные опроса». */
const BESIDE: Readonly<Record<string, string>> = Object.freeze({ NPRO: 'ADJF', ADJF: 'NOUN' });

const EMPTY = Object.freeze({ case: null, number: null, gender: null, person: null, tense: null });

function onlyReading(norm: string, pos: string): readonly Parse[] {
  return Object.freeze([{ ...EMPTY, lemma: norm, pos, grammemes: new Set([pos]), known: true, share: 1 }]);
}

const narrowed = new WeakMap<readonly Parse[], readonly Parse[]>();

/** The readings of a closed-class word as one; all of them for every other word. */
export function ofClosedClass(norm: string, parses: readonly Parse[]): readonly Parse[] {
  const pos = CLASS_OF.get(norm);
  if (pos === undefined) return parses;
  const known = narrowed.get(parses);
  if (known) return known;
  const fitting = parses.filter((parse) => parse.pos === pos || parse.pos === BESIDE[pos]);
  const first = pos === 'PREP' || pos === 'CONJ' || pos === 'PRCL' ? fitting.slice(0, 1) : fitting;
  const readings = first.length > 0 ? first : onlyReading(norm, pos);
  narrowed.set(parses, readings);
  return readings;
}
