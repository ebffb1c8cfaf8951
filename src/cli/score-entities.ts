import type { GoldFile } from '../commands/adapt-gold.ts';
import { corpusEntities, type GoldEntities, goldEntities, type MentionedEntities } from '../commands/gold-entities.ts';
import { type EntitiesScore, type ResolvedText, scoreEntities } from '../commands/score-entities.ts';
import { CodedError } from '../base/coded-error.ts';
import { readArticle } from '../article/read-article.ts';
import type { RawArticle } from '../article/article.ts';
import type { ExtractResources } from '../commands/create-extract.ts';
import { resolveEntities } from '../entities/resolve-entities.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { readText } from '../text/read-text.ts';
import { loadResources } from './load-resources.ts';
import { type Annotation, readAnnotations } from './read-annotations.ts';
import { readAnnotatedTexts } from './read-annotated-texts.ts';
import { SEED } from './read-seed.ts';

const adapt = ({ format, data }: Annotation, { text }: RawArticle): GoldEntities =>
  format === 'gold' ? goldEntities(data as GoldFile, text) : corpusEntities(data as MentionedEntities);

/** Everybody whom the text mentions, whether somebody states something of him or not. */
function resolve(raw: RawArticle, gold: GoldEntities, resources: ExtractResources): ResolvedText {
  const { article } = readArticle(raw);
  if (!article) throw new CodedError('GOLD_INVALID', `${raw.file} must be a text that can be read.`);
  const text = readText(article, resources.text);
  const { entities, mentions } = resolveEntities(text, findMentions(text, resources.mentions), resources.catalogue);
  return { text: raw.text, gold, entities, mentions };
}

/** Reads every annotated text and compares who is mentioned. Throws GOLD_INVALID where a file is no annotation. */
export async function scoreEntitiesOf(paths: readonly string[], texts?: string): Promise<EntitiesScore> {
  const annotations = await readAnnotations(paths.length === 0 ? [`${SEED}gold`] : paths);
  const raws = await readAnnotatedTexts(
    texts ?? `${SEED}articles`,
    annotations.map(({ doc }) => doc),
  );
  const resources = await loadResources();
  return scoreEntities(
    annotations.flatMap((annotation, at) => {
      const raw = raws[at];
      return raw ? [resolve(raw, adapt(annotation, raw), resources)] : [];
    }),
  );
}
