import type { Mention } from '../../mentions/mention.ts';
import { before, type Discourse, entityOf, headToken, isState, neighbours, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';
import { stateAround, stateBeside, stateHeadedBy } from './state-around.ts';

const OPEN: Verdict = { entity: null, why: 'no place of this noun before' };

/** What the name of a part of the world or of a state has in it, and a city's has not. */
const REGIONS =
  /(?:област|кра[йя]|район|округ|ази[яи]|восток|африк|америк|европ|кавказ|балкан|прибалти|поволж|сибир|урал|провинци|штат|регион|залив|республик)/iu;

/** True if the noun may name this place: «город» names neither a state nor a region, «регион» no state and no city. */
function fitsNoun(discourse: Discourse, noun: string, id: string, lemma: string): boolean {
  const state = isState(discourse, id);
  if (noun !== 'город' && noun !== 'регион') return state;
  return !state && REGIONS.test(discourse.catalogue.entities.get(id)?.entity.name ?? lemma) === (noun === 'регион');
}

/** «глава | государства | Касым-Жомарт Токаев»: the state of the one who is known to be its head. */
function stateOfTitle(discourse: Discourse, mention: Mention): string | null {
  const title = neighbours(discourse, mention).find(
    ({ form, type, start, end }) =>
      form === 'role' && type === 'Person' && start <= mention.start && mention.end <= end,
  );
  const person = title && entityOf(discourse, title);
  return person ? stateHeadedBy(discourse, person) : null;
}

function stateMeant(discourse: Discourse, mention: Mention): Verdict | null {
  const titled = stateOfTitle(discourse, mention);
  if (titled) return { entity: titled, why: 'the state of the head who is named' };
  const near = stateBeside(discourse, mention) ?? stateAround(discourse, mention, discourse.home === null);
  if (near) return { entity: near, why: 'the state spoken of right before' };
  return discourse.home ? { entity: discourse.home, why: 'the state that the article is about' } : null;
}

/** «риски для региона»: an article that names no region still speaks of one. */
const unnamedRegion = ({ text }: Discourse): Verdict => ({
  entity: extractedId('Place', 'регион', text.article.id),
  why: 'the region of the article, which it does not name',
});

/** «президент страны», «в стране», «из города», «в регионе»: the place spoken of before, the state that the article is about. */
export function resolvePlaceNoun(discourse: Discourse, mention: Mention): Verdict {
  const noun = headToken(discourse, mention)?.parse?.lemma ?? '';
  const isOfState = noun !== 'город' && noun !== 'регион';
  const state = isOfState ? stateMeant(discourse, mention) : null;
  if (state) return state;
  for (const [other, entity] of before(discourse, mention, discourse.text.sentences.length)) {
    const isName = other.type === 'Place' && (other.form === 'name' || isOfState);
    if (isName && fitsNoun(discourse, noun, entity, other.lemma))
      return { entity, why: 'nearest place of this noun before' };
  }
  return noun === 'регион' ? unnamedRegion(discourse) : OPEN;
}
