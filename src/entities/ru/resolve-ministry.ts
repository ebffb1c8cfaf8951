import type { Mention } from '../../mentions/mention.ts';
import { stem } from '../../mentions/gazetteer.ts';
import { type Discourse, entityOf, isState, neighbours, tokensOf, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';
import { stateSpokenOf } from './resolve-body.ts';

/** The place that the title goes on with: «министр обороны | США». */
export const placeBehind = (discourse: Discourse, mention: Mention): Mention | undefined =>
  neighbours(discourse, mention).find(
    ({ type, form, firstToken }) => type === 'Place' && form === 'name' && firstToken === mention.endToken,
  );

/** The place whose minister it is: named behind the portfolio, else by the adjective before the title («британский министр | обороны»). */
function placeOf(discourse: Discourse, mention: Mention): Mention | undefined {
  const behind = placeBehind(discourse, mention);
  if (behind) return behind;
  return neighbours(discourse, mention).find(
    ({ type, form, endToken }) =>
      type === 'Place' && form === 'adjective' && mention.firstToken - 2 <= endToken && endToken < mention.firstToken,
  );
}

/** Its name without endings: «министерств оборон». */
const keyOf = (discourse: Discourse, mention: Mention): string =>
  ['министерство', ...tokensOf(discourse, mention).flatMap(({ kind, norm }) => (kind === 'word' ? [norm] : []))]
    .map(stem)
    .join(' ');

/** «министр | обороны США»: the ministry of that state, of the one spoken of where none is named. */
export function resolveMinistry(discourse: Discourse, mention: Mention): Verdict {
  const place = placeOf(discourse, mention);
  const of = place === undefined ? stateSpokenOf(discourse, mention) : entityOf(discourse, place);
  if (of === null) return { entity: null, why: 'a ministry named in the title of its minister alone' };
  const key = keyOf(discourse, mention);
  const body = discourse.index.bodies.get(key)?.find((one) => one.of === of);
  if (body) return { entity: body.id, why: 'the ministry of its minister' };
  const id = extractedId('Organisation', `${key} ${of}`, null);
  if (isState(discourse, of)) discourse.bodyOf.set(id, of);
  return { entity: id, why: 'the ministry of its minister' };
}
