import type { Token } from '../token.ts';

/** A preposition made of words: its first words, and what may stand behind them then. */
type Compounds = ReadonlyMap<string, RegExp>;

const ANY = /^/u;
const PARTNER = /^со?$/u;

/** Those that tell how a thing relates to another and may be a part of what it is called: «санкции в отношении Чада». */
const RELATING: Compounds = new Map([
  ['по отношению', /^ко?$/u],
  ['в отношении', ANY],
]);

/** Those that tell of what is said, never which thing is meant: «экспорт зерна | по сравнению с маем». */
const CIRCUMSTANTIAL: Compounds = new Map([
  ['в связи', PARTNER],
  ['в соответствии', PARTNER],
  ['в зависимости', /^от$/u],
  ['в отличие', /^от$/u],
  ['в сравнении', PARTNER],
  ['по сравнению', PARTNER],
  ['по состоянию', /^на$/u],
  ['по мере', ANY],
  ['по мнению', ANY],
  ['по словам', ANY],
  ['по данным', ANY],
  ['по оценкам', ANY],
  ['с помощью', ANY],
  ['при помощи', ANY],
  ['за счет', ANY],
  ['на фоне', ANY],
]);

const MEASURES: Compounds = new Map(
  ['по крайней мере', 'в полной мере', 'в какой-то мере', 'в значительной мере'].map((words) => [words, ANY]),
);

const ALL: Compounds = new Map([...RELATING, ...CIRCUMSTANTIAL, ...MEASURES]);

/** True if the noun at `at` is a part of a preposition or an adverb: «в | связи | с выборами». */
export function isOfPreposition(tokens: readonly Token[], at: number): boolean {
  const [norm = '', second = '', first = ''] = [tokens[at]?.norm, tokens[at - 1]?.norm, tokens[at - 2]?.norm];
  const behind = ALL.get(`${second} ${norm}`) ?? ALL.get(`${first} ${second} ${norm}`);
  return behind?.test(tokens[at + 1]?.norm ?? '') === true;
}

/** True if a circumstance begins at `at`: «экспорт | по сравнению с маем». */
export const opensCircumstance = (tokens: readonly Token[], at: number): boolean =>
  CIRCUMSTANTIAL.get(`${tokens[at]?.norm ?? ''} ${tokens[at + 1]?.norm ?? ''}`)?.test(tokens[at + 2]?.norm ?? '') ===
  true;

/** «на турнире | два года назад»: how long ago. */
export const isAgo = (token: Token | undefined): boolean => /^(?:назад|спустя|подряд)$/u.test(token?.norm ?? '');
