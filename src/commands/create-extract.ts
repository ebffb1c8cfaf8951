import type { RawArticle } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';
import { readArticle } from '../article/read-article.ts';
import type { Catalogue } from '../entities/catalogue.ts';
import { resolveEntities } from '../entities/resolve-entities.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import type { MentionResources } from '../mentions/mention-resources.ts';
import { NEEDED } from '../statements/demand.ts';
import { findStatements } from '../statements/find-statements.ts';
import type { StatementLexicon } from '../statements/lexicon.ts';
import { entitiesOf, type Reading } from '../statements/statement.ts';
import { readText, type TextResources } from '../text/read-text.ts';
import { textSignature } from '../text/text-signature.ts';
import type { Text } from '../text/text.ts';
import type { Extraction } from './extraction.ts';
import { refusedExtraction } from './refused-extraction.ts';

/** Everything the pure stages need from outside, and the fingerprint of all of it. */
export interface ExtractResources {
  readonly text: TextResources;
  readonly mentions: MentionResources;
  readonly catalogue: Catalogue;
  readonly lexicon: StatementLexicon;
  readonly fingerprint: string;
}

function nameOf({ statements, resolution }: Reading, type: string): string | null {
  const statement = statements.find((one) => one.type === type);
  return resolution.entities.find(({ id }) => id === statement?.object.entity)?.name ?? null;
}

type Found = Pick<Extraction, 'entities' | 'mentions'>;

/**
 * A phrase for something to be done («укрепление доверия») is an entity only if somebody states something of it, and a common
 * noun that names nothing is no mention: both are candidates of the reading, not findings.
 */
function keepUsed({ statements, resolution: { entities, mentions } }: Reading): Found {
  const used = new Set(statements.flatMap(entitiesOf));
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const kept = mentions.filter(({ entity, form, why }) => {
    if (entity === null) return form !== 'common';
    if (why === NEEDED && form !== 'role') return used.has(entity);
    return used.has(entity) || !(types.get(entity) === 'Initiative' && form === 'common');
  });
  const mentioned = new Set(kept.map(({ entity }) => entity));
  return { entities: entities.filter(({ id }) => mentioned.has(id) || used.has(id)), mentions: kept };
}

/** What an article speaks of, and the offices that its titles name beside those who bear them. */
function foundIn(reading: Reading): Found {
  const { entities, mentions } = keepUsed(reading);
  const { offices } = reading.resolution;
  const known = new Set(entities.map(({ id }) => id));
  return {
    entities: [...entities, ...offices.entities.filter(({ id }) => !known.has(id))],
    mentions: [...mentions, ...offices.mentions].sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

const NO_SENTENCE: Problem = Object.freeze({
  code: 'NO_SENTENCE',
  start: null,
  end: null,
  message: 'The article must have a sentence; none was found.',
});

/** An extraction with the text that it was read from, for whoever wants to see why. A refused file has no text. */
export interface Explanation {
  readonly extraction: Extraction;
  readonly text: Text | null;
}

/** Composes the stages into one pure function that keeps what they saw. */
export function createExplain(resources: ExtractResources): (raw: RawArticle) => Explanation {
  return (raw) => {
    const { article, problems } = readArticle(raw);
    if (!article) return { extraction: refusedExtraction(raw.file, resources.fingerprint, problems), text: null };
    const text = readText(article, resources.text);
    const resolution = resolveEntities(text, findMentions(text, resources.mentions), resources.catalogue);
    const reading = findStatements(text, resolution, resources.lexicon);
    const extraction = Object.freeze({
      file: raw.file,
      extractor: resources.fingerprint,
      ...foundIn(reading),
      article: {
        ...article,
        publisher: article.publisher ?? nameOf(reading, 'PUBLISHED_BY'),
        relayedFrom: nameOf(reading, 'RELAYED_FROM'),
        metadata: raw.metadata,
      },
      signature: textSignature(text),
      sentences: text.sentences.map(({ index, start, end }) => ({ index, start, end })),
      statements: reading.statements,
      nearMisses: reading.nearMisses,
      problems: [...problems, ...(text.sentences.length === 0 ? [NO_SENTENCE] : [])],
    });
    return { extraction, text };
  };
}

/** Composes the stages into one pure function from raw text to extraction. */
export function createExtract(resources: ExtractResources): (raw: RawArticle) => Extraction {
  const explain = createExplain(resources);
  return (raw) => explain(raw).extraction;
}
