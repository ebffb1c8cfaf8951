import type { Mention } from '../../mentions/mention.ts';
import { stem } from '../../mentions/gazetteer.ts';
import { type Discourse, entityOf, isState, neighbours, placeOf, tokensOf, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';

const keyOf = (discourse: Discourse, mention: Mention): string =>
  tokensOf(discourse, mention)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ norm }) => stem(norm))
    .join(' ');

/** Institutions that every state has: named without a state they are those of the one spoken of. */
const OF_A_STATE =
  /^(?:правительств|парламент|кабинет министр|кабмин|сенат|прокуратур|генпрокуратур|центризбирк|верховн суд|конституционн суд|министерств|минист|мид$|мвд$|минфин|минюст|минздрав|минобороны|центробанк)/u;

/** The entity of the mention right behind: «Центризбирком | Казахстана». */
function stateBehind(discourse: Discourse, mention: Mention): string | null {
  const behind = neighbours(discourse, mention).find(
    ({ type, form, firstToken }) => type === 'Place' && form === 'name' && firstToken === mention.endToken,
  );
  const state = behind && entityOf(discourse, behind);
  return state && isState(discourse, state) ? state : null;
}

/** The adjective of a state before it: «российское правительство». */
function stateBefore(discourse: Discourse, mention: Mention): string | null {
  const adjective = neighbours(discourse, mention).find(
    ({ type, form, firstToken, endToken }) =>
      type === 'Place' &&
      form === 'adjective' &&
      (endToken === mention.firstToken || (firstToken === mention.firstToken && endToken < mention.endToken)),
  );
  return adjective ? entityOf(discourse, adjective) : null;
}

/** What the article speaks of, most often mentioned first. */
function spokenOf(discourse: Discourse): readonly string[] {
  const counts = new Map<string, number>();
  for (const mention of discourse.mentions) {
    const entity = entityOf(discourse, mention);
    if (entity && (mention.type === 'Place' || mention.type === 'Organisation'))
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([entity]) => entity);
}

const isNamed = (discourse: Discourse, id: string): boolean =>
  discourse.mentions.some((mention) => mention.catalogueIds.length > 0 && entityOf(discourse, mention) === id);

/** The state last spoken of before the mention. */
function lastState(discourse: Discourse, mention: Mention): string | null {
  for (let at = placeOf(discourse, mention) - 1; at >= 0; at -= 1) {
    const other = discourse.mentions[at];
    const entity = other && entityOf(discourse, other);
    if (entity && isState(discourse, entity)) return entity;
  }
  return null;
}

/** Its name without the state's adjective: «российское правительство» → «правительство». */
function keysOf(discourse: Discourse, mention: Mention, hasAdjective: boolean): readonly string[] {
  const key = keyOf(discourse, mention);
  const [, ...rest] = key.split(' ');
  return hasAdjective && rest.length > 0 ? [key, rest.join(' ')] : [key];
}

/**
 * A body named without what it is of («Совет Безопасности», «МИД», «правительство»): an institution of the state beside it, or
 * of the one that the article is about; else the body of the catalogue whose parent the article names most; null if it is no
 * such thing.
 */
export function resolveBody(discourse: Discourse, mention: Mention): Verdict | null {
  const adjective = stateBefore(discourse, mention);
  const keys = keysOf(discourse, mention, adjective !== null);
  const bodies = keys.flatMap((key) => discourse.index.bodies.get(key) ?? []);
  const institution = keys.find((key) => OF_A_STATE.test(key));
  const beside = stateBehind(discourse, mention) ?? adjective;
  const state = beside ?? (institution ? (discourse.home ?? lastState(discourse, mention)) : null);
  const named = state === null ? bodies.find(({ id }) => isNamed(discourse, id)) : undefined;
  if (named) return { entity: named.id, why: 'the body that the article names' };
  for (const parent of state === null ? spokenOf(discourse) : [state]) {
    const body = bodies.find(({ of }) => of === parent);
    if (body) return { entity: body.id, why: 'the body of what the article names' };
  }
  if (state === null || institution === undefined) return null;
  const id = extractedId('Organisation', `${institution} ${state}`, null);
  return { entity: id, why: 'an institution of the state spoken of' };
}

/** True if the state behind the name shows that the body of the catalogue is another's («Центризбирком | Казахстана»). */
export function isOfAnother(discourse: Discourse, mention: Mention, id: string): boolean {
  const parent = discourse.catalogue.entities.get(id)?.partOf ?? null;
  const behind = stateBehind(discourse, mention);
  return parent !== null && behind !== null && behind !== parent && isState(discourse, parent);
}
