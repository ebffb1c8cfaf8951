import type { Mention } from '../../mentions/mention.ts';
import { type Discourse, headToken, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';

/** Gender of a past-tense verb right beside a name that may be its subject: «исполнила Токаева». */
function verbGender(discourse: Discourse, mention: Mention): 'm' | 'f' | null {
  const tokens = discourse.text.sentences[mention.sentence]?.tokens ?? [];
  const head = tokens[mention.head];
  if (!head?.parses.some(({ case: kase }) => kase === 'nomn')) return null;
  for (const verb of [tokens[mention.firstToken - 1]?.parse, tokens[mention.endToken]?.parse]) {
    if (verb?.pos !== 'VERB' || verb.tense !== 'past' || verb.number !== 'sing') continue;
    return verb.gender === 'femn' ? 'f' : 'm';
  }
  return null;
}

/** The gender that the text shows; null where a form is of either («Токаеву»). */
function gender(discourse: Discourse, mention: Mention): 'm' | 'f' | null {
  const beside = verbGender(discourse, mention);
  if (beside) return beside;
  const head = headToken(discourse, mention);
  const genders = new Set(head?.parses.filter(({ number }) => number !== 'plur').map((parse) => parse.gender));
  if (genders.has('masc') && genders.has('femn')) return null;
  return genders.has('femn') ? 'f' : genders.has('masc') ? 'm' : null;
}

const surnameOf = (lemma: string): string => lemma.split(' ').at(-1) ?? lemma;
/** «токаева» (of a woman) and «токаев» share the stem; gender tells them apart. */
const surnameStem = (lemma: string): string => lemma.replace(/(?:ая|ий|ый|а|я)$/u, '');

function person(discourse: Discourse, mention: Mention): Verdict {
  const surname = surnameOf(mention.lemma);
  const words = mention.lemma.split(' ').length;
  const sex = gender(discourse, mention);
  const same = discourse.persons.filter(
    (known) => surnameStem(known.surname) === surnameStem(surname) && (!sex || !known.gender || known.gender === sex),
  );
  if (words === 1) {
    const full = [...new Set(same.filter((known) => known.full).map(({ id }) => id))];
    if (full.length === 1 && full[0]) return { entity: full[0], why: 'surname after the full name' };
    if (full.length > 1) return { entity: null, why: 'two persons of this surname are named' };
  }
  const id = extractedId('Person', mention.lemma, words === 1 ? discourse.text.article.id : null);
  discourse.persons.push({ id, surname, gender: sex, full: words > 1 });
  return { entity: id, why: words === 1 ? 'surname alone' : 'full name' };
}

function known(discourse: Discourse, mention: Mention): Verdict {
  const [id, other] = mention.catalogueIds;
  if (!id || other)
    return { entity: null, why: `several catalogue entities have this name: ${mention.catalogueIds.join(', ')}` };
  const row = discourse.catalogue.entities.get(id);
  if (row?.entity.type === 'Person') {
    const sex = gender(discourse, mention);
    const clash = row.gender && sex && row.gender !== sex && !mention.lemma.includes(' ');
    if (clash) return person(discourse, mention);
    const name = row.entity.name.toLowerCase().replaceAll('ё', 'е');
    discourse.persons.push({ id, surname: surnameOf(name), gender: row.gender, full: true });
  }
  return { entity: id, why: mention.form === 'adjective' ? 'adjective of a catalogue name' : 'catalogue alias' };
}

/** Names and naming phrases: the catalogue, the same surname before, else an entity of its own. */
export function resolveName(discourse: Discourse, mention: Mention): Verdict {
  if (mention.catalogueIds.length > 0) return known(discourse, mention);
  if (mention.type === 'Person') return person(discourse, mention);
  return { entity: extractedId(mention.type, mention.lemma, null), why: 'named here' };
}
