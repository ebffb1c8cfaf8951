import { prepositionOf } from '../../text/dependencies.ts';
import type { Token } from '../../text/token.ts';
import { lemma, mentionsOf } from '../context.ts';
import { CLERGY } from '../ru/role-domain.ts';
import { isPredicate } from '../ru/role-relations.ts';
import type { Pair } from './pair-features.ts';
import { isState, isWithin, type Site } from './site.ts';

/** Those who serve one who heads something, or are kin to him. */
const AIDE =
  /^(?:помощни[кц]|советни[кц]|ассистент|секретар|вдов|жена$|супруг|муж$|сын$|дочь$|брат$|сестра$|отец$|мать$|друг$|преемни[кц]|предшественни[кц])/u;

/** The words of both ends, between them and shortly before. */
const wordsAround = ({ sentence: { tokens } }: Site, { subject, object }: Pair): readonly Token[] =>
  tokens.slice(Math.max(0, Math.min(subject.first, object.first) - 3), Math.max(subject.end, object.end));

const assists = ({ context }: Site, token: Token): boolean =>
  context.lexicon.roles.deputies.has(lemma(token)) || AIDE.test(lemma(token));

/** «пресс-секретарь | президента Чили»: an aide of one who heads it; whose he is, is another question. */
function isAide(site: Site, pair: Pair): boolean {
  const { tokens } = site.sentence;
  const { leading } = site.context.lexicon.roles;
  return wordsAround(site, pair).some((token) => {
    const served = tokens.slice(token.index + 1).find(({ parse }) => !/^(?:ADJF|PRTF)$/u.test(parse?.pos ?? ''));
    return assists(site, token) && leading.has(lemma(served)) && served?.parse?.case === 'gent';
  });
}

/** «помощница члена парламента»: who helps a member is none. */
function helpsMember(site: Site, pair: Pair): boolean {
  const { tokens } = site.sentence;
  return wordsAround(site, pair).some((token) => {
    const next = tokens[token.index + 1];
    if (!assists(site, token) || site.context.lexicon.roles.leading.has(lemma(next))) return false;
    return (
      next?.parse?.case === 'gent' && next.parses.some(({ pos, grammemes }) => pos === 'NOUN' && grammemes.has('anim'))
    );
  });
}

/** The words on the way between the ends, and those of the subject's own phrase. */
function wordsOn({ sentence: { tokens } }: Site, { subject, path }: Pair) {
  const way = [...path.up, path.meeting, ...path.down.slice(0, -1)].flatMap((at) => tokens[at] ?? []);
  return { way, inside: tokens.slice(subject.first, subject.end) };
}

/** «начальник | департамента | банка», «посол Чили»: he heads a part of it, or merely belongs to it. */
function headOrMember(site: Site, pair: Pair): 'LEADS' | 'MEMBER_OF' {
  const { leading, deputies } = site.context.lexicon.roles;
  const { way, inside } = wordsOn(site, pair);
  const between = way.filter((token) => token.parse?.pos === 'NOUN' && !inside.includes(token));
  const isDeputy = [...way, ...inside].some((token) => deputies.has(lemma(token)));
  const heads = (token: Token): boolean => leading.has(lemma(token).replace(/^экс-/u, ''));
  // «эксперт | института»: the title is the subject's own.
  const { mention } = pair.subject;
  const own = mention?.form === 'role' ? site.sentence.tokens[mention.head] : undefined;
  if (isDeputy || (own && !heads(own))) return 'MEMBER_OF';
  const over = headOver(site, pair);
  if (over && site.sentence.tokens[over.index + 1]?.norm === 'по') return 'MEMBER_OF';
  return between.every(heads) || over ? 'LEADS' : 'MEMBER_OF';
}

/** «патриарх Александрийский», «популярный на Западе»: a place in an adjective or behind a preposition is not what is headed. */
function isMereEpithet({ sentence, context }: Site, { object: { mention, top, type } }: Pair): boolean {
  if (type !== 'Place') return false;
  const isAdjective = sentence.tokens[top]?.parse?.pos === 'ADJF';
  const isSee = CLERGY.has(lemma(sentence.tokens[sentence.tokens[top]?.head ?? -1]));
  return isSee || prepositionOf(sentence, top) !== null || (isAdjective && !isState(context, mention));
}

/** The noun of heading right over the body, or over the noun that announces its name: «глава | фонда», «лидер | движения «Рост»». */
function headOver({ context, sentence: { tokens }, traits }: Site, { object }: Pick<Pair, 'object'>): Token | null {
  const { leading } = context.lexicon.roles;
  // «один из директоров банка» is one of several.
  const heads = (one: Token | undefined): boolean => leading.has(lemma(one)) && one?.parse?.number !== 'plur';
  const above = tokens[traits.head[object.top] ?? -1];
  if (heads(above)) return above ?? null;
  const announces = /^[«"“„]$/u.test(tokens[object.first - 1]?.text ?? '') || tokens[object.top]?.parse?.pos === 'LATN';
  const further = announces && above?.parse?.pos === 'NOUN' ? tokens[above.head] : undefined;
  return heads(further) ? (further ?? null) : null;
}

/** What a pair tells that the model took for heading; a state or town is headed only by whose title stands over it. */
function asJudged(site: Site, pair: Pair): 'LEADS' | 'MEMBER_OF' | null {
  if (isAide(site, pair) || isMereEpithet(site, pair)) return null;
  const told = headOrMember(site, pair);
  const isUntitled = pair.object.type === 'Place' && pair.subject.mention?.form !== 'role' && !headOver(site, pair);
  return told === 'LEADS' && isUntitled ? 'MEMBER_OF' : told;
}

/**
 * Who is told to belong to what a noun of heading governs heads it («покинет пост главы банка»); of a state that noun tells of
 * somebody else («Президент Чили Перес»), unless it is one of its ministers.
 */
function ofHead(site: Site, pair: Pair): 'LEADS' | 'MEMBER_OF' | null {
  const head = headOver(site, pair);
  if (!head || (pair.object.type === 'Place' && lemma(head) === 'министр')) return 'MEMBER_OF';
  if (pair.object.type === 'Place' || isAide(site, pair)) return null;
  const { way, inside } = wordsOn(site, pair);
  // «директор | по кадрам | банка» heads a part of it.
  const isPartial = site.sentence.tokens[head.index + 1]?.norm === 'по';
  return isPartial || [...way, ...inside].some((token) => assists(site, token)) ? 'MEMBER_OF' : 'LEADS';
}

/** Furthest noun over a state that may tell whose citizen, minister or envoy somebody is. */
const FURTHEST = 3;

/** «гражданин Чили», «министр спорта Чили», «Сомов (Чили)»: one belongs to a state by a word for persons; «в истории Чили» tells nothing. */
function isOfPerson({ sentence: { tokens } }: Site, { subject, object }: Pair): boolean {
  if (object.first - subject.end === 1 && tokens[subject.end]?.text === '(') return true;
  let at = tokens[object.top];
  for (let step = 0; at && step < FURTHEST; step += 1) {
    at = tokens[at.head];
    if (at?.parse?.pos !== 'NOUN') return false;
    if (at.parse.grammemes.has('anim')) return true;
  }
  return false;
}

/** Verbs of working, learning and playing somewhere: one belongs to where one does so. */
const STAFFED =
  /^(?:про|по|от)?(?:работать|служить|трудиться|играть|преподавать|учиться)$|^(?:обучаться|изучать|окончить|закончить|состоять|числиться|стажироваться|выступать|начинать|пройти|проходить|участвовать|входить|занять|занимать|назначить|избрать|баллотироваться|быть|являться|стать|остаться)$/u;

/** «находится в посольстве», «поставил оценку в сети»: where somebody is or acts is not what he belongs to. */
function isOnlyThere({ sentence, traits }: Site, { object }: Pair): boolean {
  const verb = sentence.tokens[traits.head[object.top] ?? -1];
  if (!/^(?:VERB|INFN|GRND|PRTS|PRTF)$/u.test(verb?.parse?.pos ?? '')) return false;
  const isPlaced = sentence.tokens[object.top]?.parse?.case === 'loct';
  return isPlaced && !STAFFED.test(lemma(verb));
}

/** What one hears or reads; nobody belongs to all of it. */
const MEDIA = /^(?:сми|пресса|печать|интернет|соцсеть|сеть|эфир)$/u;

/** True if the pair only stands together: in company («сотрудничал с банком»), as a name in a name («кабинет Сомова»), in the press. */
function isMereCompany(site: Site, pair: Pair): boolean {
  const { sentence } = site;
  const { subject, object } = pair;
  if (isWithin(subject, object) || MEDIA.test(lemma(sentence.tokens[object.top]))) return true;
  // «сотрудничал с организацией «Рост»»: the preposition stands before the noun that announces the name.
  const announcing = sentence.tokens[object.top]?.head ?? -1;
  const isNamed = sentence.tokens[announcing]?.parse?.pos === 'NOUN' && announcing < object.first;
  const isCompany = (at: number): boolean =>
    /^со?$/u.test(prepositionOf(sentence, at) ?? '') && sentence.tokens[at]?.parse?.case === 'ablt';
  if (isCompany(object.top) || (isNamed && isCompany(announcing))) return true;
  return object.type === 'Place' ? !isOfPerson(site, pair) : isOnlyThere(site, pair);
}

const GIVING = /^(?:назначить|назначать|избрать|избирать|утвердить|выбрать|уволить|увольнять|снять|выдвинуть)$/u;

/** «Сомов назначил Рылова главой банка»: who gives or takes away an office has it not. */
function isGiver({ sentence: { tokens } }: Site, { subject }: Pair): boolean {
  const own = tokens[subject.top];
  const verb = tokens[own?.head ?? -1];
  return own?.deprel === 'nsubj' && verb?.parse?.pos !== 'PRTS' && GIVING.test(lemma(verb));
}

/** How far behind the body the name of who bears the title stands. */
const NAME_WITHIN = 2;

/** «Сомова ушла, сообщил директор центра «Рост» | Рылов»: the title is that of who stands nearer behind it. */
function isOfNearer(site: Site, { subject, object }: Pair): boolean {
  const title = headOver(site, { object });
  if (!title || title.index > object.first) return false;
  const { tokens } = site.sentence;
  const end = subject.first >= object.end ? subject.first : object.end + NAME_WITHIN + 1;
  // «избрали Сомова главой совета | вместо Рылова»
  const isBeside = (at: number): boolean =>
    tokens.slice(object.end, at).every(({ parse, text }) => parse?.pos !== 'PREP' && text !== ',');
  return mentionsOf(site.context, site.sentence).some(
    ({ type, form, firstToken, entity }) =>
      type === 'Person' &&
      form === 'name' &&
      firstToken >= object.end &&
      firstToken < end &&
      isBeside(firstToken) &&
      entity !== subject.mention?.entity,
  );
}

/** What the pair tells that the model took for `judged`; null if neither. */
export function officeTold(site: Site, pair: Pair, judged: string): 'LEADS' | 'MEMBER_OF' | null {
  const { mention } = pair.subject;
  // «вместо Сомова директором банка стал Рылов»
  if (/^(?:вместо|после|кроме|против)$/u.test(prepositionOf(site.sentence, pair.subject.top) ?? '')) return null;
  if (isGiver(site, pair) || isOfNearer(site, pair)) return null;
  // «Главой банка станет Сомов»: the title is what he becomes.
  if (mention?.form === 'role' && isPredicate(site.sentence, mention)) return null;
  const type = judged === 'LEADS' ? asJudged(site, pair) : ofHead(site, pair);
  if (type !== 'MEMBER_OF') return type;
  return helpsMember(site, pair) || isMereCompany(site, pair) ? null : type;
}
