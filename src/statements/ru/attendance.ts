import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma } from '../context.ts';
import type { Argued } from '../demand.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import { joined, subjectOf } from './clause.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';

/** Nouns of the complex prepositions that place an act at an event: «в ходе», «в рамках», «по итогам», «во время». */
const DURING = new Set(['ход', 'рамка', 'итог', 'время', 'поле', 'кулуары']);

/** Occasions at which one is in person: whoever does anything there attends them. */
const GATHERINGS: ReadonlySet<string> = new Set(
  (
    'встреча переговоры беседа разговор аудиенция митинг пикет шествие марш демонстрация парад церемония заседание совещание саммит ' +
    'форум конференция пресс-конференция брифинг семинар симпозиум собрание съезд пленум сессия слушание слушания дебаты дискуссия ' +
    'ужин обед завтрак прием банкет фуршет торжество празднование похороны панихида прощание поминки свадьба венчание ' +
    'инаугурация коронация концерт фестиваль кинофестиваль премьера презентация выставка ярмарка открытие закрытие матч турнир ' +
    'чемпионат олимпиада соревнование финал полуфинал гонка марафон молебен месса литургия лекция урок экзамен допрос интервью ' +
    'телемост съемка репетиция шоу'
  ).split(' '),
);

/** Being elsewhere: «во время саммита король находился в отпуске». */
const STAYING: ReadonlySet<string> = new Set(
  'быть находиться оставаться остаться отсутствовать пребывать жить болеть'.split(' '),
);

/** What goes on without anybody being at it: «в ходе расследования сообщил». */
const COURSES: ReadonlySet<string> = new Set(
  'расследование следствие война конфликт кампания кризис атака нападение теракт взрыв протест правление революция пандемия выступление речь'.split(
    ' ',
  ),
);

/** How far from the verb the event stands: «сказал глава государства на совещании», «на саммите в Осло король заявил». */
const REACH = 14;

/** True if the words before the event say that something happened at it. */
function isSetting({ tokens }: Sentence, { firstToken, head }: Argued): boolean {
  const [before, beyond] = [tokens[firstToken - 1], tokens[firstToken - 2]];
  // «взрыв | на марафоне»: it tells where something else was.
  const governor = tokens[tokens[head]?.head ?? -1]?.parse;
  const belongs = governor?.pos === 'NOUN' && !governor.grammemes.has('anim');
  if (before?.norm === 'на') return tokens[head]?.parse?.case !== 'accs' && !belongs;
  // «ссылаясь на итоги саммита»: who refers to it need not have been there.
  const prepositions = lemma(before) === 'итог' ? /^по$/u : /^(?:в|во|по|на)$/u;
  return DURING.has(lemma(before)) && prepositions.test(beyond?.norm ?? '');
}

const speaks = (context: Context, verb: Token): boolean =>
  context.lexicon.words.speechVerbs.has(lemma(verb)) ||
  (context.lexicon.frames.get(lemma(verb))?.some(({ act }) => act) ?? false);

/** Events of the sentence at which something is said to happen. */
function settingsOf(context: Context, sentence: Sentence): readonly Argued[] {
  const nouns = sentence.tokens.filter(({ parse }) => parse?.pos === 'NOUN');
  const events = nouns.flatMap((noun) => mentionAt(context, sentence, noun) ?? []);
  const outer = new Map(events.map((event) => [event.head, event]));
  return [...outer.values()].filter((event) => event.type === 'Event' && isSetting(sentence, event));
}

/** True if no quotation and no other clause stands between the verb and the event. */
function isNear({ tokens }: Sentence, verb: Token, event: Argued): boolean {
  if (Math.abs(event.head - verb.index) > REACH) return false;
  const [from, end] = [Math.min(event.endToken, verb.index), Math.max(event.firstToken, verb.index)];
  return !tokens.slice(from, end).some(({ text, norm }) => /^[«»"“”;:]$/u.test(text) || norm === 'что');
}

/** The event at which the verb's subject does what it tells. */
function settingOf(context: Context, sentence: Sentence, verb: Token, settings: readonly Argued[]): Argued | null {
  const near = settings.find((event) => isNear(sentence, verb, event));
  if (!near) return null;
  const noun = lemma(sentence.tokens[near.head]);
  if (STAYING.has(lemma(verb))) return null;
  if (GATHERINGS.has(noun)) return near;
  return speaks(context, verb) && !COURSES.has(noun) ? near : null;
}

/** Who speaks or acts at an event attends it: «заявил канцлер на форуме», «в ходе встречи министр отметил». */
export const attendance: StatementRule = (context, sentence) => {
  const settings = settingsOf(context, sentence);
  if (settings.length === 0) return NOTHING;
  const candidates = sentence.tokens
    // «Напомним, …»: what we do is no one else's deed.
    .filter(({ parse }) => parse?.pos === 'VERB' && parse.person !== '1per')
    .flatMap((verb) => {
      const event = settingOf(context, sentence, verb, settings);
      return event ? attended(context, sentence, verb, event) : [];
    });
  return candidates.length > 0 ? { candidates, misses: [] } : NOTHING;
};

function attended(context: Context, sentence: Sentence, verb: Token, event: Argued): readonly Candidate[] {
  const subject = subjectOf(context, sentence, verb.index);
  if (!subject) return [];
  return joined(context, sentence, subject)
    .filter(isResolved)
    .flatMap((actor) => {
      const given = {
        ...moodOf(context, sentence, verb.index),
        type: 'ATTENDED',
        sentence,
        subject: asArgument(actor),
        object: asArgument(event),
        clause: {
          start: Math.min(actor.start, event.start, verb.start),
          end: Math.max(actor.end, event.end, verb.end),
        },
        rule: context.lexicon.words.speechVerbs.has(lemma(verb)) ? 'setting:speech' : 'setting:deed',
      };
      return actor.type === 'Person' && fits(context, given) ? [candidate(given)] : [];
    });
}
