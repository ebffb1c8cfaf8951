import { CodedError } from '../../base/coded-error.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { ArticleInput, Commands, LoadedArticle } from '../commands.ts';
import type { Context } from '../context.ts';

/** What is wrong with the service, not with what was asked: an error, not a result. */
const OF_THE_SERVICE =
  /^DATABASE_|^QUERY_TIMEOUT$|^SCHEMA_NEWER$|^CONSTRAINT_VIOLATED$|^CONFIG_INVALID$|^SEED_INVALID$/u;

interface Refused {
  readonly __typename: 'Refused';
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

/** Runs a command; a refusal that people have to expect is a result. */
async function orRefused<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CodedError) || OF_THE_SERVICE.test(error.code)) throw error;
    return { __typename: 'Refused', code: error.code, message: error.message, next: error.next };
  }
}

function commandsOf({ commands }: Context): Commands {
  if (commands) return commands;
  throw new CodedError('FORBIDDEN', 'This API must be given commands to write; it was started without.');
}

const absent = { url: null, sourceId: null, title: null, publisher: null, publishedOn: null };

const Mutation = {
  load: (_: unknown, { article }: { article: Partial<ArticleInput> & { text: string } }, context: Context) =>
    orRefused(async () => ({
      __typename: 'Loaded' as const,
      ...(await commandsOf(context).load({ ...absent, ...article })),
    })),
};

const Loaded = {
  outcome: ({ outcome }: LoadedArticle) => outcome.toUpperCase(),
  article: ({ articleId }: LoadedArticle, _: unknown, context: Context) => context.one(LOOKUPS.article, articleId),
  bookmarks: (_: unknown, __: unknown, { graph }: Context) => graph.bookmarks(),
};

export const mutationResolvers = { Mutation, Loaded };
