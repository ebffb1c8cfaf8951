import type { Mention } from '../../mentions/mention.ts';
import { stem } from '../../mentions/gazetteer.ts';
import { around, type Discourse, entityOf, inside, isState, neighbours, tokensOf, type Verdict } from '../discourse.ts';
import type { Body } from '../catalogue-index.ts';
import { extractedId } from '../make-entity.ts';
import { stateAround, stateBefore } from './state-around.ts';

/** The words of the body's name without their endings, and without the state's name that ends it («Верховный суд | Перу»). */
const keyOf = (discourse: Discourse, mention: Mention, tail: Mention | undefined): string =>
  tokensOf(discourse, mention)
    .filter(({ kind, index }) => (kind === 'word' || kind === 'number') && (!tail || index < tail.firstToken))
    .map(({ norm }) => stem(norm))
    .join(' ');

/** The state's name that ends the body's: «Верховный суд | Перу». */
const stateWithin = (discourse: Discourse, mention: Mention): Mention | undefined =>
  inside(discourse, mention).find(({ type, form, firstToken, endToken }) => {
    return type === 'Place' && form === 'name' && endToken === mention.endToken && firstToken > mention.firstToken;
  });

/** What a body's name tells of the state that it is of. */
interface State {
  readonly within: Mention | undefined;
  readonly adjective: Mention | undefined;
  readonly told: string | null;
}

/** Institutions that every state has: named without a state they are those of the one spoken of. */
const OF_A_STATE =
  /^(?:правительств|парламент|кабинет министр|кабмин|сенат|прокуратур|генпрокуратур|центризбирк|верховн суд|конституционн суд|государственн совет|госсовет|министерств|минист|мид$|мвд$|минфин|минюст|минздрав|минобороны|центробанк)/u;

/** The entity of the mention right behind: «Центризбирком | Казахстана». */
function stateBehind(discourse: Discourse, mention: Mention): string | null {
  const behind = neighbours(discourse, mention).find(
    ({ type, form, firstToken }) => type === 'Place' && form === 'name' && firstToken === mention.endToken,
  );
  const state = behind && entityOf(discourse, behind);
  return state && isState(discourse, state) ? state : null;
}

/** The adjective of a state before it: «российское правительство». */
const adjectiveBefore = (discourse: Discourse, mention: Mention): Mention | undefined =>
  neighbours(discourse, mention).find(
    ({ type, form, firstToken, endToken }) =>
      type === 'Place' &&
      form === 'adjective' &&
      (endToken === mention.firstToken || (firstToken === mention.firstToken && endToken < mention.endToken)),
  );

/** What the article speaks of, most often mentioned first. */
function spokenOf(discourse: Discourse, mention: Mention): readonly string[] {
  const counts = new Map<string, number>();
  for (const other of around(discourse, mention)) {
    const entity = entityOf(discourse, other);
    if (entity && (other.type === 'Place' || other.type === 'Organisation'))
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([entity]) => entity);
}

/** What the article names as the catalogue does. */
const namedAround = (discourse: Discourse, mention: Mention): ReadonlySet<string | null> =>
  new Set(
    around(discourse, mention)
      .filter(({ catalogueIds }) => catalogueIds.length > 0)
      .map((other) => entityOf(discourse, other)),
  );

/** What organisations have one of: «секретариат», «совет» means theirs. */
const COLLEGIAL = /^(?:секретариат|совет|генассамбле|совбез|исполком|президиум|комисси|ассамбле|коллеги|суд)/u;

/** Names of the government, of which every state has one. */
const GOVERNMENTS = /^(?:кабмин|кабинет министр|совет министр)/u;

/** Its name, and its name without the state's adjective: «российское правительство», «правительство». */
function keysOf(discourse: Discourse, mention: Mention, { within, adjective }: State): readonly string[] {
  const key = keyOf(discourse, mention, within);
  const [, ...rest] = key.split(' ');
  const keys = adjective?.firstToken === mention.firstToken && rest.length > 0 ? [key, rest.join(' ')] : [key];
  return keys.flatMap((one) => (GOVERNMENTS.test(one) ? [one, one.replace(GOVERNMENTS, 'правительств')] : [one]));
}

/** The state that the name itself tells: behind it, at its end, or in the adjective before it. */
function stateTold(discourse: Discourse, mention: Mention): State {
  const stateOf = (one: Mention | undefined): string | null => {
    const entity = one && entityOf(discourse, one);
    return entity && isState(discourse, entity) ? entity : null;
  };
  const [within, adjective] = [stateWithin(discourse, mention), adjectiveBefore(discourse, mention)];
  return {
    within: stateOf(within) === null ? undefined : within,
    adjective,
    told: stateBehind(discourse, mention) ?? stateOf(within) ?? stateOf(adjective),
  };
}

/** The state of the one body in the article that has the same name with a state's («корпус пехоты» | «США»). */
function stateOfSame(discourse: Discourse, key: string): string | null {
  const states = discourse.bodies.get(key);
  return states?.size === 1 ? ([...states][0] ?? null) : null;
}

/** Whose institutions are spoken of: those of the state that acts right before, of the one that the article is about, of the last one named. */
export const stateSpokenOf = (discourse: Discourse, mention: Mention): string | null =>
  stateAround(discourse, mention, discourse.home === null) ?? discourse.home ?? stateBefore(discourse, mention);

/** Notes which states' bodies the article names by which key, before any is resolved. */
export function noteBodies(discourse: Discourse): void {
  for (const mention of discourse.mentions) {
    if (mention.type !== 'Organisation' || mention.form === 'pronoun') continue;
    const state = stateTold(discourse, mention);
    const key = keysOf(discourse, mention, state).at(-1);
    if (state.told === null || key === undefined) continue;
    const states = discourse.bodies.get(key) ?? new Set<string>();
    discourse.bodies.set(key, states.add(state.told));
  }
}

/** What a body's name may mean: the catalogue's of this name, the state whose it is, and whether it is a common noun. */
interface Candidates {
  readonly bodies: readonly Body[];
  readonly state: string | null;
  readonly isCommon: boolean;
}

/**
 * The body of this name that the catalogue has of the state, or of what the article speaks of most. A common noun («банк») is none
 * that the article does not name.
 */
function known(discourse: Discourse, mention: Mention, { bodies, state, isCommon }: Candidates): Verdict | null {
  if (bodies.length === 0) return null;
  const names = state === null ? namedAround(discourse, mention) : null;
  const named = bodies.find(({ id }) => names?.has(id));
  if (named) return { entity: named.id, why: 'the body that the article names' };
  if (state === null && isCommon) return null;
  for (const parent of state === null ? spokenOf(discourse, mention) : [state]) {
    const body = bodies.find(({ of }) => of === parent);
    if (body) return { entity: body.id, why: 'the body of what the article names' };
  }
  return null;
}

/**
 * A body named without what it is of («Совет Безопасности», «МИД», «правительство»): an institution of the state beside it, or
 * of the one that the article is about; else the body of the catalogue whose parent the article names most; null if it is no
 * such thing.
 */
export function resolveBody(discourse: Discourse, mention: Mention): Verdict | null {
  const own = stateTold(discourse, mention);
  const keys = keysOf(discourse, mention, own);
  const key = keys.at(-1) ?? '';
  const institution = keys.some((one) => OF_A_STATE.test(one));
  const same = own.told ?? stateOfSame(discourse, key);
  const state = same ?? (institution ? stateSpokenOf(discourse, mention) : null);
  const bodies = keys.flatMap((one) => discourse.index.bodies.get(one) ?? []);
  const isCommon = mention.form === 'common' && !institution && !COLLEGIAL.test(key);
  const body = known(discourse, mention, { bodies, state, isCommon });
  if (body || state === null || !isState(discourse, state)) return body;
  if (!institution && mention.form === 'common' && own.told === null) return null;
  const id = extractedId('Organisation', `${key} ${state}`, null);
  discourse.bodyOf.set(id, state);
  return { entity: id, why: institution ? 'an institution of the state spoken of' : 'a body of the state beside it' };
}

/** True if the state behind the name shows that the body of the catalogue is another's («Центризбирком | Казахстана»). */
export function isOfAnother(discourse: Discourse, mention: Mention, id: string): boolean {
  const parent = discourse.catalogue.entities.get(id)?.partOf ?? null;
  const behind = stateBehind(discourse, mention);
  return parent !== null && behind !== null && behind !== parent && isState(discourse, parent);
}
