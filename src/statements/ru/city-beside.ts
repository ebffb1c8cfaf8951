import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { type Context, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { statedBeside } from './stated-beside.ts';

type Pair = readonly [subject: ResolvedMention, object: ResolvedMention, rule: string];

const PLACE_PREPOSITIONS = new Set(['в', 'во', 'на', 'из', 'под', 'близ', 'около', 'от', 'до']);

/** Nouns for parts of a state: «в Остине, | штат Техас». */
const PARTS: ReadonlySet<string> = new Set(
  'штат область край провинция графство земля кантон округ район республика департамент префектура регион губерния воеводство уезд жудец'.split(
    ' ',
  ),
);

const isState = (context: Context, { entity }: ResolvedMention): boolean =>
  entity !== null && context.labels.get(entity)?.includes('State') === true;

const isNamedPlace = ({ type, form }: ResolvedMention): boolean => type === 'Place' && form === 'name';

/** «в Осло, Норвегия», «в Остине, штат Техас»: a place and, behind the comma, the state or its part in which it lies. */
function behindComma(context: Context, sentence: Sentence, place: ResolvedMention): Pair[] {
  const { tokens } = sentence;
  if (!isNamedPlace(place) || tokens[place.endToken]?.text !== ',' || isState(context, place)) return [];
  const announced = PARTS.has(lemma(tokens[place.endToken + 1])) ? 1 : 0;
  if (announced === 0 && !PLACE_PREPOSITIONS.has(tokens[place.firstToken - 1]?.norm ?? '')) return [];
  const whole = mentionsOf(context, sentence).find(
    (mention) =>
      isNamedPlace(mention) &&
      mention.head >= place.endToken + 1 &&
      mention.firstToken <= place.endToken + 1 + announced &&
      mention.endToken > place.endToken + 1 + announced,
  );
  if (!whole || (announced === 0 && !isState(context, whole))) return [];
  return announced === 0 && goesOn(sentence, whole) ? [] : [[place, whole, 'phrase:city']];
}

/** «в Осло, Норвегии | и Дании» is a list. */
function goesOn({ tokens }: Sentence, { endToken }: ResolvedMention): boolean {
  const behind = tokens[endToken];
  return behind?.norm === 'и' || (behind?.text === ',' && /^\p{Lu}/u.test(tokens[endToken + 1]?.text ?? ''));
}

/** «город Клин | Московской области»: a place in the genitive right behind a place. */
function ofPlace(context: Context, sentence: Sentence, one: ResolvedMention): Pair[] {
  const placed = isNamedPlace(one) && !isState(context, one);
  if (!placed || one.rule === 'bare-place') return [];
  const whole = mentionsOf(context, sentence).find(
    (mention) =>
      isNamedPlace(mention) &&
      mention.firstToken === one.endToken &&
      sentence.tokens[mention.head]?.parse?.case === 'gent',
  );
  return whole ? [[one, whole, 'phrase:city']] : [];
}

/** Where a place lies, told by what stands right beside it. */
export const cityBeside: StatementRule = (context, sentence) => ({
  candidates: mentionsOf(context, sentence)
    .flatMap((mention) => [...behindComma(context, sentence, mention), ...ofPlace(context, sentence, mention)])
    .flatMap(([subject, object, rule]) =>
      statedBeside(context, sentence, { type: 'LOCATED_IN', subject, object, rule }),
    ),
  misses: [],
});
