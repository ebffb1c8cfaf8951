import type { Mention } from '../../mentions/mention.ts';
import type { Token } from '../../text/token.ts';
import { type Discourse, entityOf, headToken, isState, tokensOf } from '../discourse.ts';
import { type Entity, resolvedAs, type ResolvedMention, type Resolution } from '../entity.ts';
import { extractedEntity, extractedId } from '../make-entity.ts';
import { citationForm } from './citation-form.ts';
import { governing, officesFor, titleOf } from './office-of-title.ts';

/** Titles that one person at a time bears, of whatever state, place or body. */
const OF_ONE: ReadonlySet<string> = new Set([
  ...[
    'президент',
    'премьер',
    'монарх',
    'верховный лидер',
    'вице-президент',
    'первый вице-президент',
    'наследный принц',
  ],
  ...['министр иностранных дел', 'министр обороны', 'министр внутренних дел', 'секретарь совета безопасности'],
  ...['спикер', 'спикер сената', 'генсек', 'генеральный директор', 'директор-распорядитель'],
  ...['мэр', 'губернатор', 'аким', 'градоначальник', 'омбудсмен', 'генпрокурор', 'главком'],
]);

/** Words of the title itself between its noun and what it is of: «министр | иностранных дел | России». */
const OF_TITLE =
  /^(?:иностранн|внутренн|дел|оборон|внешнеполитич|ведомств|мид|дипломат|минобороны|совет|безопасност|совбез|правительств|кабмин|кабинет|министр|парламент|верховн|рад[ыа]|сенат|республик|государств)/u;
const MINISTER = 'министр';
/** A portfolio of more words is told, not named. */
const LONGEST_PORTFOLIO = 6;

/** The words between the noun of the title and what it is of. */
const between = (discourse: Discourse, mention: Mention, of: Mention): readonly Token[] =>
  tokensOf(discourse, mention).filter(
    ({ index, kind }) => index > mention.head && index < of.firstToken && kind === 'word',
  );

const isPlain = (words: readonly Token[]): boolean =>
  words.every(({ norm, parse }) => parse?.pos === 'ADJF' || OF_TITLE.test(norm));

/** What tells the office of one state from its others; null if the words tell of no office that one person holds. */
function keyOf(discourse: Discourse, mention: Mention, of: Mention): string | null {
  const { name } = titleOf(discourse, mention);
  const words = between(discourse, mention, of);
  if (isPlain(words) && OF_ONE.has(name)) return name;
  if (!name.startsWith(MINISTER)) return null;
  const behind = tokensOf(discourse, mention).filter(({ index, kind }) => index > mention.head && kind === 'word');
  const portfolio = of.firstToken > mention.head ? words : behind;
  if (portfolio.length === 0 || portfolio.length > LONGEST_PORTFOLIO) return null;
  return `${MINISTER} ${portfolio.map(({ parse, norm }) => parse?.lemma ?? norm).join(' ')}`;
}

/** Posts of a state, whichever body of it the words name: «глава минобороны | Чада». */
const OF_STATE = /^(?:министр|премьер|спикер|секретарь совета)/u;

/** The state of a body, for a post that is the state's; else the body itself. */
function holderOf(discourse: Discourse, mention: Mention, entity: string): string {
  if (!OF_STATE.test(titleOf(discourse, mention).name)) return entity;
  const state = discourse.bodyOf.get(entity) ?? discourse.catalogue.entities.get(entity)?.partOf;
  return state && isState(discourse, state) ? state : entity;
}

/** The id of the office that a title names: the catalogue's, or made of title and what it is of; null if it names none. */
function officeOf(discourse: Discourse, mention: Mention): string | null {
  const of = headToken(discourse, mention) ? governing(discourse, mention) : null;
  const entity = of && entityOf(discourse, of);
  if (!of || !entity) return null;
  const known = isPlain(between(discourse, mention, of))
    ? officesFor(discourse, titleOf(discourse, mention), entity)[0]
    : undefined;
  if (known) return known.id;
  const key = keyOf(discourse, mention, of);
  return key === null ? null : extractedId('Office', `${key} ${holderOf(discourse, mention, entity)}`, null);
}

/** A title is a common noun, whatever letter the sentence begins with. */
const uncapitalised = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

function officeEntity({ catalogue, text }: Discourse, id: string, named: readonly ResolvedMention[]): Entity {
  const known = catalogue.entities.get(id)?.entity;
  const namings = named.map((one) => ({ ...one, citation: uncapitalised(citationForm(text, one)) }));
  return known ?? extractedEntity(id, namings);
}

/** All the titles of the article that name an office, as mentions of it. */
export function resolveOffices(discourse: Discourse): Resolution['offices'] {
  const mentions = discourse.mentions.flatMap((mention) => {
    const office = mention.form === 'role' && mention.type === 'Person' ? officeOf(discourse, mention) : null;
    return office === null ? [] : [resolvedAs({ ...mention, type: 'Office' }, office, 'the title names the office')];
  });
  const ids = [...new Set(mentions.map(({ entity }) => entity))];
  const entities = ids.map((id) =>
    officeEntity(
      discourse,
      id,
      mentions.filter(({ entity }) => entity === id),
    ),
  );
  return Object.freeze({ entities: Object.freeze(entities), mentions: Object.freeze(mentions) });
}
