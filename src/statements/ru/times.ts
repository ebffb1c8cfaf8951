import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';

/** Nouns that tell when: behind «в» and «на» they are no place and no body. */
const TIMES: ReadonlySet<string> = new Set(
  (
    'год месяц неделя день сутки час минута секунда век столетие десятилетие квартал полугодие семестр сезон лето осень зима весна ' +
    'утро вечер ночь полдень полночь выходной воскресенье понедельник вторник среда четверг пятница суббота январь февраль март ' +
    'апрель май июнь июль август сентябрь октябрь ноябрь декабрь время момент период срок начало середина конец канун прошлое будущее'
  ).split(' '),
);

/** «в 2012 году», «на прошлой неделе». */
export const isTime = (noun: Token | undefined): boolean => TIMES.has(lemma(noun));
