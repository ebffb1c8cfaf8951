import type { GraphQLResolveInfo } from 'graphql';
import { type DateOrder, sentenceList, storyArticleList } from '../../graph/read/lists.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type {
  AgreementRecord,
  ArticleRecord,
  ChangeRecord,
  EntityRecord,
  MentionRecord,
  NearMissRecord,
  ProblemRecord,
  SentenceRecord,
  StoryRecord,
  VersionRecord,
} from '../../graph/read/records.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../paging.ts';
import { type StatementArguments, statementsOf } from './statements.ts';

const article = ({ articleId }: { readonly articleId: string | null }, _: unknown, context: Context) =>
  articleId === null ? null : context.one<ArticleRecord>(LOOKUPS.article, articleId);

const Article = {
  story: ({ storyId }: ArticleRecord, _: unknown, context: Context) =>
    storyId === null ? null : context.one<StoryRecord>(LOOKUPS.story, storyId),
  agreements: ({ id }: ArticleRecord, _: unknown, context: Context) =>
    context.rows<AgreementRecord>(LOOKUPS.agreements, { id }),
  text: ({ currentVersionId }: ArticleRecord, _: unknown, context: Context) =>
    context.one<string>(LOOKUPS.text, currentVersionId),
  version: ({ currentVersionId }: ArticleRecord, _: unknown, context: Context) =>
    context.one<VersionRecord>(LOOKUPS.version, currentVersionId),
  versions: ({ id }: ArticleRecord, _: unknown, context: Context) =>
    context.rows<VersionRecord>(LOOKUPS.versions, { id }),
  statements: ({ id }: ArticleRecord, args: StatementArguments, context: Context, info: GraphQLResolveInfo) =>
    statementsOf({ field: 'Article.statements', source: 'article', key: { id } }, args, context, info),
};

const Story = {
  articles: (
    { id }: StoryRecord,
    { orderBy, ...page }: PageArguments & { readonly orderBy: DateOrder },
    context: Context,
  ) =>
    connection<ArticleRecord, ArticleRecord>(context, {
      list: storyArticleList(orderBy),
      keys: [{ id }],
      paging: { field: 'Story.articles', ordering: orderBy },
      page,
      nodeOf: (record) => record,
    }),
};

const Agreement = {
  one: ({ one }: AgreementRecord, _: unknown, context: Context) => context.one(LOOKUPS.statement, one),
  other: ({ other }: AgreementRecord, _: unknown, context: Context) => context.one(LOOKUPS.statement, other),
};

const ArticleVersion = {
  article,
  text: ({ id }: VersionRecord, _: unknown, context: Context) => context.one<string>(LOOKUPS.text, id),
  sentences: (
    { id }: VersionRecord,
    { orderBy, ...page }: PageArguments & { readonly orderBy: string },
    context: Context,
  ) =>
    connection<SentenceRecord, SentenceRecord>(context, {
      list: sentenceList,
      keys: [{ id }],
      paging: { field: 'sentences', ordering: orderBy },
      page,
      nodeOf: (record) => record,
    }),
};

const Sentence = {
  version: ({ versionId }: SentenceRecord, _: unknown, context: Context) =>
    context.one<VersionRecord>(LOOKUPS.version, versionId),
  mentions: ({ id }: SentenceRecord, _: unknown, context: Context) =>
    context.rows<MentionRecord>(LOOKUPS.mentions, { id }),
};

const Mention = {
  entity: ({ entityId }: MentionRecord, _: unknown, context: Context) =>
    context.one<EntityRecord>(LOOKUPS.entity, entityId),
};

const Problem = { article: (problem: ProblemRecord, _: unknown, context: Context) => article(problem, _, context) };
const NearMiss = { article: (miss: NearMissRecord, _: unknown, context: Context) => article(miss, _, context) };
const Change = {
  at: ({ at }: ChangeRecord) => new Date(at),
  article: (change: ChangeRecord, _: unknown, context: Context) => article(change, _, context),
};

export const articleResolvers = {
  Agreement,
  Article,
  Story,
  ArticleVersion,
  Sentence,
  Mention,
  Problem,
  NearMiss,
  Change,
};
