import { children, childrenBy } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import { isBeforeColon } from './subject-candidates.ts';

/** Things in grammar that act as people do, and «главы», which are persons or chapters. */
const GROUPS = new Set(
  (
    'глава лицо персона звезда фигура страна государство держава республика власть сторона орган сила войско организация компания фирма предприятие корпорация ' +
    'банк партия фракция движение делегация команда сборная клуб группа группировка комитет комиссия совет парламент палата ' +
    'правительство кабинет министерство ведомство служба департамент управление агентство учреждение институт университет школа ' +
    'суд прокуратура полиция спецслужба подразделение отряд бригада экипаж газета издание телеканал канал радиостанция сми медиа ' +
    'фонд ассоциация федерация союз объединение сообщество община семья общество область регион край город округ район штат ' +
    'провинция завод фабрика театр музей церковь епархия администрация мэрия акимат посольство консульство представительство'
  ).split(' '),
);

const CONTENT = ['obj', 'iobj', 'ccomp', 'xcomp', 'csubj', 'parataxis'];

/** True if something else is what the verb does, said or done: not what stands before a colon. */
const hasContent = (sentence: Sentence, at: number, noun: number): boolean =>
  childrenBy(sentence, at, ...CONTENT).some((child) => child !== noun && !isBeforeColon(sentence, child, at));

/**
 * «Некоторые законы | завтра отменят»: before a transitive verb in the plural that has no object, a thing that cannot act is the object, and
 * nobody is named as the subject.
 */
export function isObjectFirst(sentence: Sentence, at: number, subjects: readonly number[]): boolean {
  const [only, other] = subjects;
  const [noun, verb] = [sentence.tokens[only ?? -1], sentence.tokens[at]?.parse];
  if (!noun?.parse || only === undefined || other !== undefined || only > at || verb?.pos !== 'VERB') return false;
  if (
    verb.number !== 'plur' ||
    !verb.grammemes.has('tran') ||
    !verb.grammemes.has('perf') ||
    hasContent(sentence, at, only)
  )
    return false;
  const { pos, number, grammemes, lemma } = noun.parse;
  const thing = pos === 'NOUN' && number === 'plur' && grammemes.has('inan') && !GROUPS.has(lemma);
  const listed = children(sentence, only).some((child) => sentence.tokens[child]?.deprel === 'conj');
  return thing && !listed && noun.parses.some((parse) => parse.case === 'accs');
}
