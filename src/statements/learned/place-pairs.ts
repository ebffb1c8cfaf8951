import { prepositionOf } from '../../text/dependencies.ts';
import type { Token } from '../../text/token.ts';
import { lemma, mentionsOf } from '../context.ts';
import { isCelebrated } from '../ru/celebrated.ts';
import { isInQuotedName } from '../ru/quoted-names.ts';
import type { Pair } from './pair-features.ts';
import { isState, isWithin, type Site } from './site.ts';

const WHERE = new Set(['в', 'во', 'на', 'под', 'около', 'возле', 'близ', 'у', 'при', 'по']);

/** «саммит в Осло», «Каннский фестиваль», but not «визит президента Чада», «матч с Чили». */
function isHeldThere({ sentence }: Site, { subject, object }: Pair): boolean {
  const place = sentence.tokens[object.top];
  if (place?.parse?.pos === 'ADJF') return place.head === subject.top || isWithin(object, subject);
  // «визит в Чили» goes there; it is not held there before it has come.
  if (place?.parse?.case === 'accs') return false;
  const preposition = prepositionOf(sentence, object.top);
  return preposition?.split(' ').some((word) => WHERE.has(word)) ?? false;
}

/** «турнир в Осло», «турнир, прошедший в Осло» of what the sentence tells besides: the place is that of the noun it hangs on. */
function isHeldElsewhere({ sentence, traits }: Site, { subject, object }: Pair): boolean {
  const { tokens } = sentence;
  const above = tokens[traits.head[object.top] ?? -1];
  // «после смерти короля титул остался в Осло»: it is not said of what came before.
  const before = prepositionOf(sentence, subject.top) ?? '';
  if (above?.parse?.pos === 'VERB' && /^(?:после|до|перед|накануне|из-за)$/u.test(before)) return true;
  const noun = above?.deprel.startsWith('acl') ? tokens[above.head] : above;
  return noun?.parse?.pos === 'NOUN' && (noun.index < subject.first || noun.index >= subject.end);
}

/** What merely befalls somebody, or is told of and not gone to. */
const BEFALLING =
  /^(?:авари|катастроф|автокатастроф|авиакатастроф|дтп$|теракт|взрыв|пожар|землетрясени|обстрел|нападени|убийств|войн|побед|поражени|выступлени|юбиле|годовщин|\d+-лети|голодовк)/u;

/** «попал в аварию», «на встрече в честь юбилея»: nobody attends what befalls him, or what others gather for. */
export function isGathering({ sentence, traits }: Site, { subject, object }: Pair): boolean {
  const noun = lemma(sentence.tokens[object.top]);
  // «обратился к собравшимся на молебен»: others came to it.
  const above = sentence.tokens[traits.head[object.top] ?? -1];
  if (above?.parse?.pos === 'PRTF' && traits.head[above.index] !== subject.top) return false;
  return !BEFALLING.test(noun) && !isCelebrated(sentence, object.top);
}

/** The event's place is told: «саммит в Осло»; not that of something else. */
export function isVenue(site: Site, pair: Pair): boolean {
  const { context, sentence } = site;
  const preposition = sentence.tokens[pair.object.first - 1];
  const isTitle = preposition !== undefined && isInQuotedName(context, preposition);
  const isThere = !isTitle && !isCelebrated(sentence, pair.subject.top);
  return isThere && isHeldThere(site, pair) && !isHeldElsewhere(site, pair);
}

/** «Евразийский совет», «чилийская школа»: the adjective names the body or tells whose it is, and not where it lies. */
const isNamedAfter = ({ sentence: { tokens } }: Site, { subject, object }: Pair): boolean =>
  tokens[object.top]?.parse?.pos === 'ADJF' &&
  // «бывшая чилийская база» is Chile's no more.
  (subject.type !== 'Place' || (tokens[object.top - 1]?.norm ?? '').startsWith('бывш'));

/** Houses of a state lie in it; its other bodies are of it, wherever they are, and its missions lie in other states. */
const HOUSES =
  /^(?:суд|больниц|клиник|госпитал|университет|академи|школ|колледж|музе|театр|тюрьм|колони|аэропорт|порт|вокзал|завод|стадион|церк|храм|мечет|собор|монастыр|библиотек|банк)/u;

/** «полиция Чили», «постпредство Чили»: whose it is, not where. */
const isOwned = ({ context, sentence }: Site, { subject, object }: Pair): boolean =>
  subject.type !== 'Place' &&
  !HOUSES.test(lemma(sentence.tokens[subject.top])) &&
  isState(context, object.mention) &&
  sentence.tokens[object.top]?.parse?.case === 'gent' &&
  prepositionOf(sentence, object.top) === null;

/** «встретились с «Прибоем» | в Осло», «контингент союза | в Мали»: a body told of with another noun is not said to lie there. */
function isGuest({ sentence }: Site, { subject, object }: Pair): boolean {
  const [own, place] = [sentence.tokens[subject.top], sentence.tokens[object.top]];
  if (subject.type !== 'Organisation' || isWithin(object, subject)) return false;
  if (prepositionOf(sentence, object.top) === null || place?.head === own?.index) return false;
  const above = sentence.tokens[own?.head ?? -1];
  return above?.parse?.pos === 'NOUN' && place?.head === above.index;
}

const isActive = ({ parse }: Token): boolean => /^(?:VERB|INFN|GRND|PRTS)$/u.test(parse?.pos ?? '');

/** «граждане Чили молчат в Осло»: what stands on either side of a predicate is not said of each other. */
function isTornApart({ sentence: { tokens } }: Site, { subject, object }: Pair): boolean {
  const [from, end] = [Math.min(subject.end, object.end), Math.max(subject.first, object.first)];
  return subject.type === 'Place' && tokens.slice(from, end).some(isActive);
}

/** «МВД Чили по Лиме», «президент Чили в Лиме»: the outer place is told as part of another name or title. */
const isOfAnotherName = ({ context, sentence }: Site, { subject, object }: Pair): boolean =>
  mentionsOf(context, sentence).some(
    ({ type, firstToken, endToken }) =>
      (type === 'Organisation' || type === 'Person') &&
      firstToken < object.first &&
      object.end <= endToken &&
      !(firstToken <= subject.first && subject.end <= endToken),
  );

/** «радио «Эхо Осло»»: the place is a word of a name. */
const isInName = ({ context, sentence }: Site, { subject, object }: Pair): boolean => {
  const place = sentence.tokens[object.top];
  return isWithin(object, subject) && place !== undefined && isInQuotedName(context, place);
};

/** The one is told to lie in the other. */
export const liesThere = (site: Site, pair: Pair): boolean =>
  !isNamedAfter(site, pair) &&
  !isOwned(site, pair) &&
  !isGuest(site, pair) &&
  !isInName(site, pair) &&
  !isTornApart(site, pair) &&
  !isOfAnotherName(site, pair);
