import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { childrenBy } from './tree.ts';

export const mayBe = ({ parses }: Token, kase: string): boolean => parses.slice(0, 6).some((one) => one.case === kase);

export const isLiving = ({ parse }: Token): boolean => parse?.grammemes.has('anim') === true;

/** «А. Петрова назначили»: of an initial the surname shows the case. */
function isObliqueInitial(sentence: Sentence, { index, text }: Token): boolean {
  if (!/^\p{Lu}$/u.test(text)) return false;
  const surname = childrenBy(sentence, index, 'flat').at(-1);
  return surname !== undefined && surname.parses.length > 0 && !mayBe(surname, 'nomn');
}

/** «строителей обяжут»: those who live, in no nominative and with nothing that counts them. */
const isLivingObject = (sentence: Sentence, noun: Token): boolean =>
  noun.parse?.known === true &&
  isLiving(noun) &&
  noun.parse.number === 'plur' &&
  noun.parses.every(({ case: kase }) => kase === 'gent' || kase === 'accs') &&
  childrenBy(sentence, noun.index, 'nummod', 'advmod', 'det').length === 0;

/** «утвердил 64-летнего Рухани»: the attribute of a name that does not decline shows that it is no subject. */
export const isOblique = (sentence: Sentence, noun: Token): boolean =>
  isObliqueInitial(sentence, noun) ||
  isLivingObject(sentence, noun) ||
  childrenBy(sentence, noun.index, 'amod', 'det').some(
    ({ parse, parses }) => parse?.pos === 'ADJF' && parse.case !== 'nomn' && !parses.some((one) => one.case === 'nomn'),
  );
