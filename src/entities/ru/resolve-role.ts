import type { Mention } from '../../mentions/mention.ts';
import type { Token } from '../../text/token.ts';
import { HEADS_OF_STATE, type Office, type Tenure } from '../catalogue.ts';
import {
  before,
  type Discourse,
  entityOf,
  headToken,
  neighbours,
  noteOnce,
  sentenceOf,
  tokensOf,
  type Verdict,
} from '../discourse.ts';
import { extractedId } from '../make-entity.ts';
import { governed, officesFor, titleOf } from './office-of-title.ts';
import { resolveEpithet } from './resolve-epithet.ts';
import type { Title } from './role-titles.ts';

/** Words before a title that make it a past or coming one: who holds it now says nothing of him. */
const NOT_NOW = /^(?:бывш|экс|прежн|предыдущ|тогдашн|будущ|покойн|избранн|новоизбранн|следующ)/u;

const isName = ({ type, form }: Mention): boolean => type === 'Person' && form === 'name';

const caseOf = (discourse: Discourse, mention: Mention): string | null =>
  headToken(discourse, mention)?.parse?.case ?? null;

/** A name stands in the case of its title: «президента Путина», «пресс-секретарь … Песков». */
function agreesWith(discourse: Discourse, role: Mention, name: Mention): boolean {
  const [own, other] = [caseOf(discourse, role), caseOf(discourse, name)];
  return own === null || other === null || own === other;
}

const nameAt = (discourse: Discourse, mention: Mention, firstToken: number): Mention | undefined =>
  neighbours(discourse, mention).find((other) => isName(other) && other.firstToken === firstToken);

/** True if some reading of the name is in the case of the title, or the name shows no case: «главой Чада | Иван Петров …» is two persons. */
function mayAgree(discourse: Discourse, role: Mention, name: Mention): boolean {
  const own = caseOf(discourse, role);
  if (own === null) return true;
  const shown = tokensOf(discourse, name).filter(({ parse }) => parse?.case != null && !parse.grammemes.has('Fixd'));
  return shown.every(({ parses }) =>
    parses.some(({ case: kase, grammemes }) => kase === own || kase === null || grammemes.has('Fixd')),
  );
}

/** A longer role phrase that ends with this one: «пресс-секретарь [президента России] | …». */
const outerRole = (discourse: Discourse, { firstToken, endToken, sentence, form }: Mention): Mention | undefined =>
  (discourse.bySentence.get(sentence) ?? []).find(
    (other) => other.form === form && other.endToken === endToken && other.firstToken < firstToken,
  );

/** Index behind «72-летний», «72-х летний»: how old somebody is stands before his name. */
function pastAge(tokens: readonly Token[], from: number): number {
  const at = tokens.slice(from, from + 2).findIndex(({ norm }) => /летн(?:ий|яя|ие)$/u.test(norm));
  return at < 0 ? from : from + at + 1;
}

/**
 * The name behind the title: «президент | Касым-Жомарт Токаев». A longer title around this one has the first claim
 * («заместитель министра США | Джон Смит»), unless the case says otherwise: «пресс-секретарь президента | Владимира Путина |
 * Дмитрий Песков».
 */
function nameBehind(discourse: Discourse, mention: Mention): Mention | undefined {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  let at = mention.endToken;
  // «министр юстиции | – Иван Салин, министр труда | – 40-летняя Анна Салина»: in a list a dash leads to the name.
  if (/^[-–—]$/u.test(tokens[at]?.text ?? '')) at = pastAge(tokens, at + 1);
  const first = nameAt(discourse, mention, at);
  if (!first) return undefined;
  const outer = outerRole(discourse, mention);
  if (outer) return !agreesWith(discourse, outer, first) && agreesWith(discourse, mention, first) ? first : undefined;
  const second = nameAt(discourse, mention, first.endToken);
  if (second && !agreesWith(discourse, mention, first) && agreesWith(discourse, mention, second)) return second;
  return mayAgree(discourse, mention, first) ? first : undefined;
}

/** «председатель совета, | президент Чада | Идрис Деби»: the next of several titles that one person bears. */
function nextTitle(discourse: Discourse, mention: Mention): Mention | undefined {
  const mark = sentenceOf(discourse, mention)?.tokens[mention.endToken]?.text ?? '';
  const next = /^[,—–]$/u.test(mark)
    ? neighbours(discourse, mention).find(
        ({ form, type, firstToken }) => form === 'role' && type === 'Person' && firstToken === mention.endToken + 1,
      )
    : undefined;
  return next && caseOf(discourse, next) === caseOf(discourse, mention) ? next : undefined;
}

/** The name behind the last of the titles that stand in a row. */
function nameOfRow(discourse: Discourse, mention: Mention): Mention | undefined {
  const next = nextTitle(discourse, mention);
  return nameBehind(discourse, mention) ?? (next && nameOfRow(discourse, next));
}

/** The name before the title, set off by a comma, a dash or a bracket: «Касым-Жомарт Токаев, президент Казахстана, …». */
function nameBefore(discourse: Discourse, mention: Mention): Mention | undefined {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  const mark = tokens[mention.firstToken - 1]?.text ?? '';
  const role = headToken(discourse, mention);
  if (!/^[,(–—-]$/u.test(mark) || role?.deprel.startsWith('nsubj')) return undefined;
  // «…, Иван Сомов, | представители Чада и …»: several are no single person.
  if (role?.parse?.number === 'plur') return undefined;
  const name = neighbours(discourse, mention).find(
    (other) => isName(other) && other.endToken === mention.firstToken - 1,
  );
  if (!name || (mark === ',' && isOfAnotherPlace(discourse, name, mention))) return undefined;
  return caseOf(discourse, name) === caseOf(discourse, mention) || mark === '(' ? name : undefined;
}

/** The place that a title names: «президент | Чада». */
const placeIn = (discourse: Discourse, role: Mention): string | null => {
  const place = neighbours(discourse, role).find(
    ({ type, firstToken, endToken }) => type === 'Place' && role.firstToken < firstToken && endToken <= role.endToken,
  );
  return place ? entityOf(discourse, place) : null;
};

/** «президент Перу Сомов, | президент Чили Рылов»: in a list the name before has a title of its own, of another state. */
function isOfAnotherPlace(discourse: Discourse, name: Mention, mention: Mention): boolean {
  const own = neighbours(discourse, mention).find(
    ({ form, type, endToken }) => form === 'role' && type === 'Person' && endToken === name.firstToken,
  );
  const [one, other] = [own && placeIn(discourse, own), placeIn(discourse, mention)];
  return one != null && other !== null && one !== other;
}

const isNow = ({ from, to }: Tenure, day: string): boolean => from <= day && (to === null || day < to);

/** Who held the office when the article appeared; without a date whoever of the holders the article names. */
function holder(discourse: Discourse, { tenures }: Office): Verdict {
  const { day } = discourse;
  if (day !== null) {
    const tenure = tenures.find((one) => isNow(one, day));
    return tenure
      ? { entity: tenure.person, why: `holder of the office on ${day}` }
      : { entity: null, why: `no known holder on ${day}` };
  }
  const named = new Set(discourse.persons.map(({ id }) => id));
  const candidates = [...new Set(tenures.map(({ person }) => person))];
  const here = candidates.filter((person) => named.has(person));
  if (here.length === 1 && here[0]) return { entity: here[0], why: 'holder of the office, named in the article' };
  if (candidates.length === 1 && candidates[0])
    return { entity: candidates[0], why: 'only known holder of the office' };
  return { entity: null, why: 'several holders of the office, no date' };
}

/** «первый президент Казахстана» tells who was the first, not who is in office; «первый вице-премьер» is an office. */
const FIRST = 'перв';

function isFormer(discourse: Discourse, mention: Mention): boolean {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  const isHead = HEADS_OF_STATE.includes(titleOf(discourse, mention).name);
  if (isHead && tokens[mention.firstToken - 1]?.norm.startsWith(FIRST)) return true;
  return [mention.firstToken - 1, mention.firstToken - 2, mention.firstToken].some((at) =>
    NOT_NOW.test(tokens[at]?.norm ?? ''),
  );
}

const wordsOf = ({ isOfMany }: Title, { lemma }: Mention): readonly string[] => (isOfMany ? lemma.split(' ') : []);

function register(discourse: Discourse, mention: Mention, of: string | null, person: string): void {
  const title = titleOf(discourse, mention);
  const name = title.isHead ? 'глава' : title.name;
  const words = wordsOf(title, mention);
  noteOnce(discourse, discourse.titles, ['title', name, of, person, ...words], { title: name, of, person, words });
}

/** True if the shorter of two titles has no word that the other has not: «посол России» is the «посол России в Чаде», not the one in Перу. */
function isSameOf(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((word) => long.includes(word));
}

/** An entity of his own, known by the title: the same for every wording of it in the article. */
function byTitle(discourse: Discourse, mention: Mention, title: Title, of: string | null): Verdict {
  const key = of === null || title.isOfMany ? mention.lemma : `${title.name} ${of}`;
  return { entity: extractedId('Person', key, discourse.text.article.id), why: 'known by role only' };
}

/** Titles with their names beside them come first, in the whole article: later titles mean those persons. */
export function resolveNamedRole(discourse: Discourse, mention: Mention): Verdict | null {
  const name = nameOfRow(discourse, mention) ?? nameBefore(discourse, mention);
  const person = name && entityOf(discourse, name);
  if (!person) return null;
  if (!isFormer(discourse, mention)) register(discourse, mention, governed(discourse, mention), person);
  return { entity: person, why: 'the name stands beside the title' };
}

/** Those of the article who bear the title: called so in it, or in the office on its day. */
function bearers(discourse: Discourse, title: Title): readonly string[] {
  const { titles, persons, index, day } = discourse;
  const called = titles.filter((one) => one.title === title.name).map(({ person }) => person);
  const inOffice = persons
    .map(({ id }) => id)
    .filter((id) =>
      (index.tenuresOf.get(id) ?? []).some(
        (tenure) => tenure.office.title === title.name && (day === null || isNow(tenure, day)),
      ),
    );
  return [...new Set([...called, ...inOffice])];
}

/** The last of these persons that a sentence before names, in the subject's place if there is one. */
function lastNamed(discourse: Discourse, mention: Mention, persons: readonly string[]): string | null {
  let nearest: string | null = null;
  for (const [other, entity] of before(discourse, mention, discourse.text.sentences.length)) {
    if (!persons.includes(entity)) continue;
    if (headToken(discourse, other)?.parse?.case === 'nomn') return entity;
    nearest ??= entity;
  }
  return nearest;
}

/** «Глава государства | принял президента Чада Идриса Деби»: whom the same clause names by name and title is somebody else. */
function isOpposite(discourse: Discourse, mention: Mention, person: string): boolean {
  return neighbours(discourse, mention).some(
    (other) =>
      other.start > mention.end &&
      other.form === 'role' &&
      other.type === 'Person' &&
      entityOf(discourse, other) === person,
  );
}

/** «Президент», «глава государства» without a state: who bears the title here; of several the home state's, else the last named. */
function bare(discourse: Discourse, mention: Mention, title: Title): Verdict {
  const persons = bearers(discourse, title).filter((person) => !isOpposite(discourse, mention, person));
  if (persons.length === 1 && persons[0]) return { entity: persons[0], why: 'the one of this title in the article' };
  const { home } = discourse;
  const own = home === null ? undefined : officesFor(discourse, title, home)[0];
  const atHome = own ? holder(discourse, own).entity : null;
  if (atHome && !isOpposite(discourse, mention, atHome) && (persons.length === 0 || persons.includes(atHome)))
    return { entity: atHome, why: 'holder of the office in the state that the article is about' };
  const last = lastNamed(discourse, mention, persons);
  if (last) return { entity: last, why: 'the one of this title named last' };
  return { entity: null, why: 'nobody of this title has been named' };
}

function ofSomething(discourse: Discourse, mention: Mention, title: Title, of: string): Verdict {
  const words = wordsOf(title, mention);
  const called = discourse.titles.find(
    (one) =>
      one.of === of &&
      one.title === (title.isHead ? 'глава' : title.name) &&
      isSameOf(one.words, words) &&
      !isFormer(discourse, mention),
  );
  if (called) return { entity: called.person, why: 'title and name stand together in the article' };
  const [office] = isFormer(discourse, mention) ? [] : officesFor(discourse, title, of);
  if (!office) return byTitle(discourse, mention, title, of);
  const found = holder(discourse, office);
  if (!found.entity) return { ...byTitle(discourse, mention, title, of), why: `known by role only: ${found.why}` };
  register(discourse, mention, of, found.entity);
  return found;
}

/** Whom a role phrase without a name means: the office-holder by date, or the one of this title in the article. */
export function resolveRole(discourse: Discourse, mention: Mention): Verdict {
  const title = titleOf(discourse, mention);
  const of = governed(discourse, mention);
  if (mention.type === 'Collective') {
    const article = of === null ? discourse.text.article.id : null;
    return { entity: extractedId('Collective', mention.lemma, article), why: 'group by role' };
  }
  if (of !== null) return ofSomething(discourse, mention, title, of);
  const now = title.isBare && !isFormer(discourse, mention) ? bare(discourse, mention, title) : null;
  if (now?.entity) return now;
  return resolveEpithet(discourse, mention, title) ?? now ?? byTitle(discourse, mention, title, null);
}
