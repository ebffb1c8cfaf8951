import type { Mention } from '../../mentions/mention.ts';
import type { Office } from '../catalogue.ts';
import { before, type Discourse, headToken, inside, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';

/** Titles that name the same class of office. */
const TITLE: Readonly<Record<string, string>> = Object.freeze({
  президент: 'президент',
  глава: 'президент',
  лидер: 'президент',
  председатель: 'президент',
  руководитель: 'президент',
  премьер: 'премьер',
  'премьер-министр': 'премьер',
  канцлер: 'премьер',
  генсек: 'генсек',
  секретарь: 'генсек',
});
/** «глава государства», «лидер страны», «руководитель республики»: the head of the state the article is about. */
const STATE_WORDS = new Set(['государство', 'страна', 'республика', 'держава']);

const titleOf = (discourse: Discourse, mention: Mention): string => {
  const lemma = headToken(discourse, mention)?.parse?.lemma ?? '';
  return TITLE[lemma] ?? lemma;
};

/** The mention that starts right behind the role: «президент | Касым-Жомарт Токаев». */
function apposed(discourse: Discourse, mention: Mention): string | null {
  // «заместитель министра США | Джон Смит»: the name is the deputy's.
  const within = discourse.mentions.some(
    ({ form, sentence, firstToken, endToken }) =>
      form === 'role' &&
      sentence === mention.sentence &&
      endToken === mention.endToken &&
      firstToken < mention.firstToken,
  );
  if (within) return null;
  const next = discourse.mentions.find(
    (other) =>
      other.sentence === mention.sentence &&
      other.firstToken === mention.endToken &&
      other.form === 'name' &&
      other.type === 'Person',
  );
  return next ? (discourse.verdicts.get(next)?.entity ?? null) : null;
}

/** The state or organisation that the role's genitive names. */
function governed(discourse: Discourse, mention: Mention): string | null {
  for (const inner of inside(discourse, mention)) {
    const entity = discourse.verdicts.get(inner)?.entity;
    if (entity && (inner.type === 'Place' || inner.type === 'Organisation')) return entity;
  }
  return null;
}

function lastDay(edtf: string): string {
  return edtf.length >= 10 ? edtf.slice(0, 10) : `${edtf}${'-12-31'.slice(edtf.length - 4)}`;
}

/** Who held the office when the article appeared; without a date whoever of the holders the article names. */
function holder(discourse: Discourse, office: Office): Verdict {
  const published = discourse.text.article.publishedOn;
  if (published) {
    const day = lastDay(published);
    const tenure = office.tenures.find(({ from, to }) => from <= day && (to === null || day < to));
    return tenure
      ? { entity: tenure.person, why: `holder of the office on ${day}` }
      : { entity: null, why: `no known holder on ${day}` };
  }
  const named = new Set(discourse.persons.map(({ id }) => id));
  const candidates = [...new Set(office.tenures.map(({ person }) => person))];
  const here = candidates.filter((person) => named.has(person));
  if (here.length === 1 && here[0]) return { entity: here[0], why: 'holder of the office, named in the article' };
  if (candidates.length === 1 && candidates[0])
    return { entity: candidates[0], why: 'only known holder of the office' };
  return { entity: null, why: 'several holders of the office, no date' };
}

function register(discourse: Discourse, keys: readonly string[], person: string): void {
  for (const key of keys) discourse.roles.set(key, person);
}

function byOffice(discourse: Discourse, title: string, of: string): Verdict | null {
  const office = discourse.catalogue.offices.find((row) => row.of === of && row.title === title);
  return office ? holder(discourse, office) : null;
}

/** «Президент», «глава государства» without a name of a state: the head of state last spoken of. */
function bare(discourse: Discourse, mention: Mention, title: string): Verdict {
  const remembered = discourse.roles.get(title);
  if (remembered) return { entity: remembered, why: 'the one of this title spoken of before' };
  if (title === 'президент') {
    const heads = new Set(
      discourse.catalogue.offices
        .filter((row) => row.title === title)
        .flatMap((row) => row.tenures.map(({ person }) => person)),
    );
    for (const [, entity] of before(discourse, mention, 3))
      if (heads.has(entity)) return { entity, why: 'head of state named just before' };
  }
  return { entity: null, why: 'nobody of this title has been named' };
}

const byRole = (discourse: Discourse, mention: Mention): Verdict => ({
  entity: extractedId('Person', mention.lemma, discourse.text.article.id),
  why: 'known by role only',
});

const isBare = (discourse: Discourse, mention: Mention): boolean => {
  const tokens = discourse.text.sentences[mention.sentence]?.tokens.slice(mention.head + 1, mention.endToken) ?? [];
  return tokens.length === 0 || (tokens.length === 1 && STATE_WORDS.has(tokens[0]?.parse?.lemma ?? ''));
};

/** Whom a role phrase means: the name behind it, the office-holder by date, or the one of this title named before. */
export function resolveRole(discourse: Discourse, mention: Mention): Verdict {
  const title = titleOf(discourse, mention);
  const of = governed(discourse, mention);
  // Another state's head named in passing («инициативы председателя Китая») does not become «глава государства» here.
  const central = headToken(discourse, mention)?.parse?.case === 'nomn' || !discourse.roles.has(title);
  const keys = [...(of ? [`${title}|${of}`] : []), ...(central ? [title] : [])];
  const named = apposed(discourse, mention);
  if (named) {
    register(discourse, keys, named);
    return { entity: named, why: 'the name stands behind the title' };
  }
  if (mention.type === 'Collective')
    return {
      entity: extractedId('Collective', mention.lemma, of ? null : discourse.text.article.id),
      why: 'group by role',
    };
  if (of) {
    const remembered = discourse.roles.get(`${title}|${of}`);
    const verdict = remembered
      ? { entity: remembered, why: 'title and name stood together before' }
      : byOffice(discourse, title, of);
    if (verdict?.entity) {
      register(discourse, keys, verdict.entity);
      return verdict;
    }
    // Nobody is guessed: the holder is an entity of his own, known by the role alone.
    if (verdict) return { ...byRole(discourse, mention), why: verdict.why };
  }
  if (isBare(discourse, mention)) return bare(discourse, mention, title);
  return byRole(discourse, mention);
}
