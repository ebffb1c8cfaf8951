import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, lemma } from '../context.ts';
import type { Argued } from '../demand.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { clauseMention } from './complements.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import { childrenBy, isBy } from './tree.ts';
import type { Voices } from './voices.ts';

/** What one foresees, undergoes or only says: no vow. */
const UNMEANT: ReadonlySet<string> = new Set(
  (
    'быть стать становиться мочь смочь суметь увидеть видеть узнать знать получить потерять остаться оказаться прийтись понять ' +
    'понадобиться хотеть захотеть сказать говорить рассказать ответить напомнить повторить добавить отметить посмотреть смотреть ' +
    'подождать ждать помнить вспомнить забыть умереть погибнуть пожалеть думать подумать надеяться считать победить выиграть ' +
    'сообщить сообщать объявить войти перестать дать решить попробовать проиграть удивиться привыкнуть начать исполниться лишиться пострадать успеть встретить столкнуться найти зависеть называть назвать'
  ).split(' '),
);

/** The verb that tells what will be done: «построим», «будем | строить». */
function deedOf(sentence: Sentence, token: Token): Token | null {
  const { parse } = token;
  if (parse?.pos === 'VERB' && parse.tense === 'futr' && parse.lemma !== 'быть') return token;
  const will = childrenBy(sentence, token.index, 'aux', 'aux:pass', 'cop').some(
    ({ parse: aux }) => aux?.lemma === 'быть' && aux.tense === 'futr',
  );
  return parse?.pos === 'INFN' && will ? token : null;
}

const isFirst = (sentence: Sentence, deed: Token): boolean =>
  deed.parse?.person === '1per' ||
  childrenBy(sentence, deed.index, 'aux').some(({ parse }) => parse?.person === '1per') ||
  subjectsOf(sentence, deed).firstPerson;

/** Who speaks, and whether in his own words. */
interface Vower {
  readonly speaker: Argument;
  readonly direct: boolean;
}

/** «считает, что Volvo | будет расти»: between the conjunction and the verb stands somebody else. */
function isOfAnother({ tokens }: Sentence, { index }: Token): boolean {
  const mark = tokens.findLastIndex(({ norm, index: at }) => norm === 'что' && at < index);
  return tokens
    .slice(Math.max(mark, 0), index)
    .some(
      ({ parse, index: at }) =>
        at > mark && mark >= 0 && (parse?.pos === 'LATN' || parse?.case === 'nomn') && parse.pos !== 'NPRO',
    );
}

/** «вернётся ли», «где будет жить», «если построит»: asked or supposed, not promised. */
const isOpen = (sentence: Sentence, { index }: Token): boolean =>
  sentence.tokens.slice(Math.max(0, index - 4), index + 2).some(({ norm }) => OPENING.has(norm));
const OPENING: ReadonlySet<string> = new Set(['ли', 'если', 'когда', 'где', 'как', 'чем', 'кто', 'куда', 'или']);

/** True if the speaker himself is to do it: «построим», «заявил, что построит», «что он построит». */
function isOwn(context: Context, sentence: Sentence, deed: Token, { speaker, direct }: Vower): boolean {
  if (direct) return isFirst(sentence, deed);
  if (!isBy(deed, 'ccomp', 'conj', 'xcomp') || isOfAnother(sentence, deed)) return false;
  const doers = subjectsOf(sentence, deed).nouns.map((noun) => mentionAt(context, sentence, noun));
  return doers.length > 0 && doers.every((doer) => doer?.entity === speaker.entity);
}

function vow(context: Context, sentence: Sentence, deed: Token, { speaker, direct }: Vower): readonly Candidate[] {
  const aim: Argued = clauseMention(context, sentence, deed, true);
  if (aim.endToken - aim.firstToken < 2) return [];
  const { polarity } = moodOf(context, sentence, deed.index);
  const given = {
    type: 'HAS_GOAL',
    sentence,
    subject: {
      entity: speaker.entity,
      start: null,
      end: null,
      via: direct ? ('first-person' as const) : ('speaker' as const),
    },
    object: asArgument(aim),
    polarity,
    modality: 'planned' as const,
    time: 'future' as const,
    act: true,
    clause: { start: Math.min(deed.start, aim.start), end: Math.max(deed.end, aim.end) },
    rule: 'vow',
  };
  return fits(context, given) ? [candidate(given)] : [];
}

function read(context: Context, sentence: Sentence, token: Token, voices: Voices): readonly Candidate[] {
  const deed = deedOf(sentence, token);
  if (!deed || UNMEANT.has(lemma(deed)) || isBy(deed, 'acl', 'advcl') || isOpen(sentence, deed)) return [];
  const { speaker, speech } = voices.at(sentence, deed);
  const direct = speech === 'direct';
  if (!speaker || speech === 'author') return [];
  const vower = { speaker, direct };
  return isOwn(context, sentence, deed, vower) ? vow(context, sentence, deed, vower) : [];
}

/** «заявил, что построит мост», «„снизим налоги“, – сказал он»: who says what he will do has it for his goal. */
export const vows: StatementRule = (context, sentence, voices) => {
  const candidates = sentence.tokens.flatMap((token) => read(context, sentence, token, voices));
  return candidates.length > 0 ? { candidates, misses: [] } : NOTHING;
};
