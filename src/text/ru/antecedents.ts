import { firstConjunct, ownPreposition } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agree } from './agreement.ts';

const NOMINAL = new Set(['NOUN', 'NPRO', 'LATN']);
/** Farther from its noun no clause begins; there the tree is the better judge. */
const REACH = 25;

const isNominal = (parse: Parse | null | undefined): boolean => NOMINAL.has(parse?.pos ?? '');

/** What only a person can be: suspected, convicted, appointed. */
const OF_PERSONS = new Set(
  (
    'подозревать обвинять задержать арестовать осудить приговорить назначить избрать уволить отстранить наградить допросить госпитализировать ' +
    'эвакуировать ранить убить погибнуть пострадать родиться заявить сообщить сказать'
  ).split(' '),
);

/** What takes place, and verbs of taking place. */
const EVENTS = new Set(
  (
    'саммит заседание встреча совещание форум конференция переговоры визит сессия съезд конгресс консультация выборы референдум ' +
    'голосование церемония фестиваль конкурс турнир матч чемпионат олимпиада игра выставка ярмарка концерт митинг парад акция учение ' +
    'маневр операция бой атака авария катастрофа землетрясение наводнение пожар взрыв мероприятие событие семинар брифинг ' +
    'пресс-конференция презентация симпозиум слушание процесс раунд беседа диалог поездка'
  ).split(' '),
);
const TAKES_PLACE = new Set(
  'пройти проходить состояться начаться начинаться завершиться завершаться закончиться произойти происходить стартовать длиться продлиться'.split(
    ' ',
  ),
);

/** The readings of a noun; what a preposition has put into its case stands in no other: «отметившему | в этом году юбилей | писателю». */
function readingsOf(sentence: Sentence, { index, parse, parses }: Token): readonly Parse[] {
  return parse && ownPreposition(sentence, index) !== null ? [parse] : parses;
}

function agreesWith(sentence: Sentence, participle: Token, noun: Token | undefined): boolean {
  const mayHave = isNominal(noun?.parse) || (noun?.parse?.pos === 'ADJF' && noun.deprel !== 'amod');
  if (!noun || !mayHave) return false;
  const forms = participle.parses.filter(({ pos }) => pos === 'PRTF');
  return readingsOf(sentence, noun).some((one) => one.case !== null && forms.some((other) => agree(one, other)));
}

/** «, не | связанной с …»: behind a comma the participle says something of what stands before it. */
function opensBehindComma(tokens: readonly Token[], participle: number): boolean {
  let at = participle - 1;
  while (/^(?:ADVB|PRCL|COMP)$/u.test(tokens[at]?.parse?.pos ?? '')) at -= 1;
  return tokens[at]?.text === ',';
}

/** The nearest noun on one side that the participle agrees with, a person if `person`. */
function nearest(sentence: Sentence, participle: Token, step: 1 | -1, person: boolean): number | undefined {
  for (let steps = 1; steps <= REACH; steps += 1) {
    const token = sentence.tokens[participle.index + step * steps];
    if (!token) return undefined;
    const fits = token.parse?.gender && (!person || token.parse.grammemes.has('anim'));
    if (fits && agreesWith(sentence, participle, token)) return token.index;
  }
  return undefined;
}

/** The noun that a participle says something of: what it hangs on if they agree, else the nearest that does. */
export function antecedentOf(sentence: Sentence, at: number): number | undefined {
  const { tokens } = sentence;
  const first = firstConjunct(sentence, at);
  const participle = tokens[first];
  const head = participle?.head ?? -1;
  if (!participle) return undefined;
  const step = opensBehindComma(tokens, first) ? -1 : 1;
  const person = OF_PERSONS.has(participle.parse?.lemma ?? '') && !tokens[head]?.parse?.grammemes.has('anim');
  if (agreesWith(sentence, participle, tokens[head]) && !person && !(step < 0 && head > first)) return head;
  const found =
    nearest(sentence, participle, step, person) ?? (person ? nearest(sentence, participle, step, false) : undefined);
  return found ?? (isNominal(tokens[head]?.parse) ? head : undefined);
}

/** «который» has the number and gender of its noun, its case is that of its own clause. */
function mayStandFor({ parse: which }: Token, noun: Parse | null | undefined): boolean {
  if (!noun || !which || !isNominal(noun)) return false;
  if (noun.number && which.number && noun.number !== which.number) return false;
  return which.number === 'plur' || !noun.gender || !which.gender || noun.gender === which.gender;
}

/** The noun that «который» at `which` stands for: what its clause hangs on if that can be, else the nearest before that can. */
export function antecedentOfWhich({ tokens }: Sentence, which: number, head: number): number | undefined {
  const word = tokens[which];
  const before = tokens[head - 1];
  // «саммит БРИКС, который»: an abbreviation belongs to the noun before it.
  if (word && /^\p{Lu}{2,}$/u.test(tokens[head]?.text ?? '') && mayStandFor(word, before?.parse)) return head - 1;
  if (!word || tokens[head]?.parses.some((parse) => mayStandFor(word, parse))) return head < 0 ? undefined : head;
  for (let to = which - 2; to >= 0 && which - to <= REACH; to -= 1)
    if (tokens[to]?.parse?.number && mayStandFor(word, tokens[to]?.parse)) return to;
  return isNominal(tokens[head]?.parse) ? head : undefined;
}

/** «на заседании Совета сотрудничества, | которое прошло»: before a verb of taking place «который» stands for what can take place. */
export function eventBefore({ tokens }: Sentence, which: number, predicate: number): number | undefined {
  const word = tokens[which];
  if (!word || !TAKES_PLACE.has(tokens[predicate]?.parse?.lemma ?? '')) return undefined;
  for (let to = which - 1; to >= 0 && which - to <= REACH; to -= 1) {
    const { parse } = tokens[to] ?? {};
    if (parse?.pos === 'VERB') return undefined;
    if (EVENTS.has(parse?.lemma ?? '') && mayStandFor(word, parse)) return to;
  }
  return undefined;
}
