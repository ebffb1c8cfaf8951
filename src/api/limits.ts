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
  /** Tokens of a document. */
  readonly tokens: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
}

/** GraphiQL's introspection has 13 levels and about 120 fields; the largest example of ours has 11 levels. */
export const LIMITS: Limits = Object.freeze({ depth: 15, fields: 500, tokens: 4000, bodyBytes: 256 * 1024 });

const tooMuch = (what: string, limit: number, got: number): GraphQLError =>
  new GraphQLError(`The document must have at most ${limit} ${what}, but has: ${got} or more.`, {
    extensions: { limited: true, next: 'ask for less', details: { what, limit } },
  });

interface Size {
  readonly depth: number;
  readonly fields: number;
}

type Selecting = ASTNode & { readonly selectionSet?: { readonly selections: readonly ASTNode[] } | undefined };

/** Depth and number of fields below a node; stops counting once a limit is passed, so that fragments cannot multiply it. */
function sizeOf(context: ValidationContext, node: Selecting, limits: Limits, level: number): Size {
  let depth = level;
  let fields = 0;
  for (const selection of node.selectionSet?.selections ?? []) {
    const target: Selecting | null | undefined =
      selection.kind === Kind.FRAGMENT_SPREAD ? context.getFragment(selection.name.value) : selection;
    if (!target) continue;
    const inner =
      level > limits.depth || fields > limits.fields
        ? { depth: level, fields: 1 }
        : sizeOf(context, target, limits, level + (selection.kind === Kind.FIELD ? 1 : 0));
    depth = Math.max(depth, inner.depth);
    fields += inner.fields + (selection.kind === Kind.FIELD ? 1 : 0);
    if (fields > limits.fields || depth > limits.depth) break;
  }
  return { depth, fields };
}

/** A validation rule: refuses documents that are too deep or too wide before anything is asked of the graph. */
export function limitRule(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const { depth, fields } = sizeOf(context, operation, limits, 0);
      if (depth > limits.depth) context.reportError(tooMuch('levels', limits.depth, depth));
      if (fields > limits.fields) context.reportError(tooMuch('fields', limits.fields, fields));
    },
  });
}
