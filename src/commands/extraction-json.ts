import type { Extraction } from './extraction.ts';

/** The version of the JSON Lines contract: moves when a reader of it would have to change. */
export const FORMAT_VERSION = 1;

/** One line of `extract --json`: the contract of seed/schemas/extraction.json. */
export function extractionJson({ file, extractor, article, ...rest }: Extraction): Record<string, unknown> {
  return {
    formatVersion: FORMAT_VERSION,
    extractor,
    file,
    article: article && {
      id: article.id,
      versionId: article.versionId,
      url: article.url,
      sourceId: article.sourceId,
      title: article.title,
      publisher: article.publisher,
      relayedFrom: article.relayedFrom,
      publishedOn: article.publishedOn,
      language: article.language,
      sha256: article.sha256,
    },
    sentences: rest.sentences.map(({ start, end }) => ({ start, end })),
    entities: rest.entities.map(({ id, type, name, nameEn, aliases }) => ({ id, type, name, nameEn, aliases })),
    mentions: rest.mentions.map(({ entity, type, form, start, end, surface }) => ({
      entity,
      type,
      form,
      start,
      end,
      surface,
    })),
    statements: rest.statements,
    nearMisses: rest.nearMisses,
    problems: rest.problems,
  };
}
