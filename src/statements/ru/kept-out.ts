import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import { fits } from './fits.ts';

/** What must not come into a place threatens it: «не допустить», «не пустить». */
const LETTING: ReadonlySet<string> = new Set('допустить допускать пустить пускать впустить пропустить'.split(' '));

const isDenied = ({ tokens }: Sentence, { index }: Token): boolean =>
  /^(?:не|нельзя)$/u.test(tokens[index - 1]?.norm ?? '');

/** How far behind the verb stand what is kept out and the place; the tree hangs them anywhere. */
const REACH = 8;

const isComma = ({ text }: Token): boolean => text === ',';

/** What is named behind the verb, up to the end of its clause. */
function namedBehind(context: Context, sentence: Sentence, { index }: Token): readonly Argued[] {
  const behind = sentence.tokens.slice(index + 1, index + 1 + REACH);
  const comma = behind.findIndex(isComma);
  const end = index + 1 + (comma < 0 ? REACH : comma);
  return mentionsOf(context, sentence)
    .filter(isResolved)
    .filter(({ firstToken, endToken }) => firstToken > index && endToken <= end);
}

const isInto = ({ tokens }: Sentence, { firstToken, head }: Argued): boolean =>
  /^(?:в|во|на)$/u.test(tokens[firstToken - 1]?.norm ?? '') &&
  (tokens[head]?.parse?.case === 'accs' || tokens[head]?.parse?.grammemes.has('Fixd') === true);

/** «… и предотвратить | голод»: what is to be prevented there as well. */
function preventedToo({ tokens }: Sentence, { index }: Token): Token | undefined {
  const behind = tokens.slice(index + 1, index + 1 + 2 * REACH);
  return behind.find((token, at) => PREVENTING.has(lemma(token)) && behind[at - 1]?.norm === 'и');
}

const PREVENTING: ReadonlySet<string> = new Set('предотвратить предотвращать предупредить избежать'.split(' '));

function read(context: Context, sentence: Sentence, verb: Token): readonly Candidate[] {
  const named = namedBehind(context, sentence, verb);
  const other = preventedToo(sentence, verb);
  const threats = [...named, ...(other ? namedBehind(context, sentence, other) : [])].filter(
    ({ type }, at, all) => type === 'Threat' && all.findIndex(({ start }) => start === all[at]?.start) === at,
  );
  const places = named.filter((mention) => mention.type === 'Place' && isInto(sentence, mention));
  return threats.flatMap((threat) =>
    places.flatMap((place) => {
      const given = {
        type: 'THREATENS',
        sentence,
        subject: asArgument(threat),
        object: asArgument(place),
        clause: spanOf(threat, place, { start: sentence.tokens[verb.index - 1]?.start ?? verb.start, end: verb.end }),
        rule: 'phrase:kept-out',
        modality: 'to-be-prevented' as const,
      };
      return fits(context, given) ? [candidate(given)] : [];
    }),
  );
}

/** «не допустить в страну | боевиков»: what is to be kept out of a place threatens it. */
export const keptOut: StatementRule = (context, sentence) => {
  const verbs = sentence.tokens.filter((token) => LETTING.has(lemma(token)) && isDenied(sentence, token));
  return verbs.length === 0
    ? NOTHING
    : { candidates: verbs.flatMap((verb) => read(context, sentence, verb)), misses: [] };
};
