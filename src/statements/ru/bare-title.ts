import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { asArgument, type Context, headOf, insideOf, isResolved, lemma, mentionsOf } from '../context.ts';
import { perArticle } from '../per-article.ts';
import { impliedBody } from './implied-body.ts';
import { nameBehind } from './role-bearers.ts';
import { type Domain, domainOf } from './role-domain.ts';
import { homeState, statesNamed } from './states-named.ts';

/** Titles that, told without a state, are those of the state spoken of. */
const OF_STATES: ReadonlySet<string> = new Set(
  'президент премьер премьер-министр вице-президент король эмир султан император шах канцлер монарх экс-президент экс-премьер'.split(
    ' ',
  ),
);
/** Titles of whoever heads a region. */
const OF_REGIONS: ReadonlySet<string> = new Set(['губернатор', 'генерал-губернатор', 'вице-губернатор']);
/** What the names of regions have in them. */
const REGION = /(?:област|кра[йяею]|округ|провинц|штат|республик)/iu;

const isTitle = ({ form, type }: ResolvedMention): boolean => form === 'role' && type === 'Person';

/** «старший вице-президент» is one of a bank's. */
const isBare = (role: ResolvedMention): boolean => role.firstToken === role.head && role.endToken === role.head + 1;

const caseOf = (sentence: Sentence, role: ResolvedMention): string | null =>
  headOf(sentence, role)?.parse?.case ?? null;

/** «президент | и гендиректор Nokia Анна Сомова»: titles in a row are of one body, which the last names. */
function ofNextTitle(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  if (!/^(?:и|,)$/u.test(sentence.tokens[role.endToken]?.text ?? '')) return null;
  const next = mentionsOf(context, sentence).find(
    (other) =>
      isTitle(other) &&
      other.firstToken > role.endToken &&
      sentence.tokens.slice(role.endToken + 1, other.firstToken).every(({ parse }) => parse?.pos === 'ADJF'),
  );
  if (!next || caseOf(sentence, next) !== caseOf(sentence, role) || !nameBehind(context, sentence, next)) return null;
  return domainOf(context, sentence, next);
}

/** «президент Перу Сомов | и | премьер-министр Рылов»: who stands beside the head of a state is of that state. */
function ofTitleBefore(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const { tokens } = sentence;
  if (!OF_STATES.has(lemma(tokens[role.head]))) return null;
  let at = role.firstToken;
  while (tokens[at - 1]?.parse?.pos === 'ADJF') at -= 1;
  if (!/^(?:и|,)$/u.test(tokens[at - 1]?.text ?? '')) return null;
  const other = mentionsOf(context, sentence)
    .filter((one) => isTitle(one) && one.endToken <= at - 1 && caseOf(sentence, one) === caseOf(sentence, role))
    .at(-1);
  if (!other || (nameBehind(context, sentence, other)?.endToken ?? other.endToken) !== at - 1) return null;
  const domain = domainOf(context, sentence, other);
  return domain && isState(context, domain.argument.entity) ? domain : null;
}

const isState = (context: Context, entity: string): boolean => context.labels.get(entity)?.includes('State') === true;

interface TitleOfState {
  readonly person: string;
  readonly title: string;
  readonly state: string;
}

/** The titles that the article tells together with their state, each once. */
const titlesOfStates = perArticle((context): readonly TitleOfState[] => {
  const told = new Map<string, TitleOfState>();
  for (const sentence of context.text.sentences)
    for (const role of mentionsOf(context, sentence)) {
      if (!isTitle(role) || isBare(role) || role.entity === null) continue;
      const state = domainOf(context, sentence, role)?.argument.entity;
      if (state === undefined || !isState(context, state)) continue;
      const title = lemma(headOf(sentence, role));
      told.set(`${role.entity}|${title}|${state}`, { person: role.entity, title, state });
    }
  return [...told.values()];
});

/** True if the article calls somebody by this title with a name of a state, or the person by a title of another state. */
const isToldElsewhere = (context: Context, { person, title, state }: TitleOfState): boolean =>
  titlesOfStates(context).some((other) =>
    other.person === person ? other.state !== state : other.title === title && other.state === state,
  );

/** «президент Иван Сомов» in an article about one state, and in a sentence that names no other: of that state. */
function ofHome(context: Context, sentence: Sentence, role: ResolvedMention, person: string): Domain | null {
  const title = lemma(headOf(sentence, role));
  const home = OF_STATES.has(title) ? homeState(context) : null;
  if (home === null) return null;
  const states = mentionsOf(context, sentence).flatMap(({ entity }) =>
    entity !== null && isState(context, entity) ? [entity] : [],
  );
  const plain = states.length > 0 || statesNamed(context).size === 1;
  if (!plain || states.some((state) => state !== home) || isToldElsewhere(context, { person, title, state: home }))
    return null;
  return { argument: { entity: home, start: null, end: null, via: 'ellipsis' }, whole: true };
}

/** «в Омской области … губернатор Сомов»: the one region that the sentence names before. */
function ofRegion(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  if (!OF_REGIONS.has(lemma(headOf(sentence, role)))) return null;
  const regions = mentionsOf(context, sentence)
    .filter(isResolved)
    .filter(
      ({ type, form, endToken, entity, surface }) =>
        type === 'Place' &&
        form === 'name' &&
        endToken <= role.firstToken &&
        !isState(context, entity) &&
        REGION.test(surface),
    );
  const [first] = regions;
  return first && new Set(regions.map(({ entity }) => entity)).size === 1
    ? { argument: asArgument(first), whole: true }
    : null;
}

/** «пресс-секретарь | президента»: of the state of whom he serves. */
function ofBareSuperior(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const superior = insideOf(context, role).find(
    ({ form, firstToken }) => form === 'role' && firstToken === role.head + 1,
  );
  if (superior?.endToken !== role.endToken || !isBare(superior)) return null;
  const domain = bareDomain(context, sentence, superior, superior.entity);
  return domain && { ...domain, whole: false };
}

/**
 * Of what a title is that names no state or body: that of the title beside it, the region spoken of, or, if `person` bears it, the
 * state that the article is about; null if it is not plain.
 */
export function bareDomain(
  context: Context,
  sentence: Sentence,
  role: ResolvedMention,
  person: string | null,
): Domain | null {
  if (!isBare(role)) return ofBareSuperior(context, sentence, role);
  return (
    ofNextTitle(context, sentence, role) ??
    ofTitleBefore(context, sentence, role) ??
    ofRegion(context, sentence, role) ??
    (person === null ? null : (ofHome(context, sentence, role, person) ?? impliedBody(context, sentence, role)))
  );
}
