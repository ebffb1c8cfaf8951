import { adaptCorpusStatements, type CorpusStatements } from '../commands/adapt-corpus-statements.ts';
import { adaptGold, type GoldFile } from '../commands/adapt-gold.ts';
import type { Extraction } from '../commands/extraction.ts';
import type { Gold } from '../commands/gold.ts';
import type { Input } from '../commands/load.ts';
import { score, type Score, type ScoredText } from '../commands/score.ts';
import type { RawArticle } from '../article/article.ts';
import { CodedError } from '../base/coded-error.ts';
import { loadRelations } from './load-resources.ts';
import { openExtraction } from './open-extraction.ts';
import { type Annotation, readAnnotations } from './read-annotations.ts';
import { readAnnotatedTexts } from './read-annotated-texts.ts';
import { SEED } from './read-seed.ts';

const adapt = ({ format, data }: Annotation, { text }: RawArticle): Gold =>
  format === 'gold' ? adaptGold(data as GoldFile, text) : adaptCorpusStatements(data as CorpusStatements);

const unread = ({ file, problems }: Extraction): CodedError =>
  new CodedError('GOLD_INVALID', `${file} must be a text that can be read: ${problems[0]?.message ?? ''}`);

// eslint-disable-next-line @typescript-eslint/require-await -- what reads inputs takes them as they come from files
async function* asInputs(articles: readonly RawArticle[]): AsyncGenerator<Input> {
  for (const raw of articles) yield { raw };
}

/** Reads every annotated text and compares. Throws GOLD_INVALID where a file is no annotation or its text is not there. */
export async function scoreGold(paths: readonly string[], texts?: string): Promise<Score> {
  const annotations = await readAnnotations(paths.length === 0 ? [`${SEED}gold`] : paths);
  const articles = await readAnnotatedTexts(
    texts ?? `${SEED}articles`,
    annotations.map(({ doc }) => doc),
  );
  const reading = openExtraction(asInputs(articles));
  try {
    const scored: ScoredText[] = [];
    for await (const input of reading.inputs) {
      const annotation = annotations[scored.length];
      if (!annotation || !('raw' in input)) continue;
      const predicted = await reading.extract(input.raw);
      // Nothing found in a text and a text not read are not the same.
      if (!predicted.article) throw unread(predicted);
      scored.push({ gold: adapt(annotation, input.raw), predicted });
    }
    return score(scored, new Set(loadRelations().map(({ name }) => name)));
  } finally {
    await reading.close();
  }
}
