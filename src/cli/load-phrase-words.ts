import { phraseReader, type PhraseWords } from '../commands/phrase-analyses.ts';
import { loadMorphology } from './load-morphology.ts';
import { readSeed } from './read-seed.ts';

/** The set phrases of seed/formulas.json, checked. */
const loadFormulas = (): readonly string[] =>
  readSeed<{ readonly formulas: readonly string[] }>('formulas.json', 'formulas').formulas;

let loaded: Promise<PhraseWords> | undefined;

/** Dictionary and list of formulas, loaded when phrases are first asked for, once. */
export const loadPhraseWords = (): Promise<PhraseWords> =>
  (loaded ??= loadMorphology().then((morphology) => ({ readWord: phraseReader(morphology), listed: loadFormulas() })));
