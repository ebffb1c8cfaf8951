import type { Mention } from '../../mentions/mention.ts';
import { type Discourse, type KnownPerson, placeOf, sentenceOf, type Verdict } from '../discourse.ts';
import { genderRead } from './gender-shown.ts';

const KIN = new Set(
  (
    'жена супруга муж супруг вдова вдовец сын дочь отец мать брат сестра внук внучка правнук дед дедушка бабушка дядя тетя племянник ' +
    'племянница зять невестка тесть теща свекор свекровь пасынок падчерица однофамилец однофамилица тезка'
  ).split(' '),
);
/** «жена | бывшего президента США Ивана Петрова | Анна Петрова»: as far as words of a title and a name reach. */
const REACH = 7;

/** «жена президента Анна Иванова», «Анна Иванова, его жена»: brought in by whose relative he is. */
export function isRelative(discourse: Discourse, { firstToken, endToken, ...mention }: Mention): boolean {
  const tokens = sentenceOf(discourse, { firstToken, endToken, ...mention })?.tokens ?? [];
  for (let at = firstToken - 1; at >= 0 && at >= firstToken - REACH; at -= 1) {
    const { parse, kind, text } = tokens[at] ?? {};
    if (KIN.has(parse?.lemma ?? '')) return true;
    if (parse?.pos === 'VERB' || parse?.pos === 'CONJ' || (kind === 'punctuation' && text !== '.')) break;
  }
  const behind = tokens.slice(endToken, endToken + 4);
  const apposed = /^[,(–—]$/u.test(behind[0]?.text ?? '');
  return apposed && behind.findIndex(({ parse }) => KIN.has(parse?.lemma ?? '')) > 0;
}

const idsOf = (persons: readonly KnownPerson[]): ReadonlySet<string> => new Set(persons.map(({ id }) => id));

/** Those whom the text has named in full up to the mention: who comes later cannot be meant yet. */
function namedBefore(discourse: Discourse, mention: Mention, same: readonly KnownPerson[]): readonly KnownPerson[] {
  const place = placeOf(discourse, mention);
  return same.filter((known) => known.place < place);
}

/** Those of the article who are not brought in as a relative each time: a relative is called by the given name too. */
function inTheirOwnRight(same: readonly KnownPerson[]): readonly KnownPerson[] {
  const own = idsOf(same.filter((known) => !known.isRelative));
  return same.filter(({ id }) => own.has(id));
}

/** Those whose gender may be that of the surname's chosen case; whose gender is unknown may be meant too. */
function ofGenderRead(discourse: Discourse, mention: Mention, same: readonly KnownPerson[]): readonly KnownPerson[] {
  const gender = genderRead(discourse, mention);
  return gender === null ? [] : same.filter((known) => known.gender === null || known.gender === gender);
}

/** Which of several persons of one surname, all named in full somewhere in the article, the bare surname means; null if nothing tells. */
export function oneOfSurname(discourse: Discourse, mention: Mention, same: readonly KnownPerson[]): Verdict | null {
  const narrowings: readonly (readonly [readonly KnownPerson[], string])[] = [
    [ofGenderRead(discourse, mention, same), 'the one of this surname whose gender it is'],
    [namedBefore(discourse, mention, same), 'the one of this surname named so far'],
    [inTheirOwnRight(same), 'the one of this surname who is nobody’s relative here'],
  ];
  for (const [persons, why] of narrowings) {
    const [id, other] = idsOf(persons);
    if (id !== undefined && other === undefined) return { entity: id, why };
  }
  return null;
}
