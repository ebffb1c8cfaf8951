import type { Mention } from '../../mentions/mention.ts';
import { before, type Discourse, headToken, type Verdict } from '../discourse.ts';

/** Observed on news texts: an antecedent farther back than this is no longer what the reader thinks of. */
const WINDOW = 4;
/** A person stays in mind longer than a thing, over the sentences of what he says. */
const PERSON_WINDOW = 6;
const OPEN: Verdict = { entity: null, why: 'no antecedent near enough' };

/** True if the person may be whom a pronoun of this gender takes up. */
function hasGender(discourse: Discourse, entity: string, feminine: boolean): boolean {
  const row = discourse.catalogue.entities.get(entity);
  const sex = row?.gender ?? discourse.persons.find(({ id }) => id === entity)?.gender ?? null;
  return sex === null || (sex === 'f') === feminine;
}

function personal(discourse: Discourse, mention: Mention): Verdict {
  const parse = headToken(discourse, mention)?.parse;
  if (parse?.lemma === 'мы' || parse?.lemma === 'я') {
    return { entity: null, why: 'first person: the speaker, whom the statement knows' };
  }
  if (parse?.number === 'plur') return OPEN;
  let second: Verdict | null = null;
  for (const [other, entity] of before(discourse, mention, PERSON_WINDOW)) {
    const stale = other.form === 'pronoun' && other.sentence < mention.sentence - 1;
    if (other.type !== 'Person' || stale || !hasGender(discourse, entity, parse?.gender === 'femn')) continue;
    const verdict = { entity, why: 'pronoun for the person spoken of before' };
    // The subject of the sentence before is what a pronoun in subject place takes up.
    if (headToken(discourse, other)?.parse?.case === 'nomn') return verdict;
    second ??= verdict;
  }
  return second ?? OPEN;
}

/** «наша страна»: the state whose head the article lets speak. */
function ourState(discourse: Discourse): Verdict {
  const head = discourse.roles.get('президент');
  const office = discourse.catalogue.offices.find(({ tenures }) => tenures.some(({ person }) => person === head));
  return head && office ? { entity: office.of, why: 'the state of the head of state who speaks' } : OPEN;
}

/** «эта страна», «данный центр»: the nearest thing of that kind, one with the same head noun first. */
function demonstrative(discourse: Discourse, mention: Mention): Verdict {
  const noun = headToken(discourse, mention)?.parse?.lemma;
  let nearest: Verdict | null = null;
  for (const [other, entity] of before(discourse, mention, WINDOW)) {
    if (other.form === 'adjective') continue;
    const row = discourse.catalogue.entities.get(entity);
    const type = row?.entity.type ?? other.type;
    const isState = row?.entity.labels.includes('State') ?? false;
    if (mention.type === 'Place' && (noun === 'страна' || noun === 'государство') && !isState) continue;
    if (type !== mention.type) continue;
    const sameNoun = headToken(discourse, other)?.parse?.lemma === noun;
    if (sameNoun && other.form !== 'pronoun') return { entity, why: 'same noun before' };
    nearest ??= { entity, why: 'nearest of its kind before' };
  }
  return nearest ?? OPEN;
}

/** Pronouns and pointing phrases; those that point to nobody near stay open. */
export function resolveAnaphor(discourse: Discourse, mention: Mention): Verdict {
  if (mention.rule === 'personal-pronoun') return personal(discourse, mention);
  if (mention.rule === 'possessive-phrase') {
    if (mention.type === 'Place') return ourState(discourse);
    if (mention.type === 'Collective') return demonstrative(discourse, mention);
  }
  return demonstrative(discourse, mention);
}

/** A bare class noun («Организация», «центр», «саммит»): what the article named with this noun, nearest first. */
export function resolveBare(discourse: Discourse, mention: Mention): Verdict {
  const noun = headToken(discourse, mention)?.parse?.lemma ?? '';
  for (const [other, entity] of before(discourse, mention, discourse.text.sentences.length)) {
    if (other.form === 'adjective' || other.form === 'pronoun') continue;
    const row = discourse.catalogue.entities.get(entity);
    const type = row?.entity.type ?? other.type;
    if (type !== mention.type || row?.entity.type === 'Place') continue;
    const names = `${row?.entity.name ?? other.lemma} ${other.lemma}`.toLowerCase();
    if (
      names.split(/[\s«»]+/u).includes(noun) &&
      other.endToken - other.firstToken >= 1 &&
      other.surface.toLowerCase() !== mention.surface.toLowerCase()
    ) {
      return { entity, why: 'the one of this noun spoken of before' };
    }
  }
  return { entity: null, why: 'a common noun that names nothing before it' };
}
