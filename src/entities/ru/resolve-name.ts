import type { Mention } from '../../mentions/mention.ts';
import { around, type Discourse, entityOf, isState, neighbours, tokensOf, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';
import { nameWithoutNoun } from './name-without-noun.ts';
import { isOfAnother, resolveBody } from './resolve-body.ts';
import { capitalNamed, standsForState } from './resolve-capital.ts';

/** Of several rows of one name: the one of the kind that was found, if it is the only one. */
function ofKind({ catalogue }: Discourse, { catalogueIds, type }: Mention): string | null {
  const same = catalogueIds.filter((id) => catalogue.entities.get(id)?.entity.type === type);
  return same.length === 1 ? (same[0] ?? null) : null;
}

function byCatalogue(discourse: Discourse, mention: Mention): Verdict {
  const id = mention.catalogueIds.length === 1 ? mention.catalogueIds[0] : ofKind(discourse, mention);
  if (!id)
    return { entity: null, why: `several catalogue entities have this name: ${mention.catalogueIds.join(', ')}` };
  if (mention.form === 'adjective') return { entity: id, why: 'adjective of a catalogue name' };
  const state = discourse.catalogue.entities.get(id)?.capitalOf;
  if (state && isState(discourse, state) && standsForState(discourse, mention))
    return { entity: state, why: 'the capital stands for its state' };
  return { entity: id, why: 'catalogue alias' };
}

const named = (mention: Mention): Verdict => ({
  entity: extractedId(mention.type, mention.lemma, null),
  why: 'named here',
});

/** «житель Аризоны | Джаред Лофнер»: the person whose name stands behind the noun, else one of this article. */
function ofPersonNoun(discourse: Discourse, mention: Mention): Verdict {
  const name = neighbours(discourse, mention).find(
    ({ type, form, firstToken }) => type === 'Person' && form === 'name' && firstToken === mention.endToken,
  );
  const person = name && entityOf(discourse, name);
  if (person) return { entity: person, why: 'the name stands beside the noun' };
  return { entity: extractedId(mention.type, mention.lemma, discourse.text.article.id), why: 'named here' };
}

/** Names of things and places, without what the article must be known for: the catalogue, else an entity of its own. */
export function resolveName(discourse: Discourse, mention: Mention): Verdict {
  if (mention.rule === 'person-noun' && mention.type === 'Person') return ofPersonNoun(discourse, mention);
  return mention.catalogueIds.length > 0 ? byCatalogue(discourse, mention) : named(mention);
}

const OF_PLACE = /^(.{3,}?)(?:ев|ов|ин|ан|ий|и)?(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|их|ому|им|ими|ую|ом|ою)$/u;

/** «винницкий» in an article that names Винница: the adjective begins as the name does, but for the last letters of both. */
function placeOfAdjective(discourse: Discourse, mention: Mention): string | null {
  const base = OF_PLACE.exec(tokensOf(discourse, mention).at(-1)?.norm ?? '')?.[1];
  if (base === undefined) return null;
  const places = around(discourse, mention).filter(
    ({ type, form, firstToken, endToken, lemma }) =>
      type === 'Place' &&
      form === 'name' &&
      endToken === firstToken + 1 &&
      lemma.startsWith(base) &&
      lemma.length <= base.length + 3,
  );
  const [id, other] = new Set(places.flatMap((place) => discourse.verdicts.get(place)?.entity ?? []));
  return other === undefined ? (id ?? null) : null;
}

/** «узбекско-казахстанский», «заречный»: an adjective alone names no place. */
const UNNAMED: Verdict = { entity: null, why: 'an adjective of no place that is known' };

const isBodyLike = ({ type }: Mention): boolean => type === 'Organisation' || type === 'Centre';

/** A second look with the whole article known: second names that it defines, and bodies of what it names. */
export function reviseName(discourse: Discourse, mention: Mention): Verdict | null {
  const defined = discourse.defined.get(mention.lemma);
  if (defined && mention.catalogueIds.length === 0)
    return { entity: defined, why: 'second name that the article defines' };
  const same = nameWithoutNoun(discourse, mention);
  if (same !== null) return { entity: same, why: 'the same name without its noun' };
  const capital = capitalNamed(discourse, mention);
  if (capital !== null) return { entity: capital, why: 'the capital of the state behind it' };
  if (mention.type === 'Place' && mention.form === 'adjective' && mention.catalogueIds.length === 0) {
    const place = placeOfAdjective(discourse, mention);
    return place === null ? UNNAMED : { entity: place, why: 'adjective of a place that the article names' };
  }
  if (!isBodyLike(mention)) return null;
  const [id] = mention.catalogueIds;
  if (id === undefined) return resolveBody(discourse, mention);
  return isOfAnother(discourse, mention, id) ? (resolveBody(discourse, mention) ?? named(mention)) : null;
}
