import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { asArgument, type Context, headOf, insideOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argument } from '../statement.ts';
import { joined } from './clause.ts';

/** What a role is exercised over. */
export interface Domain {
  readonly argument: Argument;
  /** False for «начальник департамента | банка»: who heads the department merely belongs to the bank. */
  readonly whole: boolean;
}

const BODY_TYPES = new Set(['Place', 'Organisation', 'Centre', 'Collective']);

/** Heading a state's government is heading the state; any other noun in between names a part of the whole. */
const STATE_NOUNS = new Set([
  'правительство',
  'кабинет',
  'государство',
  'страна',
  'республика',
  'королевство',
  'исполнительный',
  'совет',
]);

const isPartNoun = (token: Token): boolean => token.parse?.pos === 'NOUN' && !STATE_NOUNS.has(token.parse.lemma);

/** An adjective of a state counts only beside the title («китайский лидер»), not beside another noun («лидер иранской оппозиции»). */
function modifies(sentence: Sentence, role: ResolvedMention, inner: ResolvedMention): boolean {
  if (inner.form !== 'adjective') return true;
  const behind = sentence.tokens.slice(inner.endToken, role.endToken).find(({ parse }) => parse?.pos === 'NOUN');
  return behind === undefined || STATE_NOUNS.has(lemma(behind));
}

/** A state or body of the same noun named further back than this is no longer what the reader thinks of. */
const WINDOW = 6;

const STATES = new Set(['страна', 'государство', 'республика', 'королевство', 'правительство']);

/** Mentions before `at` in the sentence and in those before it, nearest first. */
function* before(context: Context, sentence: Sentence, at: number): Generator<ResolvedMention> {
  yield* mentionsOf(context, sentence)
    .filter(({ firstToken }) => firstToken < at)
    .toReversed();
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - WINDOW); index -= 1)
    yield* (context.bySentence.get(index) ?? []).toReversed();
}

const isState = (context: Context, { entity, form }: ResolvedMention): boolean =>
  form !== 'pronoun' && entity !== null && context.labels.get(entity)?.includes('State') === true;

/** «президент страны», «председатель партии», «её премьер-министр»: the nearest state, or the nearest body of that noun. */
function takenUp(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const noun = sentence.tokens[role.head + 1];
  const owner = sentence.tokens[role.firstToken - 1]?.norm;
  const word = role.endToken === role.head + 2 && noun?.parse?.pos === 'NOUN' ? lemma(noun) : null;
  const state = word === null ? owner === 'ее' || owner === 'его' : STATES.has(word);
  if (word === null && !(state && role.endToken === role.head + 1)) return null;
  for (const mention of before(context, sentence, role.firstToken)) {
    const same = state
      ? isState(context, mention)
      : BODY_TYPES.has(mention.type) && mention.endToken - mention.firstToken > 1 && nounOf(context, mention) === word;
    if (same && mention.entity !== null)
      return { argument: { entity: mention.entity, start: null, end: null, via: 'ellipsis' }, whole: true };
  }
  return null;
}

const nounOf = (context: Context, mention: ResolvedMention): string => {
  const sentence = context.text.sentences[mention.sentence];
  return sentence ? lemma(headOf(sentence, mention)) : '';
};

/**
 * The state or body in the role's genitive or in the adjective before it, or the one that its noun takes up; null if the
 * title stands alone.
 */
export function domainOf(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const inner = insideOf(context, role).filter(
    (mention) => mention.form !== 'role' && mention.form !== 'pronoun' && BODY_TYPES.has(mention.type),
  );
  const own = inner.find((mention) => isResolved(mention) && modifies(sentence, role, mention));
  if (own && isResolved(own)) {
    const between = sentence.tokens.slice(role.head + 1, own.firstToken);
    return { argument: asArgument(own), whole: !between.some(isPartNoun) };
  }
  if (inner.length > 0) return null;
  const adjective = mentionsOf(context, sentence).find(
    ({ form, type, endToken }) => form === 'adjective' && type === 'Place' && endToken === role.firstToken,
  );
  const plain = sentence.tokens.slice(role.head + 1, role.endToken).every(({ parse }) => parse?.pos !== 'NOUN');
  return adjective && isResolved(adjective)
    ? { argument: asArgument(adjective), whole: plain }
    : takenUp(context, sentence, role);
}

const isInitial = (token: Token): boolean => /^(?:\p{Lu}|\.|-)$/u.test(token.text);

/** Words between a title and the name: initials, further titles («аятолла»), age («64-летний»). */
function bridges(context: Context, token: Token): boolean {
  const { leading, deputies } = context.lexicon.roles;
  const word = lemma(token);
  if (isInitial(token)) return true;
  if (token.parse?.pos === 'ADJF' || token.kind === 'number') return true;
  return token.parse?.pos === 'NOUN' && (leading.has(word) || deputies.has(word) || RANKS.has(word));
}

/** Ranks and manners of address that stand between a title and a name. */
const RANKS = new Set([
  'аятолла',
  'генерал',
  'адмирал',
  'полковник',
  'майор',
  'маршал',
  'доктор',
  'профессор',
  'господин',
  'госпожа',
  'сэр',
  'лорд',
  'шейх',
  'принц',
  'граф',
  'барон',
  'миллиардер',
  'бизнесмен',
  'политик',
  'дипломат',
]);

/** Further off than this a name belongs to something else: two initials with their points and a rank fit in. */
const FARTHEST = 5;

const isPersonName = ({ type, form }: ResolvedMention): boolean => type === 'Person' && form === 'name';

function nameBehind(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const name = mentionsOf(context, sentence).find(
    (mention) => isPersonName(mention) && mention.firstToken >= role.endToken,
  );
  if (!name || name.firstToken - role.endToken > FARTHEST) return null;
  const between = sentence.tokens.slice(role.endToken, name.firstToken);
  return between.every((token) => bridges(context, token)) ? name : null;
}

const ENDS = /^[,.;:)»—–-]$/u;

/** «Энда Кенни, премьер-министр Ирландии,»: the name before the comma, in the same case, if the title has none behind it. */
function nameBefore(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const after = sentence.tokens[role.endToken];
  if (after && !ENDS.test(after.text)) return null;
  let at = role.firstToken - 1;
  while (sentence.tokens[at]?.parse?.pos === 'ADJF') at -= 1;
  if (sentence.tokens[at]?.text !== ',') return null;
  const name = mentionsOf(context, sentence).find((mention) => isPersonName(mention) && mention.endToken === at);
  if (!name) return null;
  const kase = headOf(sentence, role)?.parse?.case;
  const agrees = headOf(sentence, name)?.parses.some((parse) => parse.case === kase || parse.grammemes.has('Fixd'));
  return agrees === true || headOf(sentence, name)?.parses.length === 0 ? name : null;
}

/** Who bears the title: the names beside it, or the mention itself where the article tells whose it is; empty if nobody is named. */
export function bearersOf(context: Context, sentence: Sentence, role: ResolvedMention): readonly ResolvedMention[] {
  const name = nameBehind(context, sentence, role) ?? nameBefore(context, sentence, role);
  if (role.type === 'Collective') {
    return name && name.firstToken >= role.endToken ? joined(context, sentence, name).filter(isPersonName) : [];
  }
  if (name) return [name];
  return isResolved(role) && role.why !== 'known by role only' ? [role] : [];
}
