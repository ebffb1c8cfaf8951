import { traceFormula, type Formula } from '../analysis/formula.ts';
import { findPhrases, type PhraseUse, type PhraseWord, type ReadWord } from '../analysis/phrases.ts';
import { STANCE_TYPES } from '../analysis/stance.ts';
import { tellFormula, type Told } from '../analysis/told.ts';
import { type Ask, type ProvedStatement, statementRows } from '../graph/read/find-proved-statements.ts';
import { findSaid, findSentences } from '../graph/read/find-sentences.ts';
import type { Said, Use } from '../graph/read/find-uses.ts';
import type { Morphology } from '../text/token.ts';

/** What phrases are looked for with; loaded when somebody asks for them. */
export interface PhraseWords {
  readonly readWord: ReadWord;
  /** The list of known formulas. */
  readonly listed: readonly string[];
}

/** A set phrase and how it went from mouth to mouth. */
export interface TracedPhrase {
  /** As it stands where it was first used. */
  readonly text: string;
  readonly listed: boolean;
  readonly formula: Formula;
}

const CONTENT = new Set(['NOUN', 'ADJF', 'PRTF', 'NUMR']);
const LINKS = new Set(['PREP', 'CONJ']);
const NAMES = ['Name', 'Surn', 'Patr'];

/** A phrase is of nouns and what belongs to them; names of persons, verbs and pronouns end it. */
export function phraseReader(morphology: Morphology): ReadWord {
  const known = new Map<string, PhraseWord>();
  const read = (word: string): PhraseWord => {
    const [parse] = morphology.analyse(word);
    const lemma = parse?.lemma ?? word.toLowerCase();
    const pos = parse?.pos ?? 'NOUN';
    if (NAMES.some((name) => parse?.grammemes.has(name))) return { lemma, role: 'break' };
    return { lemma, role: CONTENT.has(pos) ? 'content' : LINKS.has(pos) ? 'link' : 'break' };
  };
  return (word) => {
    const key = word.toLowerCase();
    const before = known.get(key) ?? read(key);
    known.set(key, before);
    return before;
  };
}

const asUse = ({ sentence, ...place }: PhraseUse, said: ReadonlyMap<string, readonly Said[]>): Use => ({
  ...place,
  sentence: sentence.text,
  article: sentence.article,
  said: said.get(sentence.id) ?? [],
});

/** The statements whose quotes have formulas in them, by id. */
export async function proofsOf(ask: Ask, formulas: readonly Formula[]): Promise<ReadonlyMap<string, ProvedStatement>> {
  const ids = new Set(formulas.flatMap(({ adoptions }) => adoptions.flatMap(({ statementId }) => statementId ?? [])));
  const statements = ids.size === 0 ? [] : await statementRows(ask).byIds([...ids]);
  return new Map(statements.map((one) => [one.id, one]));
}

/** Set phrases of all current texts with who took them over, and the statements that prove it. */
export async function askPhrases(ask: Ask, { readWord, listed }: PhraseWords, most: number) {
  const phrases = findPhrases(await findSentences(ask), readWord, listed).slice(0, most);
  const sentences = [...new Set(phrases.flatMap(({ uses }) => uses.map(({ sentence }) => sentence.id)))];
  const said =
    sentences.length === 0 ? new Map<string, readonly Said[]>() : await findSaid(ask, sentences, STANCE_TYPES);
  const traced = phrases.map(({ uses, listed: known }): TracedPhrase => {
    const formula = traceFormula(uses.map((use) => asUse(use, said)));
    return Object.freeze({ text: formula.first?.surface ?? '', listed: known, formula });
  });
  return {
    phrases: traced,
    statements: await proofsOf(
      ask,
      traced.map(({ formula }) => formula),
    ),
  };
}

/** Phrase by phrase, each with how it went on. */
export const tellPhrases = (
  phrases: readonly TracedPhrase[],
  byId: ReadonlyMap<string, ProvedStatement>,
): readonly Told[] =>
  phrases.flatMap(({ text, formula }) => [
    { line: `«${text}»`, statements: [] },
    ...tellFormula(formula, byId).map(({ line, statements }) => ({ line: `  ${line}`, statements })),
  ]);
