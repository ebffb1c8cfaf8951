import type { GraphQLResolveInfo } from 'graphql';
import { type DateOrder, sentenceList, storyArticleList } from '../../graph/read/lists.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type {
  AgreementRecord,
  ArticleRecord,
  ChangeRecord,
  MentionRecord,
  SentenceRecord,
  StoryRecord,
  VersionRecord,
} from '../../graph/read/records.ts';
import type { Context } from '../context.ts';
import { listField } from '../list-field.ts';
import { type Place, wishOf } from '../selection.ts';
import { askStatements } from './statements.ts';

const article = (
  { articleId }: { readonly articleId: string | null },
  _: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => (articleId === null ? null : context.article(articleId, info));

/** Lists that can be read with an article. */
export const ARTICLE_ASKS = { Article: { statements: askStatements('Article.statements', 'article') } };

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
  statements: listField({ ask: ARTICLE_ASKS.Article.statements }),
};

const Story = {
  articles: listField({
    ask: ({ orderBy }: { readonly orderBy: DateOrder }, _, place: Place) => {
      const wish = wishOf(place);
      return {
        list: storyArticleList(orderBy, wish.nodes),
        paging: { field: 'Story.articles', ordering: orderBy },
        wish,
      };
    },
  }),
};

const Agreement = {
  one: ({ one }: AgreementRecord, _: unknown, context: Context) => context.one(LOOKUPS.statement, one),
  other: ({ other }: AgreementRecord, _: unknown, context: Context) => context.one(LOOKUPS.statement, other),
};

const ArticleVersion = {
  article,
  text: ({ id }: VersionRecord, _: unknown, context: Context) => context.one<string>(LOOKUPS.text, id),
  sentences: listField({
    ask: ({ orderBy }: { readonly orderBy: string }, _, place: Place) => ({
      list: sentenceList,
      paging: { field: 'sentences', ordering: orderBy },
      wish: wishOf(place),
    }),
  }),
};

const Sentence = {
  version: ({ versionId }: SentenceRecord, _: unknown, context: Context) =>
    context.one<VersionRecord>(LOOKUPS.version, versionId),
  mentions: ({ id }: SentenceRecord, _: unknown, context: Context) =>
    context.rows<MentionRecord>(LOOKUPS.mentions, { id }),
};

const Mention = {
  entity: ({ entityId }: MentionRecord, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    context.entity(entityId, info),
};

const Problem = { article };
const NearMiss = { article };
const Change = {
  at: ({ at }: ChangeRecord) => new Date(at),
  article,
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
