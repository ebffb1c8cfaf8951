import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import { complement, infinitive, rangeBehind, subjectOf } from './clause.ts';
import { type Wish, WISHED } from './wish.ts';

/** «ответ должен последовать»: what is expected, not wanted. */
const EXPECTED: ReadonlySet<string> = new Set(
  'последовать произойти случиться прибыть появиться прийти вернуться завершиться закончиться исполниться'.split(' '),
);

/** «пленника, который должен быть выдан»: which one, told by the way. */
const isRelative = ({ tokens }: Sentence, { index }: Token): boolean =>
  tokens.slice(Math.max(0, index - 3), index).some((token) => lemma(token) === 'который');

/** «X должна стать площадкой», «должны разрабатывать стратегии»: what somebody ought to do is wanted by who says so. */
export function asDuty(context: Context, sentence: Sentence, token: Token): Wish | null {
  if (token.parse?.pos !== 'ADJS' || token.parse.lemma !== 'должный') return null;
  const verb = sentence.tokens.slice(token.index + 1, token.index + 4).find(({ parse }) => parse?.pos === 'INFN');
  // «видение, как должна развиваться сфера»: asked, not wanted.
  const asked = /^(?:как|кто|где|когда|каким|какой|какая|какие)$/u.test(sentence.tokens[token.index - 1]?.norm ?? '');
  // «должен был прибыть»: what was due, not what is wanted.
  const due = /^был[аои]?$/u.test(sentence.tokens[token.index + 1]?.norm ?? '');
  if (!verb || asked || due || isRelative(sentence, token) || EXPECTED.has(lemma(verb))) return null;
  const thing =
    roleOf(context, sentence, verb) ??
    heldOver(context, sentence, token, verb) ??
    infinitive(context, sentence, [verb.index, verb.index + 1]);
  return thing ? { token, things: [thing], by: null, rule: 'wanted:duty' } : null;
}

/** «должен | быть согласован»: done by others. */
const isPassive = ({ tokens }: Sentence, verb: Token): boolean =>
  lemma(verb) === 'быть' && tokens.slice(verb.index + 1, verb.index + 3).some(({ parse }) => parse?.pos === 'PRTS');

/** «должна стать | площадкой», «должен быть | союзником»; a figure is a rule («не менее 100 метров»). */
function roleOf(context: Context, sentence: Sentence, verb: Token): ResolvedMention | null {
  if (!/^(?:стать|быть)$/u.test(lemma(verb)) || isPassive(sentence, verb)) return null;
  const role = complement(context, sentence, 'ablt', rangeBehind(sentence, verb.index));
  return role?.type === 'Figure' ? null : role;
}

/** «выборы должны | быть проведены»: what is to be brought about. */
function heldOver(context: Context, sentence: Sentence, token: Token, verb: Token): ResolvedMention | null {
  const brought =
    isPassive(sentence, verb) ||
    sentence.tokens.slice(verb.index, verb.index + 4).some((other) => BRINGING.has(lemma(other)));
  const thing = brought ? subjectOf(context, sentence, token.index) : null;
  return thing && WISHED.has(thing.type) ? thing : null;
}

const BRINGING: ReadonlySet<string> = new Set(
  'провести состояться пройти создать принять подписать утвердить начать продолжить заключить организовать сформировать обеспечить'.split(
    ' ',
  ),
);
