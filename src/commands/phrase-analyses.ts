import { traceFormula, type Formula } from '../analysis/formula.ts';
import {
  findPhrases,
  type Phrase as FoundPhrase,
  type PhraseUse,
  type PhraseWord,
  type ReadWord,
} from '../analysis/phrases.ts';
import { STANCE_TYPES } from '../analysis/stance.ts';
import { tellFormula, type Told } from '../analysis/told.ts';
import { type Ask, type ProvedStatement, statementRows } from '../graph/read/find-proved-statements.ts';
import { findSaid, findSentences } from '../graph/read/find-sentences.ts';
import type { Said, Use } from '../graph/read/find-uses.ts';
import type { Morphology } from '../text/token.ts';
import { chunks, type WholeAsked } from './graph-parts.ts';

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

/** Some phrases, and the statements by id that prove who took them over. */
export interface TracedPhrases {
  readonly phrases: readonly TracedPhrase[];
  readonly statements: ReadonlyMap<string, ProvedStatement>;
}

async function traced(ask: Ask, phrases: readonly FoundPhrase[]): Promise<TracedPhrases> {
  const sentences = [...new Set(phrases.flatMap(({ uses }) => uses.map(({ sentence }) => sentence.id)))];
  const said = await findSaid(ask, sentences, STANCE_TYPES);
  const all = phrases.map(({ uses, listed }): TracedPhrase => {
    const formula = traceFormula(uses.map((use) => asUse(use, said)));
    return Object.freeze({ text: formula.first?.surface ?? '', listed, formula });
  });
  const formulas = all.map(({ formula }) => formula);
  return { phrases: all, statements: await proofsOf(ask, formulas) };
}

/** So many phrases are traced together. */
const TRACED = 10;

/** Set phrases of the newest texts, those that most stories have first, with who took them over. */
export async function* phraseParts(
  { ask, onProgress }: WholeAsked,
  { readWord, listed }: PhraseWords,
): AsyncGenerator<TracedPhrases> {
  onProgress?.('reading sentences');
  const sentences = await findSentences(ask);
  onProgress?.(`looking for phrases in ${sentences.length} sentences`);
  const found = findPhrases(sentences, readWord, listed);
  let told = 0;
  for (const some of chunks(found, TRACED)) {
    yield await traced(ask, some);
    told += some.length;
    onProgress?.(`tracing phrases: ${told} of ${found.length}`);
  }
}

/** The first of them. */
export async function askPhrases(ask: Ask, words: PhraseWords, most: number): Promise<TracedPhrases> {
  const phrases: TracedPhrase[] = [];
  const statements = new Map<string, ProvedStatement>();
  if (most > 0)
    for await (const part of phraseParts({ ask }, words)) {
      phrases.push(...part.phrases);
      for (const [id, one] of part.statements) statements.set(id, one);
      if (phrases.length >= most) break;
    }
  return { phrases: phrases.slice(0, most), statements };
}

/** Phrase by phrase, each with how it went on. */
export const tellPhrases = ({ phrases, statements: byId }: TracedPhrases): readonly Told[] =>
  phrases.flatMap(({ text, formula }) => [
    { line: `«${text}»`, statements: [] },
    ...tellFormula(formula, byId).map(({ line, statements }) => ({ line: `  ${line}`, statements })),
  ]);
