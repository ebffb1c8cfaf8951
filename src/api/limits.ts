import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  Kind,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What a request may ask for at most. */
export interface Limits {
  /** Levels of selections below the operation. */
  readonly depth: number;
  /** Fields of a document, fragments counted where they are spread. */
  readonly fields: number;
  /** Fields of a document under another name, fragments counted where they are spread. */
  readonly aliases: number;
  /** Things that an answer may hold, by what `first` and `last` allow. */
  readonly cost: number;
  /** Tokens of a document. */
  readonly tokens: number;
  /** Levels of lists and objects in the variables. */
  readonly variableDepth: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Milliseconds from the first statement to the last. */
  readonly timeMillis: number;
  /** Requests that are answered at the same time. */
  readonly concurrent: number;
}

/**
 * GraphiQL's introspection has 15 levels and about 120 fields; the largest example of ours has 11 levels, 50 fields and costs 3,000.
 * Cost 50,000 is three usual pages in one another, each row with five things of its own.
 */
export const LIMITS: Limits = Object.freeze({
  depth: 16,
  fields: 500,
  aliases: 60,
  cost: 50_000,
  tokens: 4000,
  variableDepth: 24,
  bodyBytes: 256 * 1024,
  timeMillis: 20_000,
  concurrent: 100,
});

/** Which limit it was, how much was asked, and how to get below. */
export interface Excess {
  readonly what: string;
  readonly limit: number;
  readonly cost: number;
  readonly next: string;
}

/** A refusal by a limit, with code LIMIT_EXCEEDED. */
export function limitError({ what, limit, cost, next }: Excess): GraphQLError {
  return new GraphQLError(`A request must have at most ${limit} ${what}, but has: ${cost} or more.`, {
    extensions: { code: 'LIMIT_EXCEEDED', limited: true, next, details: { what, limit, cost }, http: { status: 400 } },
  });
}

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

type Selecting = ASTNode & { readonly selectionSet?: { readonly selections: readonly ASTNode[] } | undefined };

const passed = ({ depth, fields, aliases }: Size, limits: Limits): boolean =>
  depth > limits.depth || fields > limits.fields || aliases > limits.aliases;

/** Depth, fields and aliases below a node; stops once a limit is passed, so that fragments cannot multiply the work. */
function sizeOf(context: ValidationContext, node: Selecting, limits: Limits, from: Size): Size {
  let size = from;
  for (const selection of node.selectionSet?.selections ?? []) {
    if (passed(size, limits)) break;
    const isField = selection.kind === Kind.FIELD;
    const target: Selecting | null | undefined =
      selection.kind === Kind.FRAGMENT_SPREAD ? context.getFragment(selection.name.value) : selection;
    if (!target) continue;
    const inner = sizeOf(context, target, limits, {
      depth: from.depth + (isField ? 1 : 0),
      fields: size.fields + (isField ? 1 : 0),
      aliases: size.aliases + (isField && selection.alias ? 1 : 0),
    });
    size = { ...inner, depth: Math.max(size.depth, inner.depth) };
  }
  return size;
}

/** A validation rule: refuses documents that are too deep or too wide before anything is asked of the graph. */
export function limitRule(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const size = sizeOf(context, operation, limits, { depth: 0, fields: 0, aliases: 0 });
      const check = (what: 'fields' | 'aliases', next: string): void => {
        if (size[what] > limits[what])
          context.reportError(limitError({ what, limit: limits[what], cost: size[what], next }));
      };
      if (size.depth > limits.depth)
        context.reportError(
          limitError({
            what: 'levels',
            limit: limits.depth,
            cost: size.depth,
            next: 'ask for the inner levels in a second request, by the ids of the first',
          }),
        );
      check('fields', 'select fewer fields, or split the document');
      check('aliases', 'ask for fewer fields under other names, or split the document');
    },
  });
}

/** Levels of lists and objects of a value; counts without recursion, and no further than it must. */
export function depthOf(value: unknown, enough: number): number {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= enough; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? [Object.values(one)] : [])).flat();
    if (level.length === 0) return depth;
  }
  return enough + 1;
}
