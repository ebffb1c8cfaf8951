/** How a field of a filter becomes a condition. */
export type FilterField =
  /** A property against values. */
  | { readonly is: 'value'; readonly property: string }
  /** A stretch of days against a stretch of days. */
  | { readonly is: 'date'; readonly earliest: string; readonly latest: string }
  /** A property that has one of two values. */
  | { readonly is: 'flag'; readonly property: string; readonly yes: string; readonly no: string }
  /** Labels. */
  | { readonly is: 'labels' }
  /** What something that it points to must be. */
  | { readonly is: 'one'; readonly pattern: string; readonly filter: FilterName }
  /** One property of something that it points to. */
  | { readonly is: 'through'; readonly pattern: string; readonly filter: FilterName; readonly field: string }
  /** What a list must have. */
  | { readonly is: 'list'; readonly pattern: string; readonly filter: FilterName }
  /** What its derived edges must have. */
  | { readonly is: 'relations' };

export type FilterName = 'statement' | 'entity' | 'article' | 'relation';

const value = (property: string): FilterField => ({ is: 'value', property });

/** The closed table of what can be filtered: field of the contract → property or pattern of the storage contract. */
export const FILTER_FIELDS: Readonly<Record<FilterName, Readonly<Record<string, FilterField>>>> = Object.freeze({
  statement: {
    id: value('id'),
    key: value('key'),
    type: value('type'),
    subject: value('subjectId'),
    object: value('objectId'),
    speaker: value('saidById'),
    addressee: value('addressedToId'),
    article: value('articleId'),
    polarity: value('polarity'),
    modality: value('modality'),
    time: value('time'),
    evaluation: value('evaluation'),
    speech: value('speech'),
    date: { is: 'date', earliest: 'dateEarliest', latest: 'dateLatest' },
    quote: value('quote'),
    rule: value('rule'),
    extractor: value('extractor'),
    review: value('review'),
    publisher: { is: 'through', pattern: 'statement-article', filter: 'article', field: 'publisher' },
    subjectIs: { is: 'one', pattern: 'statement-subject', filter: 'entity' },
    objectIs: { is: 'one', pattern: 'statement-object', filter: 'entity' },
    speakerIs: { is: 'one', pattern: 'statement-speaker', filter: 'entity' },
    articleIs: { is: 'one', pattern: 'statement-article', filter: 'article' },
  },
  entity: {
    id: value('id'),
    type: value('type'),
    label: { is: 'labels' },
    name: value('name'),
    nameEn: value('nameEn'),
    wikidata: value('wikidata'),
    inCatalogue: { is: 'flag', property: 'origin', yes: 'catalogue', no: 'extracted' },
    statements: { is: 'list', pattern: 'entity-statements', filter: 'statement' },
    statementsAsObject: { is: 'list', pattern: 'entity-statements-as-object', filter: 'statement' },
    relations: { is: 'relations' },
  },
  article: {
    id: value('id'),
    sourceId: value('sourceId'),
    url: value('url'),
    title: value('title'),
    publisher: value('publisher'),
    relayedFrom: value('relayedFrom'),
    language: value('language'),
    story: value('storyId'),
    publishedOn: { is: 'date', earliest: 'publishedEarliest', latest: 'publishedLatest' },
    statements: { is: 'list', pattern: 'article-statements', filter: 'statement' },
  },
  relation: {
    type: value('type'),
    statementCount: value('statements'),
    tentativeCount: value('tentative'),
    articleCount: value('articles'),
    storyCount: value('stories'),
  },
});
