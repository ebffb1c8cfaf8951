import type { Dependencies } from './ru/parse-dependencies.ts';
import type { ReadToken } from './ru/read-words.ts';
import type { Parse, Token, TokenKind } from './token.ts';

/** The tree of a sentence, grown when a token is first asked for its head: what only looks for names never asks. */
class LateTree {
  heads: readonly number[] | null = null;
  relations: readonly string[] = [];
  readonly #grow: () => Dependencies;

  constructor(grow: () => Dependencies) {
    this.#grow = grow;
  }

  grow(): readonly number[] {
    const { heads, relations } = this.#grow();
    this.relations = relations;
    this.heads = heads;
    return heads;
  }
}

/** A token that looks up its place in the tree. */
class TreeToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly text: string;
  readonly norm: string;
  readonly kind: TokenKind;
  readonly spaceBefore: boolean;
  readonly parses: readonly Parse[];
  readonly parse: Parse | null;
  readonly #tree: LateTree;

  constructor(word: ReadToken, index: number, tree: LateTree) {
    this.start = word.start;
    this.end = word.end;
    this.index = index;
    this.text = word.text;
    this.norm = word.norm;
    this.kind = word.kind;
    this.spaceBefore = word.spaceBefore;
    this.parses = word.parses;
    this.parse = word.parse;
    this.#tree = tree;
  }

  get head(): number {
    const tree = this.#tree;
    return (tree.heads ?? tree.grow())[this.index] ?? -1;
  }

  get deprel(): string {
    const tree = this.#tree;
    if (!tree.heads) tree.grow();
    return tree.relations[this.index] ?? 'dep';
  }
}

/**
 * The words of a sentence as tokens of a tree that `grow` makes of them. Pushed one by one: `map` makes arrays of another shape once it is
 * optimised, and all that had been optimised for the former would be thrown away.
 */
export function treeTokens(
  words: readonly ReadToken[],
  grow: (words: readonly ReadToken[]) => Dependencies,
): readonly Token[] {
  const tree = new LateTree(() => grow(words));
  const tokens: Token[] = [];
  for (const [index, word] of words.entries()) tokens.push(Object.freeze(new TreeToken(word, index, tree)));
  return Object.freeze(tokens);
}
