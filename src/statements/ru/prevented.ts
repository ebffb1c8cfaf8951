import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { lemma } from '../context.ts';
import { childrenOf, subtreeOf } from './tree.ts';

/** Verbs and nouns of keeping something from happening. */
const PREVENTING: ReadonlySet<string> = new Set(
  'предотвратить предотвращать предотвращение недопущение избежать избегать избежание помешать воспрепятствовать'.split(
    ' ',
  ),
);
/** Verbs that do so only if denied: «не допустить», «нельзя позволить». */
const LETTING: ReadonlySet<string> = new Set('допустить допускать позволить позволять'.split(' '));

/** Of what is prevented without a clause of its own, what happens; what is somewhere or belongs to somebody is so all the same. */
const HAPPENING: ReadonlySet<string> = new Set(['THREATENS', 'HELD_IN', 'ATTENDED', 'ORGANISED_BY', 'MOTIVATES']);

/** Characters of what is to be kept from happening. */
interface Prevented {
  readonly start: number;
  readonly end: number;
  /** True if it is a clause: everything that it states is to be prevented. */
  readonly clause: boolean;
}

const isDenied = (sentence: Sentence, token: Token): boolean =>
  childrenOf(sentence, token.index).some(({ norm }) => norm === 'не') ||
  /^(?:не|нельзя)$/u.test(sentence.tokens[token.index - 1]?.norm ?? '');

const prevents = (sentence: Sentence, token: Token): boolean =>
  PREVENTING.has(lemma(token)) || (LETTING.has(lemma(token)) && isDenied(sentence, token));

/** The clause with «чтобы» behind the word, which the tree may hang elsewhere, else all that hangs on the word. */
function preventedBy(sentence: Sentence, { index, end }: Token): Prevented {
  const { tokens } = sentence;
  const clause = tokens.slice(index + 1, index + 5).some(({ norm }) => norm === 'чтобы');
  const last = tokens[subtreeOf(sentence, index).at(-1) ?? index];
  return { start: end, end: clause ? sentence.end : (last?.end ?? end), clause };
}

/** «нельзя допустить, чтобы банды угрожали соседям», «предотвратить теракты в Осло»: what is told there is to be prevented. */
export function prevented(sentence: Sentence, candidates: readonly Candidate[]): readonly Candidate[] {
  const spans = sentence.tokens
    .filter((token) => prevents(sentence, token))
    .map((token) => preventedBy(sentence, token));
  const isWithin = ({ type, act, clause: told }: Candidate): boolean =>
    spans.some(
      ({ start, end, clause }) => start <= told.start && told.end <= end && (clause ? !act : HAPPENING.has(type)),
    );
  return candidates.map((one) =>
    one.polarity === 'positive' && isWithin(one)
      ? Object.freeze({ ...one, modality: 'to-be-prevented' as const })
      : one,
  );
}
