import { invariant } from '../base/invariant.ts';
import { type Entity, type Resolution, resolvedAs, type ResolvedMention } from '../entities/entity.ts';
import { actorLabels, extractedEntity, extractedId } from '../entities/make-entity.ts';
import { citationForm } from '../entities/ru/citation-form.ts';
import { makeMention, type MentionDraft } from '../mentions/make-mention.ts';
import type { EntityType, Mention } from '../mentions/mention.ts';
import { isCapital } from '../text/capital.ts';
import { leftEdge, rightEdge } from '../text/ru/noun-phrase.ts';
import type { Sentence, Text } from '../text/text.ts';
import type { Parse, Token } from '../text/token.ts';

/** A mention that is known to be somebody or something. */
export type Argued = ResolvedMention & { readonly entity: string };

/** Why a mention made on demand is who it is. */
export const NEEDED = 'needed by a statement';

/** Mentions made because a statement needs them: noun phrases that no mention rule took up. */
export interface Demand {
  /** The widest mention with this head, or one made of its noun phrase, up to `limit`; null if the word is no noun. */
  phraseAt(sentence: Sentence, head: number, limit?: number): Argued | null;
  /** A mention of these tokens, made for what is told by them; an open mention of the same head keeps its own words. */
  made(sentence: Sentence, head: number, tokens: readonly [first: number, end: number], who: Who): Argued;
  /** All mentions, those made on demand among them, and the entities: of what was made those that are `used` or go by a title. */
  completed(used: ReadonlySet<string | undefined>): Resolution;
}

/** Who or what a made mention is, as far as its words do not tell. */
export interface Who {
  readonly type?: EntityType;
  /** The entity, where the same noun named it before. */
  readonly entity?: string;
  /** An open mention that these words are. */
  readonly given?: ResolvedMention;
  /** The noun that the text leaves out: «министр | обороны США» is of the «Министерство» of that name. */
  readonly noun?: string;
  /** True if the words only imply what the noun names: «сенатор» is of a «Сенат». */
  readonly implied?: boolean;
  /** Whose it is, told by words behind these: «министр | обороны | США». */
  readonly owner?: ResolvedMention;
}

const LOOSE = 'infinitive-phrase';
/** Attributes by preposition that tell one thing from another of its noun («закон о печати», «спор с соседями»). */
const ATTACHED: ReadonlySet<string> = new Set(['о', 'об', 'по', 'с', 'со', 'между', 'против', 'для', 'над']);

/** A longer phrase is told, not named. */
const LONGEST = 14;

const width = ({ firstToken, endToken }: ResolvedMention): number => endToken - firstToken;

/** Ends that cross no mention: a name that is cut in two is no name. */
function uncrossed(others: readonly ResolvedMention[], head: number, first: number, end: number): [number, number] {
  let [from, to] = [first, end];
  for (const { firstToken, endToken } of others) {
    if (firstToken < from && from < endToken && endToken < to) from = endToken <= head ? endToken : head;
    // «вопросы | обеспечения безопасности»: what begins inside belongs to the phrase, unless that makes it a tale.
    if (from < firstToken && firstToken < to && to < endToken)
      to = endToken - from <= LONGEST ? endToken : firstToken > head ? firstToken : head + 1;
  }
  return [from, to];
}

const isNamed = ({ text, index }: Token): boolean => index > 0 && isCapital(text);

const PLURAL_KINDS: Readonly<Partial<Record<EntityType, EntityType>>> = { Person: 'Collective' };

/** Nouns for states: several of them act together. */
const STATES: ReadonlySet<string> = new Set(['страна', 'государство', 'держава', 'республика', 'нация', 'королевство']);

const isLivingPlural = ({ case: kase, number, grammemes }: Parse): boolean =>
  kase === 'nomn' && number === 'plur' && grammemes.has('anim');

/** «государства-члены», «страны-участницы». */
const JOINT_STATES = /^(?:государств|стран|держав|республик)[аыи]?[мх]?и?-\p{L}/u;

function kindOfForm({ parse, text: word, index }: Token, opens: boolean): EntityType {
  if (parse?.grammemes.has('Geox')) return 'Place';
  if (parse?.grammemes.has('anim')) return 'Person';
  return index > 0 && !opens && /^\p{Lu}/u.test(word) ? 'Organisation' : 'Initiative';
}

/** The kind by the meaning class of the head; what has none is something talked of, as topics and goals are. */
function kindOf(head: Token, kinds: ReadonlyMap<string, EntityType>, before: Token | undefined): EntityType {
  const { parse, norm } = head;
  // «Навешивание ярлыков …»: behind a quotation mark or a dash the capital only opens what is said.
  const opens = /^[«"“„—–-]$/u.test(before?.text ?? '') && parse?.known === true && !parse.grammemes.has('Name');
  const noun = parse?.lemma ?? norm;
  if (JOINT_STATES.test(norm)) return 'Collective';
  const kind = kinds.get(noun) ?? kindOfForm(head, opens);
  // «критики обвиняют», «политики спорят»: of those who criticise and of criticism, those who live can act.
  if (kind === 'Initiative' && parse?.case === 'nomn' && parse.number === 'plur' && head.parses.some(isLivingPlural))
    return 'Collective';
  if (parse?.number !== 'plur') return kind;
  return STATES.has(noun) ? 'Collective' : (PLURAL_KINDS[kind] ?? kind);
}

interface Known {
  readonly bySentence: ReadonlyMap<number, readonly ResolvedMention[]>;
  /** What kind of thing a noun names. */
  readonly kinds: ReadonlyMap<string, EntityType>;
}

const placeOf = ({ sentence, firstToken, endToken }: ResolvedMention): string =>
  `${sentence}:${firstToken}:${endToken}`;

/** All mentions in text order; an open one gives way to the made one of the same words. */
function withMade(mentions: readonly ResolvedMention[], made: readonly Argued[]): readonly ResolvedMention[] {
  const byPlace = new Map(made.map((mention) => [placeOf(mention), mention]));
  const own = new Set(mentions.map(placeOf));
  const kept = mentions.map((mention) =>
    mention.entity === null ? (byPlace.get(placeOf(mention)) ?? mention) : mention,
  );
  const added = made.filter((mention) => !own.has(placeOf(mention)));
  return [...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

const tokensOf = ({ firstToken, endToken }: Mention): readonly [number, number] => [firstToken, endToken];

/** The tokens of the noun phrase around the head. */
function phraseTokens(
  sentence: Sentence,
  head: number,
  limit: number,
  others: readonly ResolvedMention[],
): readonly [number, number] {
  const right = Math.max(head + 1, Math.min(limit, rightEdge(sentence, head, ATTACHED)));
  return uncrossed(others, head, leftEdge(sentence, head), right);
}

const joined = (...words: readonly (string | undefined)[]): string => words.filter(Boolean).join(' ');

const keyOf = ({ lemma }: Mention, { noun, owner, implied }: Who): string =>
  joined(noun?.toLowerCase(), implied === true ? undefined : lemma, owner?.lemma);

const nameOf = (text: Text, mention: Mention, { noun, owner, implied }: Who): string =>
  noun === undefined
    ? citationForm(text, mention)
    : joined(noun, implied === true ? undefined : mention.surface, owner?.surface);

/** A bare noun («встреча») and a person without a name say which one only within their article. */
const isLocal = ({ type, form, firstToken, endToken }: MentionDraft, { noun, implied }: Who): boolean =>
  implied === true ||
  (endToken - firstToken === 1 && noun === undefined) ||
  (form === 'common' && (type === 'Person' || type === 'Collective'));

/** The mentions of the sentence but those of whole infinitive phrases. */
const namingIn = (bySentence: Known['bySentence'], { index }: Sentence): readonly ResolvedMention[] =>
  (bySentence.get(index) ?? []).filter(({ rule }) => rule !== LOOSE);

/** Of the new entities those that are used or go by a title, as the text first tells them, in whatever order rules asked. */
function wantedOf(
  founded: ReadonlyMap<string, () => Entity>,
  made: readonly Argued[],
  used: ReadonlySet<string | undefined>,
): readonly Entity[] {
  const titled = new Set(made.filter(({ form }) => form === 'role').map(({ entity }) => entity));
  const told = new Set(made.toSorted((a, b) => a.start - b.start || b.end - a.end).map(({ entity }) => entity));
  return [...told].flatMap((id) => (used.has(id) || titled.has(id) ? (founded.get(id)?.() ?? []) : []));
}

/** What no statement needs stays as open as it was. */
function ofThese(kept: readonly Entity[], made: readonly Argued[]): readonly Argued[] {
  const ids = new Set(kept.map(({ id }) => id));
  return made.filter(({ entity }) => ids.has(entity));
}

/** Looks after what is made on demand in one article: the same phrase is the same mention and the same thing. */
export function createDemand(
  text: Text,
  { entities, mentions, offices }: Resolution,
  { bySentence, kinds }: Known,
  learn: (entity: Pick<Entity, 'id' | 'type' | 'labels'>) => void,
): Demand {
  const made = new Map<string, Argued>();
  const known = new Set(entities.map(({ id }) => id));
  /** The new entities; their names are worked out in the end: rules ask for far more than statements use. */
  const founded = new Map<string, () => Entity>();

  const othersIn = (sentence: Sentence): readonly ResolvedMention[] => namingIn(bySentence, sentence);
  function make(sentence: Sentence, head: Token, tokens: readonly [number, number], who: Who): Argued {
    const [firstToken, endToken] = tokens;
    const place = `${sentence.index}:${firstToken}:${endToken}:${who.noun ?? ''}`;
    const before = made.get(place);
    if (before) return before;
    const type = who.type ?? who.given?.type ?? kindOf(head, kinds, sentence.tokens[head.index - 1]);
    const form = sentence.tokens.slice(firstToken, endToken).some(isNamed) ? 'name' : 'common';
    const draft: MentionDraft = { type, form, head: head.index, rule: 'on-demand', firstToken, endToken };
    const mention = who.given ?? makeMention(text.article, sentence, draft);
    const local = isLocal(draft, who);
    const entity = who.entity ?? extractedId(type, keyOf(mention, who), local ? text.article.id : null);
    const argued = resolvedAs(mention, entity, NEEDED);
    made.set(place, argued);
    if (!known.has(entity)) {
      known.add(entity);
      founded.set(entity, () => extractedEntity(entity, [{ ...mention, citation: nameOf(text, mention, who) }]));
      learn({ id: entity, type: mention.type, labels: actorLabels(mention.type) });
    }
    return argued;
  }

  return {
    phraseAt(sentence, at, limit = Infinity) {
      const head = sentence.tokens[at];
      if (head?.parse?.pos !== 'NOUN') return null;
      const own = othersIn(sentence)
        .filter(({ head: other, form, endToken }) => other === at && form !== 'adjective' && endToken <= limit)
        .sort((a, b) => width(b) - width(a));
      const resolved = own.find(({ entity }) => entity !== null);
      if (resolved?.entity) return { ...resolved, entity: resolved.entity };
      if (own.some(({ form, type }) => form === 'pronoun' || (form === 'name' && type === 'Person'))) return null;
      const given = own[0];
      return make(
        sentence,
        head,
        given ? tokensOf(given) : phraseTokens(sentence, at, limit, othersIn(sentence)),
        given ? { given } : {},
      );
    },
    made(sentence, at, [first, end], who) {
      const head = sentence.tokens[at];
      invariant(head !== undefined, 'a head is a token of its sentence');
      const { given } = who;
      return make(sentence, head, given ? tokensOf(given) : uncrossed(othersIn(sentence), at, first, end), who);
    },
    completed(used) {
      const kept = [...entities, ...wantedOf(founded, [...made.values()], used)];
      return { entities: kept, mentions: withMade(mentions, ofThese(kept, [...made.values()])), offices };
    },
  };
}
