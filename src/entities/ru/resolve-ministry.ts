import { stem } from '../../mentions/gazetteer.ts';
import type { Mention } from '../../mentions/mention.ts';
import { type Discourse, entityOf, inside, isState, neighbours, tokensOf, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';
import { governing, officesFor, titleOf } from './office-of-title.ts';

const isPlace = ({ type }: Mention): boolean => type === 'Place';

/** The title around the portfolio: «[министр [обороны США]]». */
const titleAround = (discourse: Discourse, mention: Mention): Mention | undefined =>
  neighbours(discourse, mention).find(
    ({ form, start, end }) => form === 'role' && start < mention.start && end === mention.end,
  );

/** The words of the ministry's name without their endings: «министерств оборон». */
function keyOf(discourse: Discourse, mention: Mention): string {
  const place = inside(discourse, mention).find(isPlace);
  const words = tokensOf(discourse, mention).filter(
    ({ kind, index }) => kind === 'word' && (!place || index < place.firstToken),
  );
  return ['министерств', ...words.map(({ norm }) => stem(norm))].join(' ');
}

/** The state whose minister it is: told in the title or with it, else the one that the article is about. */
function stateOf(discourse: Discourse, title: Mention): string | null {
  const of = governing(discourse, title);
  const entity = of && entityOf(discourse, of);
  return entity && isState(discourse, entity) ? entity : of === null ? discourse.home : null;
}

/** The catalogue's body that the title heads: by its office, or by the name that a ministry of this portfolio has. */
function headed(discourse: Discourse, title: Mention, key: string, state: string): string | null {
  const [office] = officesFor(discourse, titleOf(discourse, title), state);
  return office?.body ?? discourse.index.bodies.get(key)?.find(({ of }) => of === state)?.id ?? null;
}

/** «министр | обороны США»: the ministry, by the office, by its name in the catalogue, else one named after what the minister is of. */
export function resolveMinistry(discourse: Discourse, mention: Mention): Verdict {
  const title = titleAround(discourse, mention);
  const key = keyOf(discourse, mention);
  const state = title ? stateOf(discourse, title) : null;
  const body = title && state !== null ? headed(discourse, title, key, state) : null;
  if (body !== null) return { entity: body, why: 'the body that the title heads' };
  if (state === null)
    return { entity: extractedId('Organisation', key, discourse.text.article.id), why: 'the ministry of the minister' };
  const id = extractedId('Organisation', `${key} ${state}`, null);
  discourse.bodyOf.set(id, state);
  return { entity: id, why: 'the ministry of the minister' };
}
