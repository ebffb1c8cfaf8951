import { conjuncts } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Token } from '../token.ts';
import { isCounted } from './subject-list.ts';

const isDash = (token: Token | undefined): boolean => /^[-–—]$/u.test(token?.text ?? '') && token?.spaceBefore === true;

/** A noun in the nominative; of words in capitals only an abbreviation. */
const isNominative = (token: Token | undefined): boolean =>
  token?.parse?.pos === 'NOUN' &&
  token.parse.case === 'nomn' &&
  (!/^\p{Lu}{2,}$/u.test(token.text) || token.parse.grammemes.has('Abbr'));

const isPlace = (token: Token | undefined): boolean => token?.parse?.grammemes.has('Geox') === true;

/** A sentence of two nominatives with a dash between, by their heads. */
export interface DashCopula {
  readonly subject: number;
  readonly predicate: number;
}

/** The noun in the nominative that the phrase behind the dash at `dash` has as its head, past «это»; −1 for none. */
function headBehind(tokens: readonly Token[], dash: number): number {
  let at = dash + 1;
  while (tokens[at]?.norm === 'это' || tokens[at]?.kind === 'number') at += 1;
  while (/^(?:ADJF|PRTF|NUMR|ROMN)$/u.test(tokens[at]?.parse?.pos ?? '') || /^[«"“„]$/u.test(tokens[at]?.text ?? ''))
    at += 1;
  return isNominative(tokens[at]) ? at : -1;
}

/**
 * A dash for the copula: in a sentence without a verb of its own that begins with a noun in the nominative, the nominative behind the dash is
 * what is said of it («Столица Перу – | Лима»). The tree takes it for an apposition. A route («Москва – Минск») and the place and day that
 * open a report («БАКУ, 5 мая – РИА …») say nothing.
 */
function ofRoot(sentence: Sentence): DashCopula | null {
  const { tokens } = sentence;
  const subject = tokens.findIndex(({ head }) => head < 0);
  const dash = tokens.findIndex((token) => token.index > subject && isDash(token));
  if (dash < 0 || !(isNominative(tokens[subject]) || isCounted(sentence, subject))) return null;
  const predicate = headBehind(tokens, dash);
  const head = tokens[predicate]?.head ?? dash;
  const opens = tokens.slice(subject, dash).some(({ kind }) => kind === 'number');
  if (head < 0 || head >= dash || opens || (isPlace(tokens[subject]) && isPlace(tokens[predicate]))) return null;
  return { subject, predicate };
}

/** «Посол добавил, что союз – это | семья»: «это» behind a dash is a copula in any clause. */
function ofThis({ tokens }: Sentence, dash: number): DashCopula | null {
  const predicate = tokens[dash + 1]?.norm === 'это' ? headBehind(tokens, dash) : -1;
  if (predicate < 0) return null;
  let subject: number | null = null;
  for (let at = dash - 1; at >= 0; at -= 1) {
    const { parse, text, norm } = tokens[at] ?? {};
    if (text === ',' || parse?.pos === 'CONJ' || parse?.pos === 'VERB') break;
    if (parse?.case === 'nomn' && (parse.pos === 'NOUN' || norm === 'это')) subject = at;
  }
  return subject === null ? null : { subject, predicate };
}

/** The dashes of a sentence that stand for a copula. */
export function dashCopulas(sentence: Sentence): readonly DashCopula[] {
  const dashes = sentence.tokens.filter((token) => token.index > 0 && isDash(token));
  if (dashes.length === 0) return [];
  const root = ofRoot(sentence);
  const others = dashes.flatMap(({ index }) => ofThis(sentence, index) ?? []);
  return root === null ? others : [root, ...others.filter(({ predicate }) => predicate !== root.predicate)];
}

/** The subjects before the dash. */
export const subjectsOfDash = (sentence: Sentence, { subject, predicate }: DashCopula): readonly number[] =>
  conjuncts(sentence, subject).filter((at) => at < predicate);
