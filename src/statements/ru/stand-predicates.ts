import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context } from '../context.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import { fits } from './fits.ts';
import { membersAt, mentionAt } from './phrases.ts';

const JOINING: ReadonlySet<string> = new Set([
  'не',
  'был',
  'была',
  'было',
  'были',
  'будет',
  'будут',
  'категорически',
  'решительно',
]);

/** Where a clause ends. */
const isEdge = ({ text, parse }: Token): boolean =>
  /^[,;:.—–«»"()]$/u.test(text) || parse?.pos === 'CONJ' || parse?.pos === 'PREP';

const isPredicate = ({ parse }: Token): boolean => /^(?:VERB|PRTS|PRED|ADJS|GRND)$/u.test(parse?.pos ?? '');

/** The nominative whose phrase ends at `at`; null if the phrase hangs on a preposition or the like. */
function nominativeOver({ tokens }: Sentence, at: number): Token | null {
  let noun = tokens[at];
  while (noun && noun.parse?.case !== 'nomn' && noun.head >= 0 && noun.head < noun.index) noun = tokens[noun.head];
  return noun?.parse?.pos === 'NOUN' && noun.parse.case === 'nomn' ? noun : null;
}

/** Whose stand «против» at `at` tells: the nominative before it, in a clause without a verb of its own. */
function subjectBefore(sentence: Sentence, at: number): Token | null {
  const { tokens } = sentence;
  let last = at - 1;
  while (JOINING.has(tokens[last]?.norm ?? '')) last -= 1;
  const noun = nominativeOver(sentence, last);
  if (!noun || tokens.slice(noun.index, last + 1).some((token) => isPredicate(token) || isEdge(token))) return null;
  const end = tokens.findIndex((token, index) => index > at + 1 && isEdge(token));
  const behind = tokens.slice(at + 1, end < 0 ? tokens.length : end);
  const before = tokens.slice(0, noun.index).findLast((token) => isEdge(token) || isPredicate(token));
  return behind.some(isPredicate) || (before && isPredicate(before)) ? null : noun;
}

const isDenied = ({ tokens }: Sentence, at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some(({ norm }) => norm === 'не');

function read(context: Context, sentence: Sentence, preposition: Token): readonly Candidate[] {
  const subject = subjectBefore(sentence, preposition.index);
  const behind = sentence.tokens.slice(preposition.index + 1).find(({ parse }) => parse?.pos === 'NOUN');
  const object = subject && behind?.parse?.case === 'gent' ? mentionAt(context, sentence, behind) : null;
  if (!subject || !object) return [];
  return membersAt(context, sentence, subject).flatMap((one) => {
    const given = {
      type: 'OPPOSES',
      sentence,
      subject: asArgument(one),
      object: asArgument(object),
      polarity: isDenied(sentence, preposition.index) ? ('negative' as const) : ('positive' as const),
      act: true,
      clause: { start: Math.min(one.start, object.start), end: Math.max(one.end, object.end) },
      rule: 'phrase:opposes',
    };
    return fits(context, given) ? [candidate(given)] : [];
  });
}

/** «Лига против реформы», «фракции были против закона»: a stand told without a verb. */
export const standPredicates: StatementRule = (context, sentence) => {
  const candidates = sentence.tokens
    .filter(({ norm }) => norm === 'против')
    .flatMap((preposition) => read(context, sentence, preposition));
  return candidates.length > 0 ? { candidates, misses: [] } : NOTHING;
};
