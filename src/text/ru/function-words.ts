/**
 * Closed classes. The dictionary also knows each letter and many short forms as nouns («и», «в», «с», «тем» of «тьма»);
 * in running text such a reading is never meant.
 */
const CLASSES: Readonly<Record<string, string>> = Object.freeze({
  PREP: 'в во на о об обо при по к ко с со над под подо перед между за от ото до из изо у без безо для против около после вокруг среди кроме ради вместо через про сквозь благодаря согласно вопреки',
  CONJ: 'и а но или либо что чтобы если когда как поскольку хотя однако также тоже ибо',
  PRCL: 'не ни бы ли же лишь даже',
  NPRO: 'я ты он она оно мы вы они кто нем ней них ним ними ему ей им его ее их нас нам нами вас вам меня мне себя себе собой чем чего чему кем кого кому тем',
});

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([pos, words]) => words.split(' ').map((word) => [word, pos] as const)),
);

/** The part of speech of a closed-class word, or null for every other word. */
export function functionClass(norm: string): string | null {
  return CLASS_OF.get(norm) ?? null;
}
