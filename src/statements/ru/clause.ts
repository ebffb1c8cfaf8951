import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, headOf, isOuter, lemma, mentionsOf } from '../context.ts';
import { subjectsOf } from './subjects.ts';
import { mentionAt } from './phrases.ts';
import { prepositionOf } from './prepositions.ts';

const FINITE = new Set(['VERB', 'PRTS', 'PRED', 'ADJS']);
const SUBORDINATORS = new Set([
  'что',
  'чтобы',
  'если',
  'когда',
  'поскольку',
  'хотя',
  'который',
  'где',
  'потому',
  'поэтому',
  'ведь',
  'так',
]);
const BOUNDARY = /^[,;:—–()«»"“”]$/u;

export const isFinite = (token: Token | undefined): boolean => FINITE.has(token?.parse?.pos ?? '');
const isBoundary = (token: Token | undefined): boolean => token !== undefined && BOUNDARY.test(token.text);

/** The finite predicate before `at` whose clause ends before it: where the search for a subject stops; -1 if none. */
export function previousPredicate({ tokens }: Sentence, at: number): number {
  let boundary = false;
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (isBoundary(token) || token?.norm === 'и' || token?.norm === 'а' || token?.norm === 'но') boundary = true;
    if (isFinite(token) && boundary && !tokens.slice(index + 1, at).every((between) => between.parse?.pos === 'ADVB'))
      return index;
  }
  return -1;
}

const COORDINATORS = new Set([',', 'и', 'а', 'но']);

/** True if another clause begins at `index`: a subordinate one, a converb's, or a coordinated predicate. */
function beginsClause(tokens: readonly Token[], index: number): boolean {
  const [token, next, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!token) return true;
  if (token.text === ';') return true;
  if (COORDINATORS.has(token.norm) && isFinite(next)) return true;
  if (token.text !== ',') return false;
  const related = next?.parse?.pos === 'PREP' && lemma(second) === 'который';
  return related || SUBORDINATORS.has(lemma(next)) || next?.parse?.pos === 'GRND';
}

/** Index behind the complements of the predicate at `at`: the next clause, or the end of the sentence. */
export function clauseEnd({ tokens }: Sentence, at: number): number {
  const end = tokens.findIndex((_, index) => index > at && beginsClause(tokens, index));
  return end < 0 ? tokens.length : end;
}

/** «Си | Цзиньпин»: of a foreign name the last word shows the case. */
function endsNominative({ tokens }: Sentence, { type, form, endToken }: ResolvedMention): boolean {
  const last = tokens[endToken - 1]?.parse;
  return type === 'Person' && form === 'name' && last?.case === 'nomn' && !last.grammemes.has('Fixd');
}

const isNominative = (sentence: Sentence, mention: ResolvedMention): boolean => {
  const parse = headOf(sentence, mention)?.parse;
  if (mention.rule === 'latin-name') return true;
  if (endsNominative(sentence, mention)) return true;
  // An indeclinable name right behind a noun hangs on it («под эгидой ЮНЕСКО»).
  if (parse?.grammemes.has('Fixd')) return sentence.tokens[mention.firstToken - 1]?.parse?.pos !== 'NOUN';
  if (parse?.case === 'nomn') return true;
  // Foreign first names mislead the choice of case («Ильхам» as a form of «Ильхама»); what hangs on no noun may be a subject.
  const mayBe = headOf(sentence, mention)?.parses.some(({ case: kase }) => kase === 'nomn') === true;
  return mention.type === 'Person' && mention.form === 'name' && mayBe && !hangsOnWord(sentence, mention);
};

/** True if a noun, or an attribute in an oblique case, stands right before the mention. */
function hangsOnWord({ tokens }: Sentence, { firstToken }: ResolvedMention): boolean {
  const before = tokens[firstToken - 1]?.parse;
  return before?.pos === 'NOUN' || ((before?.pos === 'ADJF' || before?.pos === 'PRTF') && before.case !== 'nomn');
}

const afterPreposition = ({ tokens }: Sentence, mention: ResolvedMention): boolean =>
  tokens[mention.firstToken - 1]?.parse?.pos === 'PREP';

/** True if the mention can be the subject of a clause. */
export function canBeSubject(context: Context, sentence: Sentence, mention: ResolvedMention): boolean {
  if (mention.form === 'adjective' || mention.rule === 'infinitive-phrase') return false;
  return isNominative(sentence, mention) && !afterPreposition(sentence, mention) && isOuter(context, mention);
}

/** The word that «который» before the predicate takes up: the last mention before its comma. */
function relativeAntecedent(context: Context, sentence: Sentence, from: number, at: number): ResolvedMention | null {
  for (let index = at - 1; index > from; index -= 1) {
    const token = sentence.tokens[index];
    if (token?.parse?.lemma !== 'который' || sentence.tokens[index - 1]?.text !== ',') continue;
    if (token.parse.case !== 'nomn') return null;
    const before = mentionsOf(context, sentence).filter(
      ({ endToken, form }) => endToken <= index - 1 && form !== 'adjective',
    );
    const { gender, number } = token.parse;
    const agreeing = before.filter((mention) => {
      const parse = headOf(sentence, mention)?.parse;
      return (
        isOuter(context, mention) &&
        sentence.tokens[mention.firstToken - 1]?.text !== '(' &&
        (!parse?.number || !number || parse.number === number) &&
        (number === 'plur' || !parse?.gender || !gender || parse.gender === gender)
      );
    });
    return agreeing.at(-1) ?? null;
  }
  return null;
}

/** A quotation that closes right before the verb: its words hold no subject for «, - сказал он». */
function quoteBefore({ tokens }: Sentence, at: number): number {
  const near = tokens.slice(Math.max(0, at - 3), at);
  const dashed = near.some(({ text }) => /^[-–—]$/u.test(text)) && near.some(({ text }) => /^[»"”,]$/u.test(text));
  return dashed && near.some(({ text }) => /^[»"”]$/u.test(text)) ? at - 1 : -1;
}

/** The subject of the predicate at `at`, or null: by the tree, else the nominative before it in its clause or behind it. */
export function subjectOf(context: Context, sentence: Sentence, at: number): ResolvedMention | null {
  const verb = sentence.tokens[at];
  const [noun] = verb ? subjectsOf(sentence, verb).nouns : [];
  return (noun && mentionAt(context, sentence, noun)) ?? nearestNominative(context, sentence, at);
}

/** Where the tree tells no subject: the nominative before the predicate in its clause, else the one behind it. */
export function nearestNominative(context: Context, sentence: Sentence, at: number): ResolvedMention | null {
  const from = Math.max(previousPredicate(sentence, at), quoteBefore(sentence, at));
  const relative = relativeAntecedent(context, sentence, from, at);
  if (relative) return relative;
  const fitting = mentionsOf(context, sentence).filter((mention) => canBeSubject(context, sentence, mention));
  const left = fitting.filter(({ firstToken, endToken }) => firstToken > from && endToken <= at);
  // «Президент Казахстана Касым-Жомарт Токаев»: of title and name the last one; a list's first member is its subject too.
  if (left.length > 0) return left.at(-1) ?? null;
  const end = clauseEnd(sentence, at);
  const right = fitting.find(({ firstToken, endToken }) => firstToken > at && endToken <= end);
  if (right) return right;
  const coordinated = from >= 0 && !sentence.tokens.slice(from, at).some((token) => SUBORDINATORS.has(lemma(token)));
  return coordinated ? nearestNominative(context, sentence, from) : null;
}

const mayBe = (token: Token | undefined, kase: string | null | undefined): boolean =>
  kase != null && token?.parses.some((one) => one.case === kase) === true;

/** What coordinates: a comma, «и», «а также», past the quotation mark that closes the member before. */
const COORDINATING = /^(?:[»"”] ?)?(?:,|и|или|а также|, а также)$/u;

/** True if a longer noun phrase that does not hold `first` as well holds the mention: then that phrase is the member. */
const isWithin = (context: Context, mention: ResolvedMention, first: ResolvedMention): boolean =>
  (context.bySentence.get(mention.sentence) ?? []).some(
    (other) =>
      other.firstToken > first.firstToken &&
      other.firstToken <= mention.firstToken &&
      mention.endToken <= other.endToken &&
      other.endToken - other.firstToken > mention.endToken - mention.firstToken &&
      other.rule !== 'infinitive-phrase',
  );

/** The longest of them: «», а также». */
const MOST_COORDINATING = 4;

/** A bracket of some words may stand behind a member of a list: «Сомов | (Чили) | и Рылов». */
const BRACKETED = 8;

export function behindBracket({ tokens }: Sentence, at: number): number {
  if (tokens[at]?.text !== '(') return at;
  const close = tokens.findIndex(({ text, index }) => index > at && index <= at + BRACKETED && text === ')');
  return close < 0 ? at : close + 1;
}

/** The mention and further ones of its case joined to it by «и» or a comma. */
export function joined(context: Context, sentence: Sentence, first: ResolvedMention): readonly ResolvedMention[] {
  const all = [first];
  const kase = headOf(sentence, first)?.parse?.case;
  for (const mention of mentionsOf(context, sentence)) {
    const last = all.at(-1);
    if (!last || mention.firstToken < last.endToken || mention.form === 'adjective' || mention.form === 'pronoun')
      continue;
    const behind = behindBracket(sentence, last.endToken);
    if (mention.firstToken - behind > MOST_COORDINATING) break;
    const between = sentence.tokens
      .slice(behind, mention.firstToken)
      .map(({ norm }) => norm)
      .filter((norm) => !/^[«»"“”]$/u.test(norm))
      .join(' ');
    if (!COORDINATING.test(between)) continue;
    if (!mayBe(headOf(sentence, mention), kase) || isWithin(context, mention, first)) continue;
    all.push(mention);
  }
  return all;
}

/** The first complement in the slot (`accs`, `за accs` …) within `[from, to)`, outermost; null if there is none. */
export function complement(
  context: Context,
  sentence: Sentence,
  slot: string,
  range: readonly [number, number],
): ResolvedMention | null {
  const [kase, preposition] = slot.split(' ').reverse();
  for (const mention of mentionsOf(context, sentence)) {
    if (mention.firstToken < range[0] || mention.endToken > range[1] || mention.form === 'adjective') continue;
    if (mention.rule === 'infinitive-phrase' || !isOuter(context, mention)) continue;
    const before = sentence.tokens[mention.firstToken - 1];
    const governed = before?.parse?.pos === 'PREP' && before.index >= range[0] - 1;
    if (preposition ? prepositionOf(sentence, mention) !== preposition : governed) continue;
    if (!hasCase(headOf(sentence, mention), kase ?? 'accs')) continue;
    return isForestalled(sentence, mention, kase ?? 'accs', range[0]) ? null : mention;
  }
  return null;
}

/** True if a noun that is no mention stands before in the same case: that one is the complement, and what follows hangs on it. */
function isForestalled({ tokens }: Sentence, mention: ResolvedMention, kase: string, from: number): boolean {
  return tokens
    .slice(from, mention.firstToken)
    .some(
      ({ parse, index }) =>
        parse?.pos === 'NOUN' && parse.case === kase && tokens[index - 1]?.parse?.pos !== 'PREP' && kase === 'accs',
    );
}

/** The chosen case counts; a form that the dictionary cannot tell apart counts as either. */
function hasCase(token: Token | undefined, kase: string): boolean {
  const parse = token?.parse;
  if (!parse?.case || parse.grammemes.has('Fixd')) return true;
  if (parse.case === kase) return true;
  return (
    parse.case !== 'ablt' &&
    token?.parses.slice(0, 6).some((other) => other.case === kase && other.lemma === parse.lemma) === true
  );
}

/** The tokens behind the word, up to the end of its clause. */
export const rangeBehind = (sentence: Sentence, at: number): readonly [number, number] => [
  at + 1,
  clauseEnd(sentence, at),
];

/** The infinitive phrase that begins within `[from, to)`. */
export function infinitive(
  context: Context,
  sentence: Sentence,
  range: readonly [number, number],
): ResolvedMention | null {
  return (
    mentionsOf(context, sentence).find(
      ({ rule, firstToken }) => rule === 'infinitive-phrase' && firstToken >= range[0] && firstToken < range[1],
    ) ?? null
  );
}
