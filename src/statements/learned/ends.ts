import type { ResolvedMention } from '../../entities/entity.ts';
import { ENTITY_TYPES, type EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isLoose, lemma, mentionsOf } from '../context.ts';
import { topOf } from '../ru/tree.ts';

/** What may stand at an end of a relation: a mention, or a noun that would become one if a statement needed it. */
export interface End {
  /** The token that hangs on something outside the phrase: where paths begin. */
  readonly top: number;
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  /** Bits of what it can be: the type's own and, where it can act, `ACTOR`. */
  readonly kinds: number;
  /** 1 name, 2 adjective, 3 role, 4 common, 5 pronoun, 6 a noun that is no mention. */
  readonly form: number;
  readonly mention: ResolvedMention | null;
}

const FORMS = ['name', 'adjective', 'role', 'common', 'pronoun'];
const NOUN_FORM = 6;
/** The bit of a type; that of actors comes behind them. */
export const bitOf = (type: EntityType): number => 1 << ENTITY_TYPES.indexOf(type);
export const ACTOR = 1 << ENTITY_TYPES.length;
const ACTING = new Set<EntityType>(['Person', 'Organisation', 'Office', 'Collective']);

function endOf(context: Context, sentence: Sentence, mention: ResolvedMention): End {
  const { type, form, firstToken, endToken, entity } = mention;
  const acts = entity !== null && context.labels.get(entity)?.includes('Actor') === true;
  return {
    top: topOf(sentence, mention),
    first: firstToken,
    end: endToken,
    type,
    kinds: bitOf(type) | (acts ? ACTOR : 0),
    form: FORMS.indexOf(form) + 1,
    mention,
  };
}

const TOPICS = new Set(['obj', 'obl', 'iobj', 'nsubj', 'nsubj:pass', 'nmod', 'conj']);

/** A common noun of no known kind is something talked of, as goals and topics are. */
const isTopic = ({ parse, deprel, text }: Token): boolean =>
  TOPICS.has(deprel) && parse?.grammemes.has('anim') !== true && /^\p{Ll}/u.test(text);

/** Places of a sentence where a relation may end, in text order, outer before inner. */
export function endsOf(context: Context, sentence: Sentence): readonly End[] {
  const mentions = mentionsOf(context, sentence).filter((mention) => !isLoose(mention));
  const taken = new Uint8Array(sentence.tokens.length);
  const ends: End[] = [];
  for (const mention of mentions) {
    taken.fill(1, mention.firstToken, mention.endToken);
    if (mention.entity !== null) ends.push(endOf(context, sentence, mention));
  }
  for (const token of sentence.tokens) {
    if (taken[token.index] || token.parse?.pos !== 'NOUN') continue;
    const type = context.lexicon.kinds.get(lemma(token)) ?? (isTopic(token) ? 'Initiative' : null);
    if (!type) continue;
    const kinds = bitOf(type) | (ACTING.has(type) ? ACTOR : 0);
    ends.push({
      top: token.index,
      first: token.index,
      end: token.index + 1,
      type,
      kinds,
      form: NOUN_FORM,
      mention: null,
    });
  }
  return ends.sort((a, b) => a.first - b.first || b.end - a.end);
}
