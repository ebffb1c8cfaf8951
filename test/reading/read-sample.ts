import { loadResources } from '../../src/cli/load-resources.ts';
import { createExtract } from '../../src/commands/create-extract.ts';
import type { Extraction } from '../../src/commands/extraction.ts';

const extract = createExtract(await loadResources());

/** Reads a few sentences of our own as an article. */
export function readSample(text: string, publishedOn: string | null = '2025-06-01'): Extraction {
  return extract({
    file: 'sample.txt',
    text,
    metadata: { url: null, sourceId: 'sample', title: null, publisher: null, publishedOn },
  });
}

/** The statements as one line each: «subject TYPE object», with what is not plain behind it. */
export function statementLines({ statements, entities, article }: Extraction): readonly string[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const name = (id: string): string => (id === article?.id ? 'статья' : (names.get(id) ?? id));
  return statements.map(({ type, subject, object, polarity, modality }) =>
    [
      name(subject.entity),
      type,
      name(object.entity),
      polarity === 'negative' ? 'not' : '',
      modality === 'asserted' ? '' : modality,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

/** The entity that each mention is, by its surface: name, or null where it is left open. A title is whoever bears it, not the office. */
export function whoIsWho({
  mentions,
  entities,
}: Extraction): readonly (readonly [surface: string, name: string | null])[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return mentions
    .filter(({ type, form }) => !(type === 'Office' && form === 'role'))
    .map(({ surface, entity }) => [surface, entity === null ? null : (names.get(entity) ?? null)]);
}
