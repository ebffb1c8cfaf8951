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

/** Whoever the token is made out to is who decides: nobody decides in another's name. */
function inputOf({ why, idempotencyKey = null }: DecisionArguments, { bearer }: Context): DecisionInput {
  invariant(typeof bearer === 'object', 'a mutation is asked with a token');
  return { by: bearer.name, why, idempotencyKey };
}

/** A mutation that is a decision: `decide` says which, and on what. */
const decision =
  <A extends DecisionArguments>(
    decide: (decisions: Decisions, args: A, input: DecisionInput) => Promise<Decided>,
  ): ((_: unknown, args: A, context: Context) => Promise<object>) =>
  (_, args, context) =>
    orRefused(context, async ({ decisions }) => ({
      __typename: 'Decided' as const,
      ...(await decide(decisions, args, inputOf(args, context))),
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
