import { fill } from './fragment.ts';

/** The names of fields that a question selects of a thing, and below them. */
export interface Wanted {
  has(...path: readonly string[]): boolean;
  /** The fields at this level. */
  readonly names: ReadonlySet<string>;
  at(name: string): Wanted;
}

/** Some properties; of a thing of which nothing is wanted, its id. */
function map(variable: string, properties: readonly string[]): string {
  const names = new Set(properties.length === 0 ? ['id'] : properties);
  return `${variable} { ${[...names].map((name) => `.${name}`).join(', ')} }`;
}

/** A map with one part more. */
export const withPart = (item: string, part: string): string => item.replace(/ \}$/u, `, ${part} }`);

const PARTS_OF_ARGUMENT = { via: 'Via', start: 'Start', end: 'End' } as const;
const ALL_OF_ARGUMENT: ReadonlySet<string> = new Set(Object.keys(PARTS_OF_ARGUMENT));
/** Whom an argument is, and what is wanted of how it was found; everything unless said. */
const argumentOf = (role: string, wanted: ReadonlySet<string> = ALL_OF_ARGUMENT): readonly string[] => [
  `${role}Id`,
  ...Object.entries(PARTS_OF_ARGUMENT).flatMap(([field, part]) => (wanted.has(field) ? [role + part] : [])),
];
const ARGUMENTS = new Set(['subject', 'object', 'saidBy', 'addressedTo']);

/** Properties that a field of a statement is made of, where they are not the field's own name. */
const OF_STATEMENT: Readonly<Record<string, readonly string[]>> = {
  article: ['articleId'],
  version: ['versionId'],
  before: ['id'],
  after: ['id'],
  sentence: ['id'],
  reporting: ['articleId', ...argumentOf('saidBy'), ...argumentOf('addressedTo')],
  proof: ['id'],
  evidence: ['id'],
  __typename: [],
};
const ALL_OF_STATEMENT =
  'id key type polarity modality time evaluation speech strength strengthWords quote start end date rule extractor review current subject object saidBy addressedTo article version'.split(
    ' ',
  );

/** A statement with what is wanted of it; everything unless said. */
export function statementItem(variable: string, wanted?: Wanted): string {
  const properties = [...(wanted?.names ?? ALL_OF_STATEMENT)].flatMap((name) =>
    ARGUMENTS.has(name) ? argumentOf(name, wanted?.at(name).names) : (OF_STATEMENT[name] ?? [name]),
  );
  return map(variable, properties);
}

const LABELS = (variable: string): string => fill('projections/entity-labels', { node: variable });
const PLAIN_OF_ENTITY = ['name', 'nameEn', 'transliterated', 'aliases', 'wikidata'];
const ALL_OF_ENTITY = new Set(['id', ...PLAIN_OF_ENTITY, 'inCatalogue', 'labels']);
/** What can be told of an entity without its id: lists hang on the id. */
const WITHOUT_ID = new Set(['__typename', 'type', ...PLAIN_OF_ENTITY, 'inCatalogue', 'labels']);

/** An entity with what is wanted of it, and its type, by which it is answered; everything unless said. */
export function entityItem(variable: string, wanted: ReadonlySet<string> = ALL_OF_ENTITY): string {
  const item = map(variable, [
    ...([...wanted].every((name) => WITHOUT_ID.has(name)) ? [] : ['id']),
    'type',
    ...PLAIN_OF_ENTITY.filter((name) => wanted.has(name)),
    ...(wanted.has('inCatalogue') ? ['origin'] : []),
  ]);
  return wanted.has('labels') ? withPart(item, `labels: ${LABELS(variable)}`) : item;
}

/** Properties that a field of an article is made of, where they are not the field's own name. */
const OF_ARTICLE: Readonly<Record<string, readonly string[]>> = {
  text: ['currentVersionId'],
  version: ['currentVersionId'],
  story: ['storyId'],
  versions: ['id'],
  versionCount: [],
  agreements: ['id'],
  statements: ['id'],
  __typename: [],
};
const ALL_OF_ARTICLE = new Set(
  'id url sourceId title publisher relayedFrom publishedOn language text story versionCount'.split(' '),
);

/** An article with what is wanted of it; everything unless said. */
export function articleItem(variable: string, wanted: ReadonlySet<string> = ALL_OF_ARTICLE): string {
  const properties = [...wanted].flatMap((name) => OF_ARTICLE[name] ?? [name]);
  const item = map(variable, properties);
  if (!wanted.has('versionCount')) return item;
  return withPart(item, `versionCount: ${fill('projections/version-count', { node: variable })}`);
}

/** An entity of a page's row, or null if it has none. */
export const orNull = (variable: string, item: string): string =>
  `CASE WHEN ${variable} IS NULL THEN null ELSE ${item} END`;

const ENDS_OF_RELATION = ['subject', 'object', 'statements'];
/** Which fields of the contract need a part of a derived edge. */
const OF_RELATION: Readonly<Record<string, readonly string[]>> = {
  type: ['type', 'statements'],
  direction: ['direction', ...ENDS_OF_RELATION],
  actorId: ENDS_OF_RELATION,
  entity: ['entity', ...ENDS_OF_RELATION],
  statements: ['statementCount'],
  tentative: ['tentativeCount'],
  articles: ['articleCount'],
  stories: ['storyCount'],
  firstDate: ['firstDate'],
  lastDate: ['lastDate'],
  throughState: ['throughState', ...ENDS_OF_RELATION],
};

/** A derived edge with what is wanted of it; `way` says which way it runs, null for one that may be a state's. */
export function relationItem(way: string | null, wanted: ReadonlySet<string>, other: string): string {
  const parts = fill(`projections/${way === null ? 'relation-with-state' : 'relation'}`, { way: way ?? '', other });
  const left = parts.split(/\n(?=\w+: )/u).filter((part) => {
    const [name = ''] = part.split(':');
    return OF_RELATION[name]?.some((field) => wanted.has(field));
  });
  return `{ ${left.join(', ')} }`;
}
