/** Records as the graph gives them; ids instead of what they point to, unless it was fetched with them. */
export interface ArticleRecord {
  readonly id: string;
  readonly url: string | null;
  readonly sourceId: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly relayedFrom: string | null;
  readonly publishedOn: string | null;
  readonly language: string;
  readonly currentVersionId: string;
  readonly storyId: string | null;
  readonly versionCount: number;
}

export interface VersionRecord {
  readonly id: string;
  readonly articleId: string;
  readonly n: number;
  readonly sha256: string;
  readonly extractor: string;
  readonly current: boolean;
}

export interface EntityRecord {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly transliterated: boolean;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly origin: string;
  readonly labels: readonly string[];
}

/** A statement; only what was asked for is there. */
export interface StatementRecord {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly polarity: string;
  readonly modality: string;
  readonly time: string;
  readonly evaluation: string | null;
  readonly speech: string;
  readonly strength: number | null;
  readonly strengthWords: readonly string[] | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
  readonly rule: string;
  readonly extractor: string;
  readonly review: string | null;
  readonly current: boolean;
  readonly articleId: string;
  readonly versionId: string;
  readonly subjectId: string;
  readonly subjectVia: string;
  readonly subjectStart: number | null;
  readonly subjectEnd: number | null;
  readonly objectId: string;
  readonly objectVia: string;
  readonly objectStart: number | null;
  readonly objectEnd: number | null;
  readonly saidById: string | null;
  readonly saidByVia: string | null;
  readonly saidByStart: number | null;
  readonly saidByEnd: number | null;
  readonly addressedToId: string | null;
  readonly addressedToVia: string | null;
  readonly addressedToStart: number | null;
  readonly addressedToEnd: number | null;
  /** Fetched with a page, where it is selected. */
  readonly subjectEntity?: EntityRecord | null;
  readonly objectEntity?: EntityRecord | null;
  readonly saidByEntity?: EntityRecord | null;
  readonly articleRecord?: ArticleRecord | null;
}

export interface SentenceRecord {
  readonly id: string;
  readonly versionId: string;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EvidenceRecord {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly sentence: SentenceRecord;
}

export interface MentionRecord {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly form: string;
  readonly why: string;
  readonly rule: string;
  readonly extractor: string;
  readonly entityId: string;
}

export interface RelationRecord {
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  /** The entity it was asked of, or with `throughState` the state. */
  readonly actorId: string;
  readonly entity: EntityRecord;
  readonly statements: number;
  readonly tentative: number;
  readonly articles: number;
  readonly stories: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly throughState: boolean;
}

export interface TenureRecord {
  readonly personId: string;
  readonly ofId: string;
  readonly office: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  /** Days that statements allow, of one that only articles tell. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

export interface MembershipRecord {
  readonly memberId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
}

export interface ChangeRecord {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly summary: string | null;
  readonly articleId: string | null;
}

export interface StoryRecord {
  readonly id: string;
  readonly articleCount: number;
}

/** A decision of the journal. */
export interface DecisionRecord {
  readonly seq: number;
  readonly kind: string;
  /** Article id, entity id or statement key. */
  readonly target: string;
  readonly into: string | null;
  /** JSON of what was corrected, else null. */
  readonly values: string | null;
  readonly by: string;
  readonly why: string;
  readonly at: string;
  /** True if what it is about is not in the graph (any more): it is kept, and holds again when that comes back. */
  readonly dangling: boolean;
}

/** Two extractors' readings of the same words: they say the same, or they contradict each other. */
export interface AgreementRecord {
  readonly one: string;
  readonly other: string;
  readonly extractors: readonly string[];
  readonly agree: boolean;
}

export interface CountRecord {
  readonly name: string;
  readonly count: number;
}

export interface StatsRecord {
  readonly articles: number;
  readonly entities: readonly CountRecord[];
  readonly statements: readonly CountRecord[];
  readonly problems: number;
  readonly nearMisses: number;
  readonly seq: number;
}
