import { contains, type Span } from '../base/span.ts';
import { sha256, stableId } from '../base/stable-id.ts';
import type { Problem } from '../article/problem.ts';
import { actorLabels } from '../entities/make-entity.ts';
import type { Entity } from '../entities/entity.ts';
import { transliterate } from '../entities/transliterate.ts';
import type { LoadableExtraction } from '../graph/extraction-input.ts';
import type { StoredVersion } from '../graph/write/load-readings.ts';
import { ENTITY_TYPES, type EntityType, type MentionForm } from '../mentions/mention.ts';
import type { Argument, Statement } from '../statements/statement.ts';

/** A mention as `extract --json` prints it: what it names is null where the text leaves it open. */
export interface ForeignMention extends Span {
  readonly entity: string | null;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly surface: string;
}

/** A line of `extract --json` that another extractor wrote; its form was checked, what it says was not. */
export interface ForeignLine {
  readonly file: string;
  readonly extractor: string;
  readonly article: {
    readonly id: string;
    readonly versionId: string;
    readonly sha256: string;
  } | null;
  readonly entities: readonly {
    readonly id: string;
    readonly type: EntityType;
    readonly name: string;
    readonly nameEn: string | null;
    readonly aliases: readonly string[];
  }[];
  readonly mentions: readonly ForeignMention[];
  readonly statements: readonly Statement[];
}

/** What is left of a line, ready to be loaded, and what was not as it must be. */
export interface AdaptedReading {
  readonly reading: LoadableExtraction | null;
  readonly problems: readonly Problem[];
}

/** What statements are held against: the stored text, the relations, and which entities the graph has. */
export interface ReadingGround {
  readonly stored: StoredVersion | null;
  readonly relations: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, Entity>;
}

const problem = (code: 'READING_INVALID' | 'VERSION_UNKNOWN', message: string, span?: Span): Problem => ({
  code,
  start: span?.start ?? null,
  end: span?.end ?? null,
  message,
});

const argumentsOf = ({ subject, object, saidBy, addressedTo }: Statement): readonly Argument[] =>
  [subject, object, saidBy, addressedTo].flatMap((argument) => (argument ? [argument] : []));

const outsideOf =
  ({ length }: string) =>
  (span: Span): boolean =>
    span.start >= span.end || !contains({ start: 0, end: length }, span);

/** Why a statement cannot be loaded; null if it can. */
function faultOf(
  statement: Statement,
  { text, articleId }: StoredVersion,
  relations: ReadonlySet<string>,
  entities: ReadonlyMap<string, unknown>,
): string | null {
  const outside = outsideOf(text);
  const { start, end, quote, type, evidence } = statement;
  if (!relations.has(type)) return `«${type}» is no relation of seed/relations.json`;
  if (outside({ start, end }) || text.slice(start, end) !== quote) return `its quote does not stand at ${start}`;
  if (evidence.length === 0) return 'it has no evidence';
  const stray = evidence.find(outside);
  if (stray) return `its evidence at ${stray.start} lies outside the text`;
  for (const { entity, via, start: from, end: to } of argumentsOf(statement)) {
    if (via === 'article' ? entity !== articleId : !entities.has(entity)) return `nobody says what ${entity} is`;
    if (from !== null && to !== null && outside({ start: from, end: to }))
      return `an argument at ${from} lies outside the text`;
  }
  return null;
}

/** Why a mention cannot be loaded; null if it can. */
function mentionFault(
  { start, end, surface, entity }: ForeignMention,
  { text }: StoredVersion,
  entities: ReadonlyMap<string, unknown>,
): string | null {
  if (outsideOf(text)({ start, end }) || text.slice(start, end) !== surface)
    return `«${surface}» does not stand at ${start}`;
  return entity === null || entities.has(entity) ? null : `nobody says what ${entity} is`;
}

/** An entity of another extractor, as the graph keeps one that the catalogue does not know. */
function adaptEntity({ id, type, name, nameEn, aliases }: ForeignLine['entities'][number]): Entity {
  return {
    id,
    type,
    labels: actorLabels(type),
    name,
    nameEn: nameEn ?? transliterate(name),
    transliterated: nameEn === null,
    aliases,
    wikidata: null,
    status: 'existing',
    origin: 'extracted',
  };
}

const spanKey = ({ start, end }: Argument): readonly (number | null)[] => [start, end];

/** Ids of its own: the same reading by another extractor is another statement. */
function identified(statement: Statement, line: ForeignLine, articleId: string, versionId: string): Statement {
  const { type, evidence, quote, subject, object } = statement;
  const places = evidence.flatMap(({ start, end }) => [start, end]);
  const ends = [subject, object].flatMap((one) => [one.entity, ...spanKey(one)]);
  return {
    ...statement,
    id: stableId('s', versionId, line.extractor, type, ...places, ...ends),
    key: stableId('k', articleId, line.extractor, type, quote, subject.entity, object.entity),
  };
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** The items without a fault, and a problem for each of the others. */
function sift<T extends Span>(
  items: readonly T[],
  what: (item: T) => string,
  faultOfItem: (item: T) => string | null,
): { readonly sound: readonly T[]; readonly problems: readonly Problem[] } {
  const judged = items.map((item) => ({ item, fault: faultOfItem(item) }));
  return {
    sound: judged.flatMap(({ item, fault }) => (fault === null ? [item] : [])),
    problems: judged.flatMap(({ item, fault }) =>
      fault === null ? [] : [problem('READING_INVALID', `${what(item)}: ${fault}.`, item)],
    ),
  };
}

/** Mentions in the sentences of the stored version; one outside every sentence, or of nobody known, is not kept. */
function located(
  mentions: readonly ForeignMention[],
  line: ForeignLine,
  { sentences }: StoredVersion,
): readonly object[] {
  const once = distinct(mentions, ({ start, end, entity }) => `${start} ${end} ${entity}`);
  return once.flatMap((mention) => {
    const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.start < end);
    if (!sentence || mention.entity === null) return [];
    const why = `${line.extractor} reads it so`;
    return [{ ...mention, sentence: sentence.index, catalogueIds: [], why, rule: line.extractor }];
  });
}

/**
 * What another extractor read, held against the stored text: every quote and every mention must stand at its place, every relation
 * and every entity be known. What fails is a problem with its reason, the rest can be loaded.
 */
export function adaptReading(line: ForeignLine, { stored, relations, known }: ReadingGround): AdaptedReading {
  const { article } = line;
  if (!article)
    return { reading: null, problems: [problem('READING_INVALID', 'A line must be about an article; it is not.')] };
  if (!stored || sha256(stored.text) !== article.sha256) {
    const message = `The text that was read must be in the graph; there is no version ${article.versionId} of it.`;
    return { reading: null, problems: [problem('VERSION_UNKNOWN', message)] };
  }
  const own = line.entities.filter(({ id, type }) => !known.has(id) && ENTITY_TYPES.includes(type)).map(adaptEntity);
  const entities = new Map([...own, ...known.values()].map((entity) => [entity.id, entity]));
  const { extractor } = line;
  const said = sift(
    line.statements,
    ({ type }) => `A ${type} by ${extractor}`,
    (one) => faultOf(one, stored, relations, entities),
  );
  const named = sift(
    line.mentions,
    () => `A mention by ${extractor}`,
    (one) => mentionFault(one, stored, entities),
  );
  const statements = distinct(
    said.sound.map((one) => identified(one, line, stored.articleId, article.versionId)),
    ({ id }) => id,
  );
  const used = new Set<string | null>([...statements.flatMap(argumentsOf), ...named.sound].map(({ entity }) => entity));
  const reading = {
    file: line.file,
    extractor,
    article: { id: stored.articleId, versionId: article.versionId, text: stored.text, publishedOn: stored.publishedOn },
    sentences: stored.sentences,
    entities: [...entities.values()].filter(({ id }) => used.has(id)),
    mentions: located(named.sound, line, stored),
    statements,
    nearMisses: [],
    problems: [],
    signature: [],
    // What a reading by others says of the article itself is not asked.
  } as unknown as LoadableExtraction;
  return { reading, problems: [...said.problems, ...named.problems] };
}
