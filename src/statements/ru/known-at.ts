import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isLoose, isResolved, mentionsOf } from '../context.ts';
import { perArticle } from '../per-article.ts';
import { topOf } from './tree.ts';

/** The mentions of a sentence that name things, and which of them hang where each word hangs. */
interface Naming {
  readonly naming: readonly ResolvedMention[];
  readonly topped: readonly (readonly ResolvedMention[] | undefined)[];
}

const NONE: readonly ResolvedMention[] = Object.freeze([]);

const namingBySentence = perArticle(() => new Map<Sentence, Naming>());

function namingIn(context: Context, sentence: Sentence): Naming {
  const before = namingBySentence(context).get(sentence);
  if (before) return before;
  const naming = mentionsOf(context, sentence).filter((mention) => mention.form !== 'adjective' && !isLoose(mention));
  const topped: ResolvedMention[][] = [];
  for (const mention of naming)
    for (const at of new Set([mention.head, topOf(sentence, mention)])) (topped[at] ??= []).push(mention);
  const found = { naming, topped };
  namingBySentence(context).set(sentence, found);
  return found;
}

/** The mention that stands for the noun at `head`: the longest that hangs where it hangs, else the name it is a part of. */
export function knownAt(context: Context, sentence: Sentence, head: Token): ResolvedMention | null {
  const { naming, topped } = namingIn(context, sentence);
  const tops = topped[head.index] ?? NONE;
  // A nested name ends the search only if nothing that holds it hangs in the same place.
  const outer =
    tops.toSorted((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken)).find(isResolved) ?? tops[0];
  if (outer) return outer;
  // «государства – члены ШОС» is whole, whichever of its nouns the tree takes for the head.
  const within = naming.filter(
    ({ form, type, firstToken, endToken }) =>
      (form === 'name' || type === 'Collective') && firstToken <= head.index && head.index < endToken,
  );
  return within.at(-1) ?? surnameBehind(naming, sentence, head);
}

const isInitial = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}$/u.test(token.text);

/** «М. Шапиро»: the name that an initial begins. */
function surnameBehind(naming: readonly ResolvedMention[], { tokens }: Sentence, head: Token): ResolvedMention | null {
  if (!isInitial(head)) return null;
  let at = head.index + 1;
  while (tokens[at]?.text === '.' || tokens[at]?.text === '-' || isInitial(tokens[at])) at += 1;
  return naming.find(({ type, firstToken }) => type === 'Person' && firstToken === at) ?? null;
}
