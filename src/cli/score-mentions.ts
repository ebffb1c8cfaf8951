import { readArticle } from '../article/read-article.ts';
import type { RawArticle } from '../article/article.ts';
import type { CorpusStatements } from '../commands/adapt-corpus-statements.ts';
import type { GoldFile } from '../commands/adapt-gold.ts';
import { corpusMentions, goldMentions, type MentionedText, statementMentions } from '../commands/gold-mentions.ts';
import { type NamesScore, scoreNames } from '../commands/score-names.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import type { Mention } from '../mentions/mention.ts';
import { readText } from '../text/read-text.ts';
import { loadResources } from './load-resources.ts';
import { type Annotation, readAnnotations } from './read-annotations.ts';
import { readAnnotatedTexts } from './read-annotated-texts.ts';
import { type CorpusDocument, readCorpus } from './read-corpus.ts';
import { SEED } from './read-seed.ts';

/** Where the annotation is, and which of it is looked at. */
export interface NamesSource {
  readonly path?: string | undefined;
  /** The texts of .json annotations; a .jsonl corpus has its own. */
  readonly texts?: string | undefined;
  /** Of a corpus only what training never sees, with the documents of these annotations. */
  readonly heldOut?: string | undefined;
}

type Annotated = MentionedText & { readonly raw: RawArticle };

const ofCorpus = ({ raw, spans }: CorpusDocument): Annotated => ({
  doc: raw.file,
  text: raw.text,
  raw,
  mentions: corpusMentions(spans),
  exhaustive: true,
});

const ofAnnotation = ({ doc, format, data }: Annotation, raw: RawArticle): Annotated => ({
  doc,
  text: raw.text,
  raw,
  mentions: format === 'gold' ? goldMentions(data as GoldFile, raw.text) : statementMentions(data as CorpusStatements),
  exhaustive: false,
});

async function readSource({ path, texts, heldOut }: NamesSource): Promise<readonly Annotated[]> {
  if (path?.endsWith('.jsonl')) {
    const documents = await readCorpus(path, heldOut === undefined ? [] : [heldOut]);
    return documents.filter((one) => heldOut === undefined || one.heldOut).map(ofCorpus);
  }
  const annotations = await readAnnotations([path ?? `${SEED}gold`]);
  const raws = await readAnnotatedTexts(
    texts ?? `${SEED}articles`,
    annotations.map(({ doc }) => doc),
  );
  return annotations.flatMap((annotation, at) => (raws[at] ? [ofAnnotation(annotation, raws[at])] : []));
}

/** Finds the mentions of every annotated text and compares. Throws GOLD_INVALID where a file is no annotation. */
export async function scoreMentions(source: NamesSource): Promise<NamesScore> {
  const annotated = await readSource(source);
  const resources = await loadResources();
  const mentionsIn = (raw: RawArticle): readonly Mention[] => {
    const { article } = readArticle(raw);
    return article ? findMentions(readText(article, resources.text), resources.mentions) : [];
  };
  return scoreNames(annotated.map((gold) => ({ gold, mentions: mentionsIn(gold.raw) })));
}
