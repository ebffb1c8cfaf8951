import type { GraphQLResolveInfo } from 'graphql';
import { CodedError } from '../../base/coded-error.ts';
import { invariant } from '../../base/invariant.ts';
import type { Correction, Decided, DecisionInput, Decisions, Holds } from '../../commands/decisions.ts';
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

/** Runs a command; a refusal that people have to expect is a result. What was read before it is read anew behind it. */
async function orRefused<T>(context: Context, work: (commands: Commands) => Promise<T>): Promise<T | Refused> {
  try {
    return await work(commandsOf(context));
  } catch (error) {
    if (!(error instanceof CodedError) || OF_THE_SERVICE.test(error.code)) throw error;
    return { __typename: 'Refused', code: error.code, message: error.message, next: error.next };
  } finally {
    context.forget();
  }
}

function commandsOf({ commands }: Context): Commands {
  if (commands) return commands;
  throw new CodedError('FORBIDDEN', 'This API must be given commands to write; it was started without.');
}

interface DecisionArguments {
  readonly why: string;
  readonly idempotencyKey?: string | null;
}

/** The key of the argument, else that of the request: there it stands for each of its mutations, by the names of their answers. */
function keyOf({ idempotencyKey }: DecisionArguments, context: Context, { path }: GraphQLResolveInfo): string | null {
  return idempotencyKey ?? (context.idempotencyKey === null ? null : `${context.idempotencyKey} ${path.key}`);
}

/** Whoever the token is made out to is who decides: nobody decides in another's name. */
function inputOf(args: DecisionArguments, context: Context, info: GraphQLResolveInfo): DecisionInput {
  const { bearer } = context;
  invariant(typeof bearer === 'object', 'a mutation is asked with a token');
  return { by: bearer.name, why: args.why, idempotencyKey: keyOf(args, context, info) };
}

/** A mutation that is a decision: `decide` says which, and on what. */
const decision =
  <A extends DecisionArguments>(
    decide: (decisions: Decisions, args: A, input: DecisionInput) => Promise<Decided>,
  ): ((_: unknown, args: A, context: Context, info: GraphQLResolveInfo) => Promise<object>) =>
  (_, args, context, info) =>
    orRefused(context, async ({ decisions }) => ({
      __typename: 'Decided' as const,
      ...(await decide(decisions, args, inputOf(args, context, info))),
    }));

type OnArticle = DecisionArguments & { readonly article: string };
type OnEntity = DecisionArguments & { readonly entity: string };
type OnStatement = DecisionArguments & { readonly statement: string };

type OnConflict = DecisionArguments & { readonly one: string; readonly other: string; readonly holds: string };

/** Corrected values as the contract has them. */
type CorrectionInput = Readonly<Record<string, string | null | undefined>>;

/** What is not given, or null, stays as it was read. */
function valuesOf({ subject, object, ...values }: CorrectionInput): Correction {
  const given = Object.entries({ ...values, subjectId: subject, objectId: object }).filter(
    ([, value]) => value != null,
  );
  return Object.fromEntries(given);
}

const absent = { url: null, sourceId: null, title: null, publisher: null, publishedOn: null };

const Mutation = {
  load: (_: unknown, { article }: { article: Partial<ArticleInput> & { text: string } }, context: Context) =>
    orRefused(context, async (commands) => {
      const loaded = await commands.load({ ...absent, ...article });
      return { __typename: loaded.outcome === 'removed' ? ('OutOfSight' as const) : ('Loaded' as const), ...loaded };
    }),
  remove: decision<OnArticle>((decisions, { article }, input) => decisions.remove(article, input)),
  restore: decision<OnArticle>((decisions, { article }, input) => decisions.restore(article, input)),
  merge: decision<OnEntity & { readonly into: string }>((decisions, { entity, into }, input) =>
    decisions.merge(entity, into, input),
  ),
  unmerge: decision<OnEntity>((decisions, { entity }, input) => decisions.unmerge(entity, input)),
  confirm: decision<OnStatement>((decisions, { statement }, input) => decisions.confirm(statement, input)),
  reject: decision<OnStatement>((decisions, { statement }, input) => decisions.reject(statement, input)),
  correct: decision<OnStatement & { readonly values: CorrectionInput }>((decisions, { statement, values }, input) =>
    decisions.correct(statement, valuesOf(values), input),
  ),
  resolve: decision<OnConflict>((decisions, { one, other, holds }, input) =>
    decisions.resolve(one, other, holds.toLowerCase() as Holds, input),
  ),
};

const bookmarks = (_: unknown, __: unknown, { graph }: Context) => graph.bookmarks();

const Loaded = {
  outcome: ({ outcome }: LoadedArticle) => outcome.toUpperCase(),
  article: ({ articleId }: LoadedArticle, _: unknown, context: Context) => context.article(articleId),
  bookmarks,
};

const OutOfSight = { bookmarks };

export const mutationResolvers = { Mutation, Loaded, OutOfSight };
