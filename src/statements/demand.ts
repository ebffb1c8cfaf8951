import type { Entity, Resolution, ResolvedMention } from '../entities/entity.ts';
import { extractedEntity, extractedId } from '../entities/make-entity.ts';
import { citationForm } from '../entities/ru/citation-form.ts';
import { makeMention } from '../mentions/make-mention.ts';
import type { EntityType } from '../mentions/mention.ts';
import { leftEdge, rightEdge } from '../text/ru/noun-phrase.ts';
import type { Sentence, Text } from '../text/text.ts';
import type { Token } from '../text/token.ts';

/** A mention that is known to be somebody or something. */
export type Argued = ResolvedMention & { readonly entity: string };

/** Mentions made because a statement needs them: noun phrases that no mention rule took up. */
export interface Demand {
  /** The widest mention with this head, or one made of its noun phrase; null if the word is no noun. */
  phraseAt(sentence: Sentence, head: number): Argued | null;
  /** All entities and mentions, those made on demand among them. */
  completed(): Resolution;
}

const LOOSE = 'infinitive-phrase';
/** Attributes by preposition that tell one thing from another of its noun («закон о печати», «спор с соседями»). */
const ATTACHED: ReadonlySet<string> = new Set(['о', 'об', 'по', 'с', 'со', 'между', 'против', 'для', 'над']);

const width = ({ firstToken, endToken }: ResolvedMention): number => endToken - firstToken;

/** Ends that cross no mention: a name that is cut in two is no name. */
function uncrossed(others: readonly ResolvedMention[], head: number, first: number, end: number): [number, number] {
  let [from, to] = [first, end];
  for (const { firstToken, endToken } of others) {
    if (firstToken < from && from < endToken && endToken < to) from = endToken <= head ? endToken : head;
    if (from < firstToken && firstToken < to && to < endToken) to = firstToken > head ? firstToken : head + 1;
  }
  return [from, to];
}

const PLURAL_KINDS: Readonly<Partial<Record<EntityType, EntityType>>> = { Person: 'Collective' };

/** The kind by the meaning class of the head; what has none is something talked of, as topics and goals are. */
function kindOf({ parse, norm }: Token, kinds: ReadonlyMap<string, EntityType>): EntityType {
  const kind = kinds.get(parse?.lemma ?? norm) ?? 'Initiative';
  return (parse?.number === 'plur' ? PLURAL_KINDS[kind] : undefined) ?? kind;
}

interface Known {
  readonly bySentence: ReadonlyMap<number, readonly ResolvedMention[]>;
  /** What kind of thing a noun names. */
  readonly kinds: ReadonlyMap<string, EntityType>;
}

/** Looks after what is made on demand in one article: the same phrase is the same mention and the same thing. */
export function createDemand(
  text: Text,
  { entities, mentions }: Resolution,
  { bySentence, kinds }: Known,
  learn: (entity: Entity) => void,
): Demand {
  const made = new Map<string, Argued>();
  const known = new Map(entities.map((entity) => [entity.id, entity]));

  function make(sentence: Sentence, head: Token, given: ResolvedMention | undefined): Argued {
    const others = (bySentence.get(sentence.index) ?? []).filter(({ rule }) => rule !== LOOSE);
    const [firstToken, endToken] = given
      ? [given.firstToken, given.endToken]
      : uncrossed(others, head.index, leftEdge(sentence, head.index), rightEdge(sentence, head.index, ATTACHED));
    const place = `${sentence.index}:${firstToken}:${endToken}`;
    const before = made.get(place);
    if (before) return before;
    const draft = { form: 'common' as const, head: head.index, rule: 'on-demand' };
    const mention =
      given ?? makeMention(text.article, sentence, { ...draft, type: kindOf(head, kinds), firstToken, endToken });
    // A bare noun («встреча») says which one only within its article.
    const entity = extractedId(mention.type, mention.lemma, endToken - firstToken === 1 ? text.article.id : null);
    const argued: Argued = Object.freeze({ ...mention, entity, why: 'needed by a statement' });
    made.set(place, argued);
    if (!known.has(entity)) {
      const created = extractedEntity(entity, [{ ...mention, citation: citationForm(text, mention) }]);
      known.set(entity, created);
      learn(created);
    }
    return argued;
  }

  return {
    phraseAt(sentence, at) {
      const head = sentence.tokens[at];
      if (head?.parse?.pos !== 'NOUN') return null;
      const own = (bySentence.get(sentence.index) ?? [])
        .filter(({ head: other, rule, form }) => other === at && rule !== LOOSE && form !== 'adjective')
        .sort((a, b) => width(b) - width(a));
      const resolved = own.find(({ entity }) => entity !== null);
      if (resolved?.entity) return { ...resolved, entity: resolved.entity };
      if (own.some(({ form }) => form === 'pronoun')) return null;
      return make(sentence, head, own[0]);
    },
    completed() {
      const same = (mention: ResolvedMention): string =>
        `${mention.sentence}:${mention.firstToken}:${mention.endToken}`;
      const kept = mentions.map((mention) =>
        mention.entity === null ? (made.get(same(mention)) ?? mention) : mention,
      );
      const own = new Set(mentions.map(same));
      const added = [...made.values()].filter((mention) => !own.has(same(mention)));
      const all = [...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
      return { entities: [...known.values()], mentions: all };
    },
  };
}
