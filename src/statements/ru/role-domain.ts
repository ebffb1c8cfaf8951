import type { ResolvedMention } from '../../entities/entity.ts';
import type { EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { asArgument, type Context, headOf, insideOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { Argument } from '../statement.ts';
import { behindPhrase } from './role-bearers.ts';

/** What a role is exercised over. */
export interface Domain {
  readonly argument: Argument;
  /** False where the title heads only a part of it («замглавы», «министр обороны | США»). */
  readonly whole: boolean;
  /** True if a bare noun («президент | страны») takes it up from before. */
  readonly taken?: boolean;
}

const BODY_TYPES: ReadonlySet<EntityType> = new Set<EntityType>([
  'Place',
  'Organisation',
  'Centre',
  'Collective',
  'Project',
]);

/** Heading a state's government is heading the state. */
const GOVERNMENT = new Set([
  'правительство',
  'кабинет',
  'государство',
  'страна',
  'республика',
  'королевство',
  'держава',
  'нация',
]);
const STATES = new Set(['страна', 'государство', 'республика', 'королевство', 'держава', 'правительство', 'нация']);
const CITIES = new Set(['город', 'столица', 'область', 'край', 'регион', 'штат', 'провинция']);

/** «Чили и | её | премьер»: titles whose possessor is a state. */
const OF_STATES = new Set(['премьер', 'премьер-министр', 'король', 'канцлер', 'монарх', 'император', 'эмир']);

/** Nouns for a body of any kind. */
const BODIES = new Set(['организация', 'ведомство', 'объединение', 'альянс', 'компания']);

/** A state or body of the same noun named further back than this is no longer what the reader thinks of. */
const WINDOW = 6;

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

const nounOf = (context: Context, mention: ResolvedMention): string => {
  const sentence = context.text.sentences[mention.sentence];
  return sentence ? lemma(headOf(sentence, mention)) : '';
};

/** True if the mention is what a bare noun takes up: a state, a place, or a body named with this very noun. */
function takesUp(context: Context, mention: ResolvedMention, noun: string): boolean {
  if (STATES.has(noun)) return isState(context, mention);
  if (CITIES.has(noun)) return mention.type === 'Place' && mention.form === 'name' && !isState(context, mention);
  if (BODIES.has(noun) && mention.type === 'Organisation' && mention.form === 'name') return true;
  const named = mention.endToken - mention.firstToken > 1;
  return BODY_TYPES.has(mention.type) && named && nounOf(context, mention) === noun;
}

/** True if the state stands in the title of a person. */
const isHeaded = (context: Context, { sentence, firstToken, endToken }: ResolvedMention): boolean =>
  (context.bySentence.get(sentence) ?? []).some(
    (role) =>
      role.form === 'role' && role.type === 'Person' && role.firstToken < firstToken && endToken <= role.endToken,
  );

/** «президент страны», «председатель партии», «её премьер-министр»: the nearest state, or the nearest body of that noun. */
function takenUp(context: Context, sentence: Sentence, role: ResolvedMention, noun: string): Domain | null {
  // Of several states the one whose head was spoken of: «президент Чили … в Перу … президент страны».
  const fitting = [...before(context, sentence, role.firstToken)].filter((one) => takesUp(context, one, noun));
  const headed = STATES.has(noun) ? fitting.filter((one) => isHeaded(context, one)) : [];
  for (const mention of [...headed, ...fitting]) {
    if (mention.entity === null) continue;
    return { argument: { entity: mention.entity, start: null, end: null, via: 'ellipsis' }, whole: true };
  }
  return null;
}

/** The bare noun is a mention of what it takes up: the words «страны», «совета» are there to be shown. */
function placed(context: Context, sentence: Sentence, noun: Token, { argument, whole }: Domain): Domain {
  const type = context.types.get(argument.entity);
  const who = { entity: argument.entity, ...(type ? { type } : {}) };
  const made = context.demand.made(sentence, noun.index, [noun.index, noun.index + 1], who);
  return { argument: { ...asArgument(made), entity: argument.entity }, whole, taken: true };
}

const MODIFIES = new Set(['ADJF', 'PRTF', 'NUMR']);
const isName = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);

/** The first noun that the title governs: «председатель | совета …», «начальник | штаба …»; past adjectives and quotation marks. */
function governedNoun(sentence: Sentence, role: ResolvedMention): Token | null {
  for (const token of sentence.tokens.slice(role.head + 1, role.endToken)) {
    if (MODIFIES.has(token.parse?.pos ?? '') || /^[«"“„]$/u.test(token.text) || token.kind === 'number') continue;
    const noun = token.parse?.pos === 'NOUN' || token.parse?.pos === 'LATN' || isName(token);
    return noun ? token : null;
  }
  return null;
}

/** The body in the genitive: a name that begins there, or the noun phrase itself. */
function governedBody(context: Context, sentence: Sentence, role: ResolvedMention, noun: Token): Argued | null {
  const named = insideOf(context, role)
    .filter(
      ({ form, firstToken, endToken }) => form !== 'adjective' && firstToken <= noun.index && noun.index < endToken,
    )
    .find((mention) => BODY_TYPES.has(mention.type) && isResolved(mention) && mention.firstToken > role.head);
  if (named && isResolved(named)) return named;
  const phrase = context.demand.phraseAt(sentence, noun.index, role.endToken);
  return phrase && BODY_TYPES.has(phrase.type) ? phrase : null;
}

/** «мэр города | Осло», «глава компании | Nokia»: the name that a bare noun announces. */
function announced(context: Context, sentence: Sentence, role: ResolvedMention, noun: Token): Argued | null {
  if (isName(noun)) return null;
  const name = insideOf(context, role).find(
    ({ form, type, firstToken }) => form === 'name' && firstToken === noun.index + 1 && BODY_TYPES.has(type),
  );
  // «глава полиции | Осло»: a place is announced by a noun for places only.
  if (name?.type === 'Place' && !CITIES.has(lemma(noun)) && !STATES.has(lemma(noun))) return null;
  const kase = sentence.tokens[name?.head ?? -1]?.parse?.case;
  return name && isResolved(name) && (kase === 'nomn' || kase === undefined || kase === null) ? name : null;
}

/** The state further in: «министр обороны | США», «председатель правительства | России». */
function stateWithin(context: Context, role: ResolvedMention): ResolvedMention | null {
  return (
    insideOf(context, role).find(
      (mention) => mention.form !== 'pronoun' && mention.form !== 'adjective' && isState(context, mention),
    ) ?? null
  );
}

/** The state or place of the adjective right before the title: «китайский | лидер», «московский | градоначальник». */
function adjectiveBefore(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  let at = role.firstToken;
  while (at > 0) {
    const found = mentionsOf(context, sentence).find(
      ({ form, type, endToken }) => form === 'adjective' && BODY_TYPES.has(type) && endToken === at,
    );
    if (found) return found;
    if (sentence.tokens[at - 1]?.parse?.pos !== 'ADJF') return null;
    at -= 1;
  }
  return null;
}

/** Sentences before in which a possessive still finds its body. */
const POSSESSED_WITHIN = 2;

/** True if the mention may be whose leader somebody is: a state or body of the possessive's gender. */
function mayPossess(context: Context, mention: ResolvedMention, title: string, feminine: boolean): boolean {
  if (mention.form === 'adjective' || mention.form === 'pronoun' || mention.entity === null) return false;
  if (!isState(context, mention) && (OF_STATES.has(title) || mention.type === 'Place')) return false;
  const sentence = context.text.sentences[mention.sentence];
  const parse = sentence ? headOf(sentence, mention)?.parse : null;
  if (!BODY_TYPES.has(mention.type) || parse?.number === 'plur') return false;
  return !parse?.gender || (parse.gender === 'femn') === feminine;
}

/** «партия и | её | лидер Сомов», «Сомов был | его | председателем»: the nearest body that the possessive may mean. */
function ofPossessor(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const owner = sentence.tokens[role.firstToken - 1]?.norm ?? '';
  const title = lemma(sentence.tokens[role.head]);
  if (!/^(?:ее|его)$/u.test(owner) || !context.lexicon.roles.leading.has(title)) return null;
  for (const mention of before(context, sentence, role.firstToken)) {
    if (mention.sentence < sentence.index - POSSESSED_WITHIN) return null;
    if (mention.entity !== null && mayPossess(context, mention, title, owner === 'ее'))
      return { argument: { entity: mention.entity, start: null, end: null, via: 'ellipsis' }, whole: true };
  }
  return null;
}

const within = (argued: Argued, whole = true): Domain => ({ argument: asArgument(argued), whole });

/** «министр обороны США» heads the ministry of that name; «министр США» is of the state. */
function ofMinister(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const portfolio = sentence.tokens[role.head + 1];
  const state = stateWithin(context, role) ?? adjectiveBefore(context, sentence, role);
  const named = insideOf(context, role).some(
    ({ firstToken, type }) => firstToken === role.head + 1 && type === 'Place',
  );
  const end = portfolio?.parse?.pos === 'PREP' ? behindPhrase(sentence, role.endToken) : role.endToken;
  if (!named && end > role.head + 1) {
    // «министр обороны | США»: the ministry is told by the portfolio, whose it is by the state behind.
    const owner = insideOf(context, role).find(
      ({ type, firstToken, endToken }) => type === 'Place' && firstToken > role.head + 1 && endToken === end,
    );
    const ministry = insideOf(context, role).find(({ rule }) => rule === 'ministry-in-title');
    if (ministry && isResolved(ministry)) return within(ministry);
    const noun = { noun: 'Министерство', type: 'Organisation', ...(owner ? { owner } : {}) } as const;
    return within(context.demand.made(sentence, role.head + 1, [role.head + 1, owner?.firstToken ?? end], noun));
  }
  // «министр США» is one of several; «первый министр Шотландии» heads them.
  return state && isResolved(state)
    ? within(state, (sentence.tokens[role.head - 1]?.norm ?? '').startsWith('перв'))
    : null;
}

/** «заместитель | министра обороны», «пресс-секретарь | президента Чада»: of what body he is whom the title serves. */
function ofSuperior(context: Context, sentence: Sentence, role: ResolvedMention, noun: Token): Domain | null {
  const superior = insideOf(context, role).find(({ form, head }) => form === 'role' && head === noun.index);
  const leads = superior && context.lexicon.roles.leading.has(lemma(headOf(sentence, superior)));
  const domain = leads ? domainOf(context, sentence, superior) : null;
  return domain && { ...domain, whole: false };
}

/** «директор банка | по кадрам»: he heads a part of it only; «начальник полиции | по Невскому району» heads it all. */
function isForPart(context: Context, sentence: Sentence, role: ResolvedMention, body: Argued): boolean {
  if (body.endToken > role.endToken || sentence.tokens[body.endToken]?.norm !== 'по') return false;
  const [place] = mentionsOf(context, sentence).filter(({ firstToken }) => firstToken === body.endToken + 1);
  const nouns = sentence.tokens.slice(body.endToken + 1, body.endToken + 4).map((token) => lemma(token));
  return place?.type !== 'Place' && !nouns.some((noun) => CITIES.has(noun) || noun === 'район' || noun === 'округ');
}

function ofTitle(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const noun = governedNoun(sentence, role);
  if (!noun) return null;
  const served = ofSuperior(context, sentence, role, noun);
  if (served) return served;
  const bare = role.endToken === noun.index + 1 && sentence.tokens[noun.index - 1]?.index === role.head;
  const taken = bare && !isName(noun) ? takenUp(context, sentence, role, lemma(noun)) : null;
  if (taken) return placed(context, sentence, noun, taken);
  if (bare && (STATES.has(lemma(noun)) || CITIES.has(lemma(noun)))) return null;
  const state = GOVERNMENT.has(lemma(noun)) ? stateWithin(context, role) : null;
  if (state && isResolved(state)) return within(state);
  const body = announced(context, sentence, role, noun) ?? governedBody(context, sentence, role, noun);
  return body ? within(body, !isForPart(context, sentence, role, body)) : null;
}

/** «Об уходе директора | в компании сообщили | вчера»: who says so is meant, and the body is not the director's. */
export const isSource = ({ tokens }: Sentence, { firstToken, endToken }: ResolvedMention): boolean =>
  /^во?$/u.test(tokens[firstToken - 1]?.norm ?? '') &&
  tokens
    .slice(endToken, endToken + 2)
    .some(({ parse }) => parse?.pos === 'VERB' && parse.number === 'plur' && parse.person !== '1per');

/** «депутат от «Единой России»», «представитель России при ООН»: the body behind a preposition. */
function behindPreposition(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const preposition = sentence.tokens[role.endToken]?.norm ?? '';
  if (!/^(?:от|при|в|во)$/u.test(preposition)) return null;
  const open = /^[«"“„]$/u.test(sentence.tokens[role.endToken + 1]?.text ?? '') ? 1 : 0;
  const body = mentionsOf(context, sentence).find(
    ({ firstToken, type, form }) =>
      firstToken >= role.endToken + 1 &&
      firstToken <= role.endToken + 1 + open &&
      (type === 'Organisation' || type === 'Centre') &&
      form !== 'adjective',
  );
  return body && isResolved(body) && !isSource(sentence, body) ? within(body) : null;
}

/**
 * The state or body in the role's genitive or in the adjective before it, or the one that its noun takes up; null if the
 * title stands alone.
 */
export function domainOf(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const domain = statedDomain(context, sentence, role);
  // «патриарх Болгарский», «епископ Осло»: he heads a church there, not the place.
  const isSee = CLERGY.has(lemma(sentence.tokens[role.head]));
  return isSee && domain && context.types.get(domain.argument.entity) === 'Place' ? null : domain;
}

/** Titles of those who head a church or a see of it. */
export const CLERGY: ReadonlySet<string> = new Set(
  'патриарх митрополит архиепископ епископ архиерей кардинал имам муфтий раввин аятолла папа понтифик викарий'.split(
    ' ',
  ),
);

function statedDomain(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const title = lemma(sentence.tokens[role.head]);
  if (title.includes('министр') && !title.includes('премьер')) return ofMinister(context, sentence, role);
  const governed = ofTitle(context, sentence, role);
  if (governed) return governed;
  const adjective = adjectiveBefore(context, sentence, role);
  const plain = governedNoun(sentence, role) === null;
  if (adjective && isResolved(adjective) && plain) return within(adjective);
  return (plain ? ofPossessor(context, sentence, role) : null) ?? behindPreposition(context, sentence, role);
}
