import type { Mention } from '../../mentions/mention.ts';
import { before, type Discourse, entityOf, headToken, neighbours, sentenceOf, type Verdict } from '../discourse.ts';
import type { Token } from '../../text/token.ts';
import { mostNamed } from './most-named.ts';
import type { Title } from './role-titles.ts';

/** So many sentences back is the person whom a noun like «политик» describes anew. */
const WINDOW = 3;
/** Words before the noun that bring in somebody else, or nobody in particular. */
const OTHERS =
  /^(?:друг|ин(?:ой|ого|ому|ым)$|нек(?:ий|ого|ому|оему|им|оим)$|кажд|люб|один$|одн(?:ого|ому|им)$|очередн|ни$|еще$)/u;
/** Prepositions behind which an instrumental is no predicate. */
const WITH_INSTRUMENTAL = /^(?:со?|перед|над|между|за|под)$/u;

/** Titles that one word names in several ways: who is called the one may be called the other. */
const SAME_TITLES: readonly ReadonlySet<string>[] = Object.freeze(
  [
    'мэр градоначальник градоначальница бургомистр сити-менеджер',
    'депутат депутатка сенатор парламентарий конгрессмен нардеп евродепутат',
    'бизнесмен предприниматель магнат миллиардер',
    'монарх король королева император эмир султан',
  ].map((names) => new Set(names.split(' '))),
);

/** Nouns that tell of somebody in view what he is; «адвокат», «эксперт», «свидетель» bring in somebody new. */
const DESCRIPTIONS: ReadonlySet<string> = new Set(
  (
    'политик парламентарий депутат депутатка сенатор конгрессмен нардеп евродепутат оппозиционер диктатор лидер чиновник градоначальник ' +
    'градоначальница кандидат понтифик бизнесмен предприниматель магнат миллиардер генерал адмирал маршал полководец ' +
    'актер актриса певец певица режиссер писатель драматург спортсмен правозащитник активист активистка дипломат'
  ).split(' '),
);
/** Offices: «президент» alone is the office or its holder, whom another rule knows; these words make it somebody in view. */
const OFFICES: ReadonlySet<string> = new Set(
  (
    'президент премьер премьер-министр канцлер вице-президент вице-премьер министр губернатор мэр монарх король королева спикер ' +
    'председатель руководитель глава посол'
  ).split(' '),
);
const HOLDER =
  /^(?:нов|бывш|экс|прежн|нынешн|новоизбранн|избранн|новоиспеченн|отставн|опальн|свергнут|отстраненн|\d+-летн)/u;
/** Nouns whose genitive is the office, not who holds it. */
const OF_OFFICE: ReadonlySet<string> = new Set(
  'пост должность кресло место полномочие обязанность выборы избрание назначение кандидат кандидатура звание статус титул функция роль институт'.split(
    ' ',
  ),
);

const isSameTitle = (a: string, b: string): boolean =>
  a === b || SAME_TITLES.some((names) => names.has(a) && names.has(b));

/** «станет депутатом», «он — политик»: what is said of somebody, not who is meant. */
function isPredicate(discourse: Discourse, mention: Mention): boolean {
  const token = headToken(discourse, mention);
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  if (token?.parse?.case === 'ablt')
    return !tokens
      .slice(Math.max(0, mention.firstToken - 3), mention.firstToken)
      .some(({ norm }) => WITH_INSTRUMENTAL.test(norm));
  return token?.deprel === 'root' || /^(?:appos|conj|parataxis)/u.test(token?.deprel ?? '');
}

/** The two words before the noun. */
const modifiersOf = (discourse: Discourse, mention: Mention): readonly Token[] =>
  (sentenceOf(discourse, mention)?.tokens ?? []).slice(Math.max(0, mention.firstToken - 2), mention.head);

const isIndefinite = (discourse: Discourse, mention: Mention): boolean =>
  modifiersOf(discourse, mention).some(({ norm }) => OTHERS.test(norm));

/** True if the noun may describe somebody in view, and not bring in somebody new or name an office. */
function describes(discourse: Discourse, mention: Mention): boolean {
  const token = headToken(discourse, mention);
  const noun = token?.parse?.lemma ?? '';
  const above = token && sentenceOf(discourse, mention)?.tokens[token.head]?.parse?.lemma;
  if (OF_OFFICE.has(above ?? '')) return false;
  if (DESCRIPTIONS.has(noun) || noun.startsWith('экс-')) return true;
  return OFFICES.has(noun) && modifiersOf(discourse, mention).some(({ norm }) => HOLDER.test(norm));
}

/** «кандидат в президенты» is one word for it. */
const isShort = ({ isBare }: Title, { head, endToken }: Mention, noun: string): boolean =>
  isBare || endToken === head + 1 || (noun === 'кандидат' && endToken === head + 3);

const mayBeOfGender = (discourse: Discourse, id: string, feminine: boolean): boolean => {
  const known = discourse.catalogue.entities.get(id)?.gender ?? discourse.persons.find((one) => one.id === id)?.gender;
  return !feminine || known !== 'm';
};

/** The persons named in the sentences right before and not in the noun's own, with how often the article names them so far. */
function inView(discourse: Discourse, mention: Mention): ReadonlyMap<string, number> {
  const here = new Set(neighbours(discourse, mention).map((other) => entityOf(discourse, other)));
  const feminine = headToken(discourse, mention)?.parse?.gender === 'femn';
  const counts = new Map<string, number>();
  const [named, near] = [new Set<string>(), new Set<string>()];
  for (const [other, id] of before(discourse, mention, discourse.text.sentences.length)) {
    if (other.type !== 'Person' || here.has(id) || !mayBeOfGender(discourse, id, feminine)) continue;
    if (other.form === 'name') named.add(id);
    if (other.sentence >= mention.sentence - WINDOW) near.add(id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return new Map([...counts].filter(([id]) => named.has(id) && near.has(id)));
}

/** «Политик», «парламентарий», «экс-президент» without a name: whom the article named before; null where it may be somebody new. */
export function resolveEpithet(discourse: Discourse, mention: Mention, title: Title): Verdict | null {
  const noun = headToken(discourse, mention)?.parse?.lemma ?? '';
  if (!describes(discourse, mention) || !isShort(title, mention, noun)) return null;
  if (isPredicate(discourse, mention) || isIndefinite(discourse, mention)) return null;
  const counts = inView(discourse, mention);
  const titled = new Set(
    discourse.titles.filter((one) => isSameTitle(one.title, title.name)).map(({ person }) => person),
  );
  const called = [...counts.keys()].filter((id) => titled.has(id));
  if (called.length === 1 && called[0]) return { entity: called[0], why: 'the one of such a title spoken of before' };
  const person = mostNamed([...counts]);
  return person ? { entity: person, why: 'the person spoken of before' } : null;
}
