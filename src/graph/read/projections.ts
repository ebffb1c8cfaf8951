import { fill, fragment } from './fragment.ts';

/** The names of fields that a question selects of a thing, and below them. */
export interface Wanted {
  has(...path: readonly string[]): boolean;
  /** The fields at this level. */
  readonly names: ReadonlySet<string>;
  at(name: string): Wanted;
}

const map = (variable: string, properties: Iterable<string>): string =>
  `${variable} { ${[...new Set(properties)].map((name) => `.${name}`).join(', ')} }`;

const ARGUMENT = (role: string): readonly string[] => ['Id', 'Via', 'Start', 'End'].map((part) => role + part);

/** Properties that a field of a statement is made of, where they are not the field's own name. */
const OF_STATEMENT: Readonly<Record<string, readonly string[]>> = {
  subject: ARGUMENT('subject'),
  object: ARGUMENT('object'),
  saidBy: ARGUMENT('saidBy'),
  addressedTo: ARGUMENT('addressedTo'),
  article: ['articleId'],
  version: ['versionId'],
  before: ['versionId'],
  after: ['versionId'],
  sentence: [],
  reporting: ['articleId', ...ARGUMENT('saidBy'), ...ARGUMENT('addressedTo')],
  proof: [],
  evidence: [],
  __typename: [],
};
const ALL_OF_STATEMENT =
  'key type polarity modality time evaluation speech strength strengthWords quote start end date rule extractor review current subject object saidBy addressedTo article version'.split(
    ' ',
  );

/** A statement with what is wanted of it; everything unless said. */
export function statementItem(variable: string, wanted: Iterable<string> = ALL_OF_STATEMENT): string {
  return map(variable, ['id', ...[...wanted].flatMap((name) => OF_STATEMENT[name] ?? [name])]);
}

const LABELS = (variable: string): string => fill('projections/entity-labels', { node: variable });
const OPTIONAL_OF_ENTITY = ['nameEn', 'transliterated', 'aliases', 'wikidata'];

/** An entity with what is wanted of it; everything unless said. */
export function entityItem(variable: string, wanted?: ReadonlySet<string>): string {
  const has = (name: string): boolean => wanted?.has(name) ?? true;
  const properties = [
    'id',
    'type',
    'name',
    ...OPTIONAL_OF_ENTITY.filter(has),
    ...(has('inCatalogue') ? ['origin'] : []),
  ];
  const labels = has('labels') ? `, labels: ${LABELS(variable)}` : '';
  return map(variable, properties).replace(/ \}$/u, `${labels} }`);
}

export const articleItem = (variable: string): string => fill('projections/article', { node: variable });

/** An entity of a page's row, or null if it has none. */
export const orNull = (variable: string, item: string): string =>
  `CASE WHEN ${variable} IS NULL THEN null ELSE ${item} END`;

/** Fields of the contract that are counts and dates of a derived edge, by property. */
const OF_RELATION = Object.entries({
  statements: 'statementCount',
  tentative: 'tentativeCount',
  articles: 'articleCount',
  stories: 'storyCount',
  firstDate: 'firstDate',
  lastDate: 'lastDate',
});

/** A derived edge with what is wanted of it, and its other end. */
export function relationItem(withState: boolean, wanted: ReadonlySet<string>, other: string): string {
  const whole = fragment(`projections/${withState ? 'relation-with-state' : 'relation'}`);
  const left = OF_RELATION.filter(([, field]) => !wanted.has(field));
  const item = left.reduce((text, [property]) => text.replace(new RegExp(`, ${property}: [\\w.]+`, 'u'), ''), whole);
  return item.replace('entity: other', `entity: ${other}`);
}
