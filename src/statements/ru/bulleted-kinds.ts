import type { EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { fits } from './fits.ts';
import { headingOf } from './headings.ts';
import { nounRelations } from './noun-relations.ts';
import { nounSpan } from './noun-span.ts';
import { underProposal } from './to-be-made.ts';
import { conjunctsOf } from './tree.ts';

/** True if the heading ends with this plural, which names nobody: its bullets tell which ones. */
function endsWith(context: Context, heading: Sentence, { start, end }: Argument): boolean {
  const mention = mentionsOf(context, heading).find((one) => one.start === start && one.end === end);
  if (mention?.form !== 'common' || heading.tokens[mention.endToken]?.text !== ':') return false;
  return heading.tokens[mention.head]?.parse?.number === 'plur';
}

/** What the noun of a bullet names: a mention of its own, or its phrase as one of the heading's kind. */
function memberAt(context: Context, bullet: Sentence, noun: Token, type: EntityType | undefined): Argued {
  const known = mentionsOf(context, bullet)
    .filter(isResolved)
    .find(({ head, form }) => head === noun.index && form !== 'adjective');
  return known ?? context.demand.made(bullet, noun.index, nounSpan(bullet, noun), type ? { type } : {});
}

/** The nouns that the bullet lists, if it begins with one in the nominative and is no clause. */
function listedNouns(bullet: Sentence): readonly Token[] {
  if (bullet.tokens.some(({ parse }) => parse?.pos === 'VERB')) return [];
  const first = bullet.tokens.find(({ parse }) => parse?.pos === 'NOUN');
  return first?.parses.some(({ case: kase }) => kase === 'nomn') ? conjunctsOf(bullet, first) : [];
}

/** «программа борьбы с угрозами:» over «— засуха; — пожары»: what is told of the plural at the heading's end is so of each thing under it. */
export const bulletedKinds: StatementRule = (context, sentence, voices) => {
  const heading = sentence.role === 'bullet' ? headingOf(context, sentence) : null;
  if (!heading) return NOTHING;
  const { candidates: ofHeading } = nounRelations(context, heading, voices);
  const told = underProposal(context, heading, ofHeading).filter(({ object }) => endsWith(context, heading, object));
  const candidates = told.flatMap((general) =>
    listedNouns(sentence).flatMap((noun): readonly Candidate[] => {
      const given = {
        ...general,
        sentence,
        object: asArgument(memberAt(context, sentence, noun, context.types.get(general.object.entity))),
        clause: { start: sentence.start, end: sentence.end },
        rule: `bullet:${general.type.toLowerCase()}`,
        more: [{ start: heading.start, end: heading.end, role: 'heading' as const }],
      };
      return fits(context, given) ? [candidate(given)] : [];
    }),
  );
  return { candidates, misses: [] };
};
