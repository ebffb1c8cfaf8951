import type { Article } from '../article/article.ts';
import { invariant } from '../base/invariant.ts';
import type { Sentence } from '../text/text.ts';
import type { Token } from '../text/token.ts';
import type { EntityType, Mention, MentionForm } from './mention.ts';

/** What a rule says of a mention; the rest follows from its tokens. */
export interface MentionDraft {
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  readonly rule: string;
  readonly catalogueIds?: readonly string[];
}

const NO_ROWS: readonly string[] = Object.freeze([]);

/** «10-й», «10-я», «10-го»: the figures say which one. */
const ORDINAL_ENDING = /^(\d+)-[а-я]{1,3}$/u;

/** The words of a phrase in dictionary form, for keys: order kept, quotation marks dropped. */
export function lemmaOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ parse, norm }) => parse?.lemma ?? norm.replace(ORDINAL_ENDING, '$1-й'))
    .join(' ');
}

export function makeMention(article: Article, sentence: Sentence, draft: MentionDraft): Mention {
  const first = sentence.tokens[draft.firstToken];
  const last = sentence.tokens[draft.endToken - 1];
  invariant(first && last && draft.head >= draft.firstToken && draft.head < draft.endToken, `mention by ${draft.rule}`);
  const { type, form, firstToken, endToken, head, rule, catalogueIds } = draft;
  return Object.freeze({
    type,
    form,
    surface: article.text.slice(first.start, last.end),
    sentence: sentence.index,
    start: first.start,
    end: last.end,
    firstToken,
    endToken,
    head,
    lemma: lemmaOf(sentence.tokens.slice(firstToken, endToken)),
    catalogueIds: catalogueIds ?? NO_ROWS,
    rule,
  });
}
